import i18next, { type InitOptions, type i18n } from 'i18next';
import { check } from '../core/developer.js';
import type { ChatErrorWords } from './files.js';
import { addLanguage, englishWords, fetchWords, hasKinds, matchLanguage } from './languages.js';

/** The i18next namespace of the kit's words, in its own instance and for overrides in the host's. */
export const namespace = 'chatErrors';

const fallback = 'en';

/** The instance that most apps initialize. The kit only reads it. */
export const defaultInstance: i18n = i18next;

/** A new i18next instance that holds English and nothing else. It is ready at once. */
export function createInstance(language = fallback): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: fallback,
    ns: [namespace],
    defaultNS: namespace,
    resources: { [fallback]: { [namespace]: englishWords } },
    // React escapes.
    interpolation: { escapeValue: false },
    showSupportNotice: false,
    // The two names of one option, before and since i18next 24.
    initImmediate: false,
    initAsync: false,
  } as InitOptions);
  return instance;
}

let instance: i18n | undefined;

/** The kit's own instance. Its language is never changed: every look-up names one, so that requests on a server cannot mix. */
export function kit(): i18n {
  instance ??= createInstance();
  return instance;
}

/** Calls back when words of another language have arrived. */
export function subscribeToWords(listener: () => void): () => void {
  const { store } = kit();
  store.on('added', listener);
  return () => store.off('added', listener);
}

/** The language in which words for a reader can be had now: English until the reader's own has been loaded. */
export function languageInForce(asked: string): string {
  const match = matchLanguage(asked);
  return match !== undefined && kit().hasResourceBundle(match, namespace) ? match : fallback;
}

const underWay = new Map<string, Promise<string>>();

/**
 * Loads the words for readers of a language, and says which language they get.
 * Never rejects: where the file cannot be had they get English, and the next call tries again.
 */
export function loadChatErrorLocale(asked: string): Promise<string> {
  const language = matchLanguage(asked) ?? fallback;
  if (kit().hasResourceBundle(language, namespace)) return Promise.resolve(language);
  const current = underWay.get(language) ?? load(language);
  underWay.set(language, current);
  return current;
}

async function load(language: string): Promise<string> {
  try {
    addWords(kit(), language, await fetchWords(language));
    return language;
  } catch (error) {
    check('languageFile', language, error);
    return fallback;
  } finally {
    underWay.delete(language);
  }
}

/**
 * Adds the texts of a language at once: `registerChatErrorLanguage('de', require('chat-error-kit/locales/de/chatErrors.json'))`.
 * React Native apps register each language that they need beside English; in a browser, languages load by themselves.
 */
export function registerChatErrorLanguage(language: string, words: ChatErrorWords): void {
  if (!hasKinds(words)) return check('languageFile', language, new Error('no texts'));
  addLanguage(language, words);
  addWords(kit(), language, words);
}

export function addWords(to: i18n, language: string, words: ChatErrorWords): void {
  const isAble = typeof globalThis.Intl?.PluralRules === 'function';
  to.addResourceBundle(language, namespace, isAble ? words : withSingular(words), true, true);
}

/**
 * Without `Intl.PluralRules`, i18next asks every language for a singular, and takes the English one where there is none.
 * Gives languages that have one form for all numbers that form as their singular.
 */
function withSingular(words: ChatErrorWords): ChatErrorWords {
  const entries = Object.entries(words);
  return Object.fromEntries([
    ...entries.map(([key, value]) => [key.replace(/_other$/, '_one'), value]),
    ...entries.map(([key, value]) => [key, typeof value === 'string' ? value : withSingular(value)]),
  ]);
}
