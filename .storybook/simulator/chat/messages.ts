import { useMemo } from 'react';
import { type SimulatorWords, useWords } from '../words/index.js';
import type { ConversationId } from './conversations.js';
import type { ChatState, Message } from './state.js';

/** What was said before the chat was opened, in the language of the page, and since. */
export function messagesIn(to: ConversationId, { messages }: ChatState, words: SimulatorWords['chat']): Message[] {
  const past = words.conversations[to].messages.map(({ from, at, text = '', photo }, index): Message => {
    const [hours = 0, minutes = 0] = at.split(':').map(Number);
    const picture = photo ? { name: photo, bytes: 940_000 } : undefined;
    return {
      id: `past${index}`,
      to,
      from,
      text,
      photo: picture,
      at: new Date().setHours(hours, minutes),
      state: 'sent',
    };
  });
  return [...past, ...messages.filter((message) => message.to === to)];
}

/** The time of the day as the reader of the page writes it. */
export function useClock(): (at: number) => string {
  const { language } = useWords();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
    return (at) => format.format(at);
  }, [language]);
}
