'use client';
import { useDeferredValue, useEffect, useInsertionEffect, useMemo, useRef, useState } from 'react';
import { completeEnvironment } from '../core/environment.js';
import type { ChatErrorStoreOptions } from '../core/options.js';
import { createStore } from '../core/store.js';
import { completeStore } from './completeStore.js';
import { ChatErrorContext, useChatErrorContext } from './context.js';
import { checkProviderProps, useNoticeChecks } from './developerChecks.js';
import type { ChatErrorProviderProps } from './providerProps.js';
import { useOwnVoice } from './useVoice.js';

/** Holds the errors of a chat for the surfaces and hooks inside it. Put it around the chat once. */
export function ChatErrorProvider(props: ChatErrorProviderProps) {
  const { dialect, connection, i18n, language, policy, handlers, onEvent, session, children } = props;
  const given = props.store instanceof Object ? completeStore(props.store) : undefined;
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
    () => ({ dialect, policy, handlers, onEvent, session, language: voice.language }),
    [dialect, policy, handlers, onEvent, session, voice.language],
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
