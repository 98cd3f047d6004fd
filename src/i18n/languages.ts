import english from '../../locales/en/chatErrors.json';
import { field } from '../dialects/field.js';
import { type ChatErrorWords, languageFiles } from './files.js';

const loaders = byLanguage(languageFiles);
const languages = ['en', ...loaders.keys()];

export const englishWords: ChatErrorWords = english;

/** The languages that the kit has texts in, and those that have been registered: BCP 47 tags. In React Native, only English until an app registers others. */
export const chatErrorLanguages: readonly string[] = languages;

/** Has `fetchWords` find the texts of a language in memory. */
export function addLanguage(language: string, words: ChatErrorWords): void {
  if (!languages.includes(language)) languages.push(language);
  loaders.set(language, async () => ({ default: words }));
}

/** What `import.meta.glob` finds below `locales`, by the folder it is in. */
export function byLanguage<File>(found: Readonly<Record<string, () => Promise<File>>>) {
  return new Map(Object.entries(found).map(([path, load]) => [path.split('/').at(-2) ?? '', load]));
}

/** Fetches the words of one of `chatErrorLanguages`. Rejects where the file cannot be had. */
export async function fetchWords(language: string): Promise<ChatErrorWords> {
  const file = await loaders.get(language)?.();
  if (!hasKinds(file?.default)) throw new Error(`No words in the file of '${language}'.`);
  return file.default;
}

/** Whether a value can be the texts of a language: a server may answer with something else. */
export function hasKinds(words: unknown): words is ChatErrorWords {
  return typeof field(words, 'kinds') === 'object';
}

/**
 * The language of the kit that serves a reader of another one: the same language in the same script, then the same region,
 * then any. Undefined where there is none. Takes BCP 47 tags and POSIX names such as `pt_BR.UTF-8`.
 */
export function matchLanguage(asked: string, available: readonly string[] = chatErrorLanguages): string | undefined {
  const wanted = partsOf(canonicalTag(asked) ?? '');
  let best: string | undefined;
  let bestRank = -1;
  for (const tag of available) {
    const own = partsOf(tag);
    if (own.language !== wanted.language) continue;
    const rank = (own.script === wanted.script ? 2 : 0) + (own.region === wanted.region ? 1 : 0);
    if (rank > bestRank) [best, bestRank] = [tag, rank];
  }
  return best;
}

/** A tag as attributes and `Intl` take it, out of one that may be written otherwise, such as `zh_CN`. Undefined for what is none. */
export function canonicalTag(language: string): string | undefined {
  const written = language
    .replace(/[.@].*$/, '')
    // Android puts the script last: `zh_US_#Hans`.
    .replace(/^([a-z]{2,3})(_\w{2,3})?_+#([a-z]{4})\b.*/i, '$1-$3$2')
    .replaceAll('_', '-')
    // How many Chinese pages write it, which `Intl` does not read.
    .replace(/^zh-cmn\b/i, 'zh');
  try {
    // Some engines of React Native have no `Intl`, or little of it.
    const isAble = typeof globalThis.Intl?.getCanonicalLocales === 'function';
    return isAble ? Intl.getCanonicalLocales(written)[0] : written;
  } catch {
    return undefined;
  }
}

/** Where Chinese is written in traditional script, as the likely subtags of CLDR have it. No other language of the kit is written in two. */
const traditional = 'AU BN GB GF HK ID MO PA PF PH SR TH TW US VN'.split(' ');

/** Read from the tag alone: Hermes has no `Intl.Locale`. */
function partsOf(tag: string) {
  const [, language, script, region] = tag.match(/^([a-z]+)(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|\d{3}))?\b/) ?? [];
  return { language, script: script ?? (traditional.includes(region ?? '') ? 'Hant' : 'Hans'), region };
}
