import { memo } from 'react';
import { useChatConnection } from '../../../src/index.js';
import { useWords } from '../words/index.js';
import { Avatar } from './Avatar.js';
import { type ConversationId, conversationIds, conversations } from './conversations.js';
import { messagesIn, useClock } from './messages.js';
import type { ChatState } from './state.js';

export interface ConversationsProps {
  readonly state: ChatState;
  readonly onOpen: (id: ConversationId) => void;
}

/** Who the person is, and all conversations. */
export const Conversations = memo(function Conversations({ state, onOpen }: ConversationsProps) {
  const { chat: words } = useWords();
  const { status } = useChatConnection();
  return (
    <nav className="sim-conversations" aria-label={words.chats}>
      <div className="sim-me">
        <Avatar id="me" name={words.me} presence />
        <div>
          <strong>{words.me}</strong>
          <span>{words.status[status]}</span>
        </div>
      </div>
      <ul>
        {conversationIds.map((id) => (
          <li key={id}>
            <Preview id={id} state={state} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </nav>
  );
});

function Preview({ id, state, onOpen }: ConversationsProps & { readonly id: ConversationId }) {
  const { chat: words } = useWords();
  const clock = useClock();
  const { name } = words.conversations[id];
  const last = messagesIn(id, state, words).at(-1);
  const unread = state.unread[id];
  return (
    <button
      type="button"
      className="sim-preview"
      data-conversation={id}
      aria-current={state.open === id || undefined}
      onClick={() => onOpen(id)}
    >
      <Avatar id={id} name={name} presence={!conversations[id].group} />
      <span className="sim-preview-text">
        <strong>{name}</strong>
        <time dir="auto">{last && clock(last.at)}</time>
        <span>{last?.text || last?.photo?.name}</span>
        {unread > 0 && (
          <span className="sim-count">
            {unread} <span className="sim-unseen">{words.unread}</span>
          </span>
        )}
      </span>
    </button>
  );
}
