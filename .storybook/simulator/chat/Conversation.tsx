import { memo, useEffect, useRef } from 'react';
import { ChatErrorInline, ChatErrorUnsentBar, useChatErrorNotices } from '../../../src/index.js';
import { Icon } from '../Icon.js';
import { useWords } from '../words/index.js';
import { Avatar } from './Avatar.js';
import { Bell } from './Bell.js';
import { Bubble } from './Bubble.js';
import { Composer } from './Composer.js';
import { type ChatActions, earlierIn } from './chatActions.js';
import { conversations } from './conversations.js';
import { messagesIn } from './messages.js';
import type { ChatState } from './state.js';

export interface ConversationProps {
  readonly state: ChatState;
  readonly actions: ChatActions | undefined;
  /** Goes to the list where there is no room for both. */
  readonly onBack: () => void;
}

/** The conversation that is open. */
export const Conversation = memo(function Conversation({ state, actions, onBack }: ConversationProps) {
  const { chat: words } = useWords();
  const id = state.open;
  const { name, about } = words.conversations[id];
  const messages = messagesIn(id, state, words);
  return (
    <section className="sim-conversation" aria-label={name}>
      <header>
        <button type="button" className="sim-button" data-back="" aria-label={words.back} onClick={onBack}>
          <Icon name="back" />
        </button>
        <Avatar id={id} name={name} presence={!conversations[id].group} />
        <div>
          <strong>{name}</strong>
          <span>{about}</span>
        </div>
        <Bell />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <div className="sim-messages" role="log" aria-label={name} tabIndex={0}>
        <div className="sim-messages-all">
          <Earlier state={state} onLoad={() => actions?.loadEarlier()} />
          <p className="sim-day">{words.today}</p>
          {messages.map((message, at) => (
            <Bubble
              key={message.id}
              message={message}
              first={messages[at - 1]?.from !== message.from}
              last={messages[at + 1]?.from !== message.from}
              onAgain={() => actions?.sendAgain(message)}
            />
          ))}
        </div>
      </div>
      <ChatErrorUnsentBar scopes={messages.map((message) => message.id)} />
      <Composer draft={state.drafts[id]} actions={actions} />
    </section>
  );
});

/** What is above the first message: a way to load more, and how that went. */
function Earlier({ state, onLoad }: { readonly state: ChatState; readonly onLoad: () => void }) {
  const { chat: words } = useWords();
  const scope = earlierIn(state.open);
  const notices = useChatErrorNotices({ scope });
  const now = state.earlier[state.open];
  const element = useRef<HTMLDivElement>(null);
  const told = notices.length;
  useEffect(() => {
    if (now === undefined && told === 0) return;
    const list = element.current?.closest('.sim-messages');
    // Its end is where it starts from.
    list?.scrollTo({ top: -list.scrollHeight });
  }, [now, told]);
  return (
    <div ref={element} className="sim-earlier">
      {now === 'shown' && <p>{words.beginning}</p>}
      {now === 'loading' && notices.length === 0 && <p>{words.loading}</p>}
      {now === undefined && notices.length === 0 && (
        <button type="button" className="sim-link" data-earlier="" onClick={onLoad}>
          {words.earlier}
        </button>
      )}
      <ChatErrorInline scope={scope} />
    </div>
  );
}
