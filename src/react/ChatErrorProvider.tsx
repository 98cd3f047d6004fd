'use client';
import type { i18n as I18n } from 'i18next';
import { type ReactNode, useDeferredValue, useEffect, useInsertionEffect, useMemo, useRef, useState } from 'react';
import type { ChatErrorPolicy } from '../core/describe.js';
import { type ChatErrorEnvironment, completeEnvironment } from '../core/environment.js';
import type { ChatErrorEvent } from '../core/events.js';
import type { ChatErrorHandlers } from '../core/notice.js';
import type { ChatErrorStoreOptions } from '../core/options.js';
import { type ChatErrorStore, createStore } from '../core/store.js';
import type { Dialect } from '../dialects/dialect.js';
import { ChatErrorContext, useChatErrorContext } from './context.js';
import { checkProviderProps, useNoticeChecks } from './developerChecks.js';
import { useOwnVoice } from './useVoice.js';

interface ProviderProps {
  /**
   * The connection of the SDK, such as `new AgoraChat.connection(…)`. Its outages and ended sessions are then shown and cleared automatically.
   * May be undefined or null at first and set later. Keep it the same object from render to render.
   */
  readonly connection?: object | null | undefined;
  /** The app's i18next instance: its language is followed, and it may reword any text. @default the instance of react-i18next */
  readonly i18n?: I18n | undefined;
  /** The language of all texts, as a BCP 47 tag. @default the language of the app's i18next, else of the page, else of the browser */
  readonly language?: string | undefined;
  /** Overrides per error kind: severity, surface, actions. */
  readonly policy?: ChatErrorPolicy | undefined;
  /** What the app does for each action. An action without a handler is not offered. */
  readonly handlers?: ChatErrorHandlers | undefined;
  /** Called for every notice event (shown, repeated, ended, …). Use it for telemetry. */
  readonly onEvent?: ((event: ChatErrorEvent) => void) | undefined;
  /**
   * Replaces members of the platform: for tests, or for one without a browser, such as `reactNativeEnvironment(…)`.
   * Read once, when the provider mounts. @default that of `store` or of the provider around this one, else the browser
   */
  readonly environment?: Partial<ChatErrorEnvironment> | undefined;
  /** The chat: everything that shows or reports its errors. */
  readonly children?: ReactNode;
}

interface AppStoreProps {
  /** How the SDK in use reports errors. @default the dialect of the store */
  readonly dialect?: Dialect | undefined;
  /** A store from `createChatErrorStore`, so that code outside React can report too. */
  readonly store: ChatErrorStore;
}

interface DialectProps {
  /** How the SDK in use reports errors, such as `webDialect`. Required unless `store` is given. */
  readonly dialect: Dialect;
  /** A store from `createChatErrorStore`, so that code outside React can report too. @default a store of the provider's own */
  readonly store?: ChatErrorStore | undefined;
}

/** Props of `<ChatErrorProvider>`. Each may change from render to render, except `environment`. */
export type ChatErrorProviderProps = ProviderProps & (AppStoreProps | DialectProps);

/** Holds the errors of a chat for the surfaces and hooks inside it. Put it around the chat once. */
export function ChatErrorProvider(props: ChatErrorProviderProps) {
  const { dialect, connection, i18n, language, policy, handlers, onEvent, store: given, children } = props;
  checkProviderProps(props);
  const context = useChatErrorContext();
  const outer = context?.words;
  const words = useMemo(
    () => ({ i18n: i18n ?? outer?.i18n, language: language ?? outer?.language }),
    [i18n, language, outer],
  );
  const [ownEnvironment] = useState(() => props.environment ?? context?.environment);
  const environment = useMemo(
    () => completeEnvironment(given ? given.getOptions().environment : ownEnvironment),
    [given, ownEnvironment],
  );
  // Later than what is urgent: React 18 gives up the server's HTML of a boundary that has to change while it hydrates.
  const voice = useDeferredValue(useOwnVoice(words, environment));

  const options = useMemo(
    () => ({ dialect, policy, handlers, onEvent, language: voice.language }),
    [dialect, policy, handlers, onEvent, voice.language],
  );
  const latest = useRef(options);
  const [own] = useState(() =>
    createStore(() => ({ ...latest.current, environment: ownEnvironment }) as Partial<ChatErrorStoreOptions>),
  );
  const store = given ?? own;
  const isNested = context !== undefined && context.store !== store;

  // Before any effect below reports: it has to find the options of this very render.
  useInsertionEffect(() => {
    latest.current = options;
    own.refresh();
  }, [own, options]);
  useInsertionEffect(() => given?.extend(options as Partial<ChatErrorStoreOptions>), [given, options]);
  const known = dialect ?? store.getOptions().dialect;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialect says how the connection is followed.
  useEffect(() => store.connect(connection), [store, connection, known]);
  useNoticeChecks(store, isNested);

  const value = useMemo(
    () => ({ store, voice, words, dialect: known, environment }),
    [store, voice, words, known, environment],
  );
  return <ChatErrorContext.Provider value={value}>{children}</ChatErrorContext.Provider>;
}
