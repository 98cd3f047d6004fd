import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { ChatErrors } from '../../../src/index.js';
import type { Session } from '../session.js';
import type { SimulatorWords } from '../words/index.js';
import { chatActions } from './chatActions.js';
import { isConversation } from './conversations.js';
import type { ChatState } from './state.js';

type Change = (before: ChatState) => Partial<ChatState>;

/** The chat over the real SDK. There are no actions before the session is there. */
export function useChat(
  session: Session | undefined,
  words: SimulatorWords['chat'],
  { track, resolve }: Pick<ChatErrors, 'track' | 'resolve'>,
) {
  const [state, change] = useReducer(
    (before: ChatState, make: Change) => ({ ...before, ...make(before) }),
    words,
    open,
  );
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });

  useEffect(() => {
    if (!session) return;
    const { connection } = session;
    connection.addEventHandler('chat', {
      onTextMessage({ id, chatType, from = '', to: recipient, msg: text }) {
        const to = chatType === 'groupChat' ? recipient : from;
        if (!isConversation(to)) return;
        const message = { id, to, from, text, at: Date.now(), state: 'sent' } as const;
        change(({ messages, unread, open: current }) => ({
          messages: [...messages, message],
          unread: current === to ? unread : { ...unread, [to]: unread[to] + 1 },
        }));
      },
      onGroupEvent({ operation }) {
        if (operation === 'unmuteMember') resolve({ kind: 'mutedInConversation' });
      },
    });
    return () => connection.removeEventHandler('chat');
  }, [session, resolve]);

  const actions = useMemo(
    () => session && chatActions({ session, track, change, state: () => latest.current }),
    [session, track],
  );
  return { state, actions };
}

function open({ conversations: { hike, mina, books } }: SimulatorWords['chat']): ChatState {
  return {
    open: 'hike',
    messages: [],
    unread: { hike: 0, mina: 1, books: 0 },
    drafts: { hike: hike.draft, mina: mina.draft, books: books.draft },
    earlier: {},
  };
}
