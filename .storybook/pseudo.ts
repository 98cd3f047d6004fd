import english from '../locales/en/chatErrors.json';
import type { ChatErrorWords } from '../src/i18n/files.js';

/** Languages that nobody speaks, made of English: in them shows what has no room, no translation or no direction. */
const languages = {
  'en-XA': {
    title: 'Long English',
    disguise: (text: string) => `[${eachWord(text, (word) => accented(longer(word)))}]`,
  },
  'ar-XB': { title: 'Mirrored English', disguise: (text: string) => eachWord(text, mirrored) },
} as const;

export type PseudoLanguage = keyof typeof languages;

export const pseudoLanguages = Object.keys(languages) as PseudoLanguage[];

export function isPseudo(language: string): language is PseudoLanguage {
  return language in languages;
}

export function titleOf(language: PseudoLanguage): string {
  return languages[language].title;
}

/** All words of the kit in a pseudo-language, in the plural forms that go with it. */
export function pseudoWords(language: PseudoLanguage): ChatErrorWords {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return disguised(english, forms, languages[language].disguise);
}

function disguised(words: ChatErrorWords, forms: readonly string[], disguise: (text: string) => string) {
  const entries = Object.entries(words).flatMap(([key, value]): [string, string | ChatErrorWords][] => {
    if (typeof value !== 'string') return [[key, disguised(value, forms, disguise)]];
    const [, stem] = key.match(/^(.+)_other$/) ?? [];
    const added = stem ? forms.map((form) => `${stem}_${form}`).filter((form) => !(form in words)) : [];
    return [key, ...added].map((name) => [name, disguise(value)]);
  });
  return Object.fromEntries(entries) as ChatErrorWords;
}

/** Values that are put in are left as they are, each isolated from the words around it. */
function eachWord(text: string, change: (word: string) => string): string {
  return text.replace(/\{\{.*?\}\}|[A-Za-z]+/g, (part) =>
    part.startsWith('{{') ? `\u2068${part}\u2069` : change(part),
  );
}

/** Forty per cent longer, with two vowels for one as long as there are some. */
function longer(word: string): string {
  let missing = Math.ceil(word.length * 0.4);
  const stretched = word.replace(/[aeiou]/gi, (vowel) => (missing-- > 0 ? vowel + vowel.toLowerCase() : vowel));
  return stretched + word.slice(-1).repeat(Math.max(0, missing));
}

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const withAccents = [...'ÁƁĆĎÉƑĜĤÍĴĶĹṀŃÓÞǪŔŚŤÚṼŴẊÝŹáƀćďéƒĝĥíĵķĺṁńóþǫŕśťúṽŵẋýź'];

function accented(word: string): string {
  return [...word].map((letter) => withAccents[plain.indexOf(letter)]).join('');
}

/** Read from right to left, as Arabic is. */
function mirrored(word: string): string {
  return `\u202e${word}\u202c`;
}

/** The plain English in a text: words that were not looked up. */
export function undisguised(text: string): string[] {
  return text.replace(/\u2068[^\u2069]*\u2069|\u202e[^\u202c]*\u202c/g, '').match(/[A-Za-z]+/g) ?? [];
}

/** The plain English that surfaces of the kit show, or have read out. */
export function untranslatedIn(page: Element): string[] {
  return [...page.querySelectorAll('[data-chat-error-surface], [data-chat-error-surface] *')]
    .filter((element) => !element.closest('time, .chat-error-day, [translate=no]'))
    .flatMap((element) => {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      return [...own.map((node) => node.nodeValue), element.getAttribute('aria-label')];
    })
    .flatMap((text) => undisguised(text ?? ''));
}
