import type { AgoraChat as Sdk } from 'agora-chat';
import { ChatErrorInline, ChatErrorUnsentBar, useChatErrors } from 'chat-error-kit';
import { useState } from 'react';
import { AgoraChat, connection } from './chat';

interface OwnMessage {
  id: string;
  text: string;
  state: 'sending' | 'sent' | 'failed';
}

interface OwnMessagesOptions {
  conversation: { to: string; chatType: Sdk.ChatType };
  /** Puts a text that was refused back into the composer. */
  onEdit: (text: string) => void;
}

export function useOwnMessages({ conversation, onEdit }: OwnMessagesOptions) {
  const { run } = useChatErrors();
  const [messages, setMessages] = useState<readonly OwnMessage[]>([]);

  const set = (id: string, state: OwnMessage['state']) =>
    setMessages((all) => all.map((one) => (one.id === id ? { ...one, state } : one)));

  const remove = ({ id }: OwnMessage) =>
    setMessages((all) => all.filter((one) => one.id !== id));

  const deliver = async ({ id, text }: OwnMessage) => {
    set(id, 'sending');
    try {
      const body = { type: 'txt', msg: text, ...conversation } as const;
      await connection.send(AgoraChat.message.create(body));
      set(id, 'sent');
    } catch (error) {
      set(id, 'failed');
      throw error;
    }
  };

  const send = (text: string) => {
    const message: OwnMessage = { id: crypto.randomUUID(), text, state: 'sending' };
    setMessages((all) => [...all, message]);
    const handlers = {
      discard: () => remove(message),
      edit: () => {
        remove(message);
        onEdit(text);
      },
    };
    const options = { operation: 'send', scope: message.id, handlers };
    run(() => deliver(message), options);
  };

  return { messages, send };
}

export function Bubble({ message }: { message: OwnMessage }) {
  return (
    <article data-state={message.state}>
      <p dir="auto">{message.text}</p>
      <ChatErrorInline scope={message.id} align="end" />
    </article>
  );
}

/** Above the composer: "3 messages not sent · Try all again · Delete all". */
export function Unsent({ messages }: { messages: readonly OwnMessage[] }) {
  return <ChatErrorUnsentBar scopes={messages.map(({ id }) => id)} />;
}
