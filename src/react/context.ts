import { createContext, useContext } from 'react';
import type { ChatErrorStoreOptions } from '../core/options.js';
import type { ChatErrorStore } from '../core/store.js';
import type { Dialect } from '../dialects/dialect.js';
import type { ChatErrorVoice } from '../i18n/translate.js';

/** What a provider hands down. */
export interface ChatErrorContextValue {
  readonly store: ChatErrorStore;
  readonly voice: ChatErrorVoice;
  readonly dialect: Dialect | undefined;
  /** The provider's latest options. A function, so that handlers written in place do not render everything below again. */
  readonly options: () => Partial<ChatErrorStoreOptions>;
}

export const ChatErrorContext = createContext<ChatErrorContextValue | undefined>(undefined);

export function useChatErrorContext(): ChatErrorContextValue | undefined {
  return useContext(ChatErrorContext);
}
