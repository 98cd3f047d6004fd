import type { i18n, TOptions } from 'i18next';
import { kit, languageInForce, namespace } from './kit.js';

/** Looks a text up: the first of the keys that has one. i18next's own `t` is one. */
export type ChatErrorTranslate = (keys: string | string[], values?: { count?: number }) => string;

export interface ChatErrorVoice {
  readonly t: ChatErrorTranslate;
  /** The language that was asked for. */
  readonly asked: string;
  /** The language of the words, for the `lang` attribute. */
  readonly language: string;
  /** The direction of the words, for the `dir` attribute. */
  readonly dir: 'ltr' | 'rtl';
}

/** How people are spoken to: in the app's own words where its i18next has some, else in the kit's. */
export function voiceFor(asked: string, host?: i18n): ChatErrorVoice {
  const own = languageInForce(asked);
  const kitT = kit().getFixedT(own, namespace);
  const hostT = host && hasWords(host, asked) ? hostTranslate(host, asked) : undefined;
  const t: ChatErrorTranslate = (keys, values) => hostT?.(keys, values) ?? kitT(keys, values);
  const language = hostT && own === 'en' ? asked : own;
  return { t, asked, language, dir: kit().dir(language) };
}

/** Whether the app rewords anything: most do not, and are not asked for every text. */
export function hasWords(host: i18n, language: string): boolean {
  const [base = language] = language.split('-');
  return [language, base].some((tag) => host.hasResourceBundle?.(tag, namespace));
}

/**
 * Asks the host's instance for a text of its own, in that language alone. `exists` comes first because it reports no missing key.
 * Separators are named in each call: the host may use others, or none.
 */
function hostTranslate(host: i18n, language: string) {
  const options = { lng: language, ns: namespace, fallbackLng: [], keySeparator: '.', nsSeparator: false } as const;
  return (...[keys, values]: Parameters<ChatErrorTranslate>): string | undefined => {
    const key = [keys].flat().find((candidate) => host.exists(candidate, { ...options, ...values }));
    if (key === undefined) return undefined;
    const text: unknown = host.t(key, { ...options, ...values } as TOptions);
    return typeof text === 'string' && text !== '' ? text : undefined;
  };
}
