import type { ConversationId } from './conversations.js';
import type { Photo } from './photos.js';

export interface Message {
  readonly id: string;
  /** The conversation it stands in. */
  readonly to: ConversationId;
  /** Empty for the person's own. */
  readonly from: string;
  readonly text: string;
  readonly photo?: Photo;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly state: 'sending' | 'sent' | 'failed';
}

export interface ChatState {
  /** The conversation that is open. */
  readonly open: ConversationId;
  /** What came and went since the chat was opened. */
  readonly messages: readonly Message[];
  readonly unread: Readonly<Record<ConversationId, number>>;
  readonly drafts: Readonly<Record<ConversationId, string>>;
  readonly earlier: Readonly<Partial<Record<ConversationId, 'loading' | 'shown'>>>;
}
