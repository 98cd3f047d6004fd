import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  useChatConnection,
} from '../../src/index.js';
import { Controls } from './Controls.js';
import { type DemoWords, wordsIn } from './conversation.js';
import './demo.css';
import { type ChatSdk, startSdk } from './sdk.js';
import { type DemoMessage, useChat } from './useChat.js';

/** A small chat with the kit dropped in. The SDK is the real one; the kit reacts to it and to nothing else. */
export function ChatDemo({ language }: { readonly language: string }) {
  const [sdk, setSdk] = useState<ChatSdk>();
  useEffect(() => {
    const started = startSdk();
    setSdk(started);
    return started.stop;
  }, []);
  const words = wordsIn(language);
  if (!sdk) return null;

  return (
    <ChatErrorProvider
      dialect={webDialect}
      connection={sdk.connection}
      handlers={{ signIn: () => sdk.connection.open({ user: 'alice', pwd: 'secret' }), contactSupport: () => {} }}
    >
      <Controls sdk={sdk} words={words} />
      <div className="demo-chat">
        <Conversations words={words} />
        <Conversation sdk={sdk} words={words} />
      </div>
      <ChatErrorToaster />
      <ChatErrorModal />
    </ChatErrorProvider>
  );
}

function Conversations({ words }: { readonly words: DemoWords }) {
  const last = words.messages.at(-1);
  const all = [{ name: words.team, last: last ? `${last.from}: ${last.text}` : '' }, ...words.others];
  return (
    <ul className="demo-conversations">
      {all.map(({ name, last: text }, at) => (
        <li key={name} aria-current={at === 0 || undefined}>
          <Avatar name={name} />
          <div>
            <strong>{name}</strong>
            <span>{text}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Conversation({ sdk, words }: { readonly sdk: ChatSdk; readonly words: DemoWords }) {
  const { messages, send } = useChat(sdk, words.messages);
  const { status } = useChatConnection();
  const end = useRef<HTMLDivElement>(null);
  const count = messages.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message scrolls into view.
  useEffect(() => {
    end.current?.scrollIntoView?.({ block: 'nearest' });
  }, [count]);
  return (
    <section className="demo-conversation" aria-label={words.team} data-connection={status}>
      <header>
        <Avatar name={words.team} />
        <div>
          <strong>{words.team}</strong>
          <span>{words.members}</span>
        </div>
      </header>
      <ChatErrorBanner />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <div className="demo-messages" role="log" tabIndex={0}>
        {messages.map((message) => (
          <Bubble key={message.id} message={message} />
        ))}
        <div ref={end} />
      </div>
      <Composer words={words} onSend={send} />
    </section>
  );
}

function Bubble({ message: { id, from, text, state } }: { readonly message: DemoMessage }) {
  return (
    <div className="demo-row" data-own={from === '' || undefined}>
      {from && <Avatar name={from} />}
      <div className="demo-said">
        <p className="demo-bubble" data-state={state} dir="auto">
          {from && <strong>{from}</strong>}
          {text}
        </p>
        {from === '' && <ChatErrorInline scope={id} />}
      </div>
    </div>
  );
}

function Composer({
  words,
  onSend,
}: {
  readonly words: DemoWords;
  readonly onSend: (text: string, file?: File) => void;
}) {
  const [text, setText] = useState('');
  const photo = useMemo(() => new File([new Uint8Array(64)], 'ridge.jpg', { type: 'image/jpeg' }), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend(text || words.draft);
    setText('');
  };
  return (
    <form className="demo-composer" onSubmit={submit}>
      <button type="button" aria-label={words.attach} onClick={() => onSend(photo.name, photo)}>
        +
      </button>
      <input
        aria-label={words.placeholder}
        placeholder={words.placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit">{words.send}</button>
    </form>
  );
}

function Avatar({ name }: { readonly name: string }) {
  return (
    <span className="demo-avatar" aria-hidden="true">
      {name.slice(0, 1)}
    </span>
  );
}
