import type { i18n, TOptions } from 'i18next';
import { kit, languageInForce, namespace } from './kit.js';
import { canonicalTag } from './languages.js';

/** Looks a text up: the first of the keys that has one. i18next's own `t` is one. */
export type ChatErrorTranslate = (
  keys: string | string[],
  values?: Readonly<Record<string, string | number | object>>,
) => string;

/** A language and its direction, for the attributes `lang` and `dir`. */
export interface LanguageTag {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
}

export interface ChatErrorVoice extends LanguageTag {
  readonly t: ChatErrorTranslate;
  /** The language that was asked for. */
  readonly asked: string;
  /** The language of one text: the app may word some in a language that the kit has not. */
  readonly tagOf: (...text: Parameters<ChatErrorTranslate>) => LanguageTag;
}

/** How people are spoken to: in the app's own words where its i18next has some, else in the kit's. Never throws. */
export function voiceFor(asked: string, host?: i18n): ChatErrorVoice {
  const own = languageInForce(asked);
  const kitT = kit().getFixedT(own, namespace);
  const hostT = host && hasWords(host, asked) ? hostTranslate(host, asked) : undefined;
  const t: ChatErrorTranslate = (keys, values) => hostT?.(keys, values) ?? kitT(keys, values);
  const tag = (language: string): LanguageTag => ({ language, dir: kit().dir(language) });
  const tags = { own: tag(own), asked: tag(canonicalTag(asked) ?? own) };
  const tagOf: ChatErrorVoice['tagOf'] = (keys, values) =>
    hostT?.(keys, values) === undefined ? tags.own : tags.asked;
  return { t, asked, tagOf, ...tagOf('labels.notices') };
}

/** Whether the app rewords anything: most do not, and are not asked for every text. */
export function hasWords(host: i18n, language: string): boolean {
  const parts = language.split('-');
  try {
    return parts.some((_, at) => host.hasResourceBundle?.(parts.slice(0, parts.length - at).join('-'), namespace));
  } catch {
    // One of the app's own making.
    return false;
  }
}

/** What is inserted is text: React escapes it. */
const plain = { interpolation: { escapeValue: false } };

/**
 * Asks the host's instance for a text of its own, in that language alone. `exists` comes first because it reports no missing key.
 * Separators are named in each call: the host may use others, or none.
 */
function hostTranslate(host: i18n, language: string) {
  const options = {
    lng: language,
    ns: namespace,
    fallbackLng: [],
    keySeparator: '.',
    nsSeparator: false,
    ...plain,
  } as const;
  return (...[keys, values]: Parameters<ChatErrorTranslate>): string | undefined => {
    try {
      const key = [keys].flat().find((candidate) => host.exists(candidate, { ...options, ...values }));
      const text: unknown = key === undefined ? key : host.t(key, { ...options, ...values } as TOptions);
      return typeof text === 'string' && text !== '' ? text : undefined;
    } catch {
      // A plugin of the app's i18next may throw.
      return undefined;
    }
  };
}
