import type { SimulatorWords } from '../words/index.js';

export type ConversationId = keyof SimulatorWords['chat']['conversations'];
export type Person = keyof SimulatorWords['chat']['people'];

/** The conversations of the chat, by the ID that the SDK knows them by: a group, or a person. */
export const conversations: { readonly [C in ConversationId]: { readonly group: boolean; readonly answers: Person } } =
  {
    hike: { group: true, answers: 'yusuf' },
    mina: { group: false, answers: 'mina' },
    books: { group: true, answers: 'lena' },
  };
export const conversationIds = Object.keys(conversations) as ConversationId[];

export function isConversation(id: string): id is ConversationId {
  return Object.hasOwn(conversations, id);
}
