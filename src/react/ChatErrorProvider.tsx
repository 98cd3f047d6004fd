'use client';
import type { i18n as I18n } from 'i18next';
import { type ReactNode, useDeferredValue, useEffect, useInsertionEffect, useMemo, useRef, useState } from 'react';
import type { ChatErrorPolicy } from '../core/describe.js';
import type { ChatErrorEvent } from '../core/events.js';
import type { ChatErrorHandlers } from '../core/notice.js';
import type { ChatErrorStoreOptions } from '../core/options.js';
import { type ChatErrorStore, createStore } from '../core/store.js';
import type { Dialect } from '../dialects/dialect.js';
import { ChatErrorContext, useChatErrorContext } from './context.js';
import { tellDevelopers } from './tellDevelopers.js';
import { useOwnVoice } from './useVoice.js';

/** What a provider is told once for all surfaces and hooks below it. Every change is followed. */
export interface ChatErrorProviderProps {
  /** How the SDK in use reports errors. Left out only where `store` has one. */
  readonly dialect?: Dialect;
  /** The connection of the SDK: lost connections and ended sessions are then shown, and cleared, by themselves. */
  readonly connection?: unknown;
  /** The app's i18next. @default the one of react-i18next */
  readonly i18n?: I18n;
  /** A BCP 47 tag. @default the language of the app's i18next, else of the page, else of the browser */
  readonly language?: string;
  /** What is to be otherwise than in the kinds table, by kind. */
  readonly policy?: ChatErrorPolicy;
  /** What the app does for each action; an action without a handler is not offered. */
  readonly handlers?: ChatErrorHandlers;
  /** A store of the app's own, where code outside React reports too. @default one for this provider */
  readonly store?: ChatErrorStore;
  /** Hears everything that happens to notices, for telemetry. */
  readonly onEvent?: (event: ChatErrorEvent) => void;
  /** The chat, with its surfaces and everything that uses the hooks. */
  readonly children?: ReactNode;
}

/** Holds the errors of a chat for the surfaces and hooks below it. */
export function ChatErrorProvider(props: ChatErrorProviderProps) {
  const { dialect, connection, i18n, language, policy, handlers, onEvent, store: given, children } = props;
  const outer = useChatErrorContext()?.words;
  const words = useMemo(
    () => ({ i18n: i18n ?? outer?.i18n, language: language ?? outer?.language }),
    [i18n, language, outer],
  );
  // Later than what is urgent: React 18 gives up the server's HTML of a boundary that has to change while it hydrates.
  const voice = useDeferredValue(useOwnVoice(words));

  const options = useMemo(
    () => ({ dialect, policy, handlers, onEvent, language: voice.language }),
    [dialect, policy, handlers, onEvent, voice.language],
  );
  const latest = useRef(options);
  const [own] = useState(() => createStore(() => latest.current as Partial<ChatErrorStoreOptions>));
  const store = given ?? own;

  // Before any effect below reports: it has to find the options of this very render.
  useInsertionEffect(() => {
    latest.current = options;
    own.refresh();
  }, [own, options]);
  useInsertionEffect(() => given?.extend(options as Partial<ChatErrorStoreOptions>), [given, options]);
  const known = dialect ?? store.getOptions().dialect;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialect says how the connection is followed.
  useEffect(() => store.connect(connection), [store, connection, known]);
  useEffect(() => tellDevelopers(store), [store]);

  const value = useMemo(() => ({ store, voice, words, dialect: known }), [store, voice, words, known]);
  return <ChatErrorContext.Provider value={value}>{children}</ChatErrorContext.Provider>;
}
