import { useEffect, useRef } from 'react';
import { type ConversationId, conversations } from './chat/conversations.js';
import type { Message } from './chat/state.js';
import type { Session } from './session.js';
import type { SimulatorWords } from './words/index.js';

const thinkingMs = 1500;

/** Has somebody answer in each conversation, once, through the service. */
export function useFriends(session: Session | undefined, messages: readonly Message[], words: SimulatorWords['chat']) {
  const answered = useRef(new Set<ConversationId>());
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  useEffect(() => {
    if (!session) return;
    const asked = messages.filter(({ from, state }) => from === '' && state === 'sent').map(({ to }) => to);
    for (const id of new Set(asked)) {
      if (answered.current.has(id)) continue;
      answered.current.add(id);
      const { group, answers: from } = conversations[id];
      const text = words.conversations[id].reply;
      const answer = () => session.service.deliver({ from, text, ...(group && { group: id }) });
      timers.current.push(setTimeout(answer, thinkingMs));
    }
  }, [session, messages, words]);
  useEffect(() => () => timers.current.forEach(clearTimeout), []);
}
