import type { i18n } from 'i18next';
import { useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { getI18n, I18nContext } from 'react-i18next';
import { tellDeveloper } from '../core/developer.js';
import { type ChatErrorEnvironment, whilePageLasts } from '../core/environment.js';
import { textOf } from '../dialects/field.js';
import { defaultInstance, languageInForce, loadChatErrorLocale, subscribeToWords } from '../i18n/kit.js';
import { matchLanguage } from '../i18n/languages.js';
import { type ChatErrorVoice, hasWords, voiceFor } from '../i18n/translate.js';
import { ChatErrorContext, never, useEnvironment, type VoiceOptions } from './context.js';

/** The words of the nearest provider, else of the page: in the language of the prop, the app's i18next, `<html lang>`, the browser. */
export function useVoice(): ChatErrorVoice {
  const provided = useContext(ChatErrorContext)?.voice;
  const own = useOwnVoice({}, useEnvironment(), provided !== undefined);
  useEffect(() => {
    for (const look of hostListeners) look();
  });
  return provided ?? own;
}

/** @param idle whether the words are not needed, so that nothing is listened to */
export function useOwnVoice(
  { i18n: given, language }: VoiceOptions,
  environment: ChatErrorEnvironment,
  idle = false,
): ChatErrorVoice {
  const contextual = useContext(I18nContext) as { i18n?: i18n } | undefined;
  const found = useSyncExternalStore(idle ? never : onHostFound, findHost, findHost);
  const host: i18n | undefined = given ?? contextual?.i18n ?? found;

  const sources = useMemo(() => listenTo(host, language, environment), [host, language, environment]);
  const state = useSyncExternalStore(idle ? never : sources.subscribe, sources.now, sources.onServer);
  const asked = askedIn(state);

  useEffect(() => {
    if (idle) return;
    const load = () => {
      if (languageInForce(asked) !== matchLanguage(asked)) void loadChatErrorLocale(asked);
    };
    load();
    tellUnknown(asked, host);
    // A language that could not be loaded may be had once the network is back.
    return environment.subscribe(load);
  }, [asked, host, environment, idle]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `state` changes with the words that host and kit hold.
  return useMemo(() => voiceFor(asked, host), [state, asked, host]);
}

/** The app's i18next: the one that it gave to react-i18next, else the one that it has initialized. */
function findHost(): i18n | undefined {
  return getI18n() ?? (defaultInstance.isInitialized ? defaultInstance : undefined);
}

const hostListeners = new Set<() => void>();

/** Calls back when the app has initialized its i18next, and whenever a surface renders: another instance than i18next's own does not tell. */
function onHostFound(found: () => void): () => void {
  const look = whilePageLasts(found);
  hostListeners.add(look);
  defaultInstance.on('initialized', look);
  return () => {
    hostListeners.delete(look);
    defaultInstance.off('initialized', look);
  };
}

const hostEvents = ['languageChanged', 'loaded', 'initialized'] as const;
const hostStoreEvents = ['added', 'removed'] as const;

/** What the words depend on, as one text that changes with them: a count of changes and whether the app has words, the language in force, the language asked for. */
function listenTo(host: i18n | undefined, language: string | undefined, environment: ChatErrorEnvironment) {
  let version = 0;
  // Words that the app adds in an effect of its own come before anybody listens.
  const changes = (asked: string) => `${version}${host && hasWords(host, asked) ? '+' : ''}`;
  const stateFor = (asked: string) => `${changes(asked)} ${languageInForce(asked)} ${asked}`;
  // Not from what `useTranslation` returns: that copy can be stale.
  const chosen = () => textOf(language) ?? textOf(ask(() => host?.language));
  return {
    subscribe(changed: () => void) {
      const again = whilePageLasts(() => {
        version++;
        changed();
      });
      // An i18next has no store before it is initialized.
      const listen = (method: 'on' | 'off') => {
        for (const event of hostEvents) ask(() => host?.[method]?.(event, again));
      };
      const listenToStore = (method: 'on' | 'off') => {
        for (const event of hostStoreEvents) ask(() => host?.store?.[method]?.(event, again));
      };
      const bind = () => {
        listenToStore('off');
        listenToStore('on');
      };
      bind();
      ask(() => host?.on?.('initialized', bind));
      listen('on');
      const stops = [subscribeToWords(again), environment.subscribe(changed)];
      return () => {
        for (const stop of stops) stop();
        ask(() => host?.off?.('initialized', bind));
        listen('off');
        listenToStore('off');
      };
    },
    now: () => stateFor(chosen() || environment.language() || 'en'),
    // Page and browser are asked after hydration: the server knows neither.
    onServer: () => stateFor(chosen() || 'en'),
  };
}

/** Asks an i18next that may be of the app's own making. */
function ask<Answer>(read: () => Answer): Answer | undefined {
  try {
    return read();
  } catch {
    tellDeveloper('i18nFailed');
    return undefined;
  }
}

function askedIn(state: string): string {
  return state.split(' ').slice(2).join(' ');
}

function tellUnknown(language: string, host: i18n | undefined): void {
  if (matchLanguage(language) !== undefined || (host && hasWords(host, language))) return;
  tellDeveloper('languageUnknown', language);
}
