import type { i18n } from 'i18next';
import { createContext, useContext, useEffect } from 'react';
import { tellDeveloper } from '../core/developer.js';
import { type Platform, platform } from '../core/environment.js';
import type { ChatErrorStore } from '../core/store.js';
import type { Dialect } from '../dialects/dialect.js';
import type { ChatErrorVoice } from '../i18n/translate.js';

export interface VoiceOptions {
  /** The app's i18next, where it is not the one of react-i18next. */
  readonly i18n?: i18n;
  /** A BCP 47 tag that goes before the language of the app's i18next. */
  readonly language?: string;
}

/** What a provider hands down. */
export interface ChatErrorContextValue {
  readonly store: ChatErrorStore;
  readonly voice: ChatErrorVoice;
  /** What the provider was told of its words, for providers inside it. */
  readonly words: VoiceOptions;
  /** How errors given as a prop are read. */
  readonly dialect: Dialect | undefined;
  /** The platform that the store runs on. */
  readonly environment: Platform;
}

export const ChatErrorContext = createContext<ChatErrorContextValue | undefined>(undefined);

export function useChatErrorContext(): ChatErrorContextValue | undefined {
  return useContext(ChatErrorContext);
}

/** Whether the notice around has a "Copy details" of its own, so that `<ChatErrorDetails>` needs none. */
export const CopyOffered = createContext(false);

/** The platform of the nearest provider, else the browser. */
export function useEnvironment(): Platform {
  return useChatErrorContext()?.environment ?? platform;
}

/** The provider's store. The developer is told where there is none, unless nobody needs it. */
export function useProvidedStore(who: string, needed = true): ChatErrorStore | undefined {
  const store = useChatErrorContext()?.store;
  useEffect(() => {
    if (store || !needed) return;
    tellDeveloper('outsideProvider', who);
  }, [needed, store, who]);
  return store;
}

/** A subscription to what never changes. */
export function never(): () => void {
  return () => {};
}
