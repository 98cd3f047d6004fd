import { chatErrorLanguages } from '../../src/i18n/index.js';
import { matchLanguage } from '../../src/i18n/languages.js';
import { hostIn } from '../hosts.js';
import { flatten, keysOf, linesUnder, type Tree } from './anatomy.js';

const words = import.meta.glob<Tree>('../../locales/*/chatErrors.json', { import: 'default' });
const voices = import.meta.glob<string>('../../locales/*/VOICE.md', { query: '?raw', import: 'default' });

/** What is known of a language from its folder. */
export interface LanguageFacts {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** How many of the texts that it has to have are there. */
  readonly has: number;
  readonly needs: number;
  /** What travels, compressed with gzip. */
  readonly bytes: number;
  /** Who has read it, and what came of it. */
  readonly reads: readonly string[];
  /** Some of the readers elsewhere who get it too. */
  readonly alsoServes: readonly string[];
}

export function readLanguages(): Promise<readonly LanguageFacts[]> {
  return Promise.all(chatErrorLanguages.map(factsOf));
}

async function factsOf(language: string): Promise<LanguageFacts> {
  const folder = `../../locales/${language}`;
  const tree = (await words[`${folder}/chatErrors.json`]?.()) ?? {};
  const voice = (await voices[`${folder}/VOICE.md`]?.()) ?? '';
  const texts = new Map(flatten(tree));
  const needed = keysOf(language);
  return {
    language,
    dir: hostIn(language).dir(),
    has: needed.filter((key) => texts.get(key)?.trim()).length,
    needs: needed.length,
    bytes: await compressedBytes(JSON.stringify(tree)),
    reads: linesUnder('Reads', voice).map((line) => line.replace(/^- /, '')),
    alsoServes: elsewhere.filter((reader) => chainFor(reader)[1] === language),
  };
}

async function compressedBytes(text: string): Promise<number> {
  const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(compressed).arrayBuffer()).byteLength;
}

/** The languages in which the words for a reader are looked for, the reader's own first. */
export function chainFor(reader: string): readonly string[] {
  return [...new Set([reader, matchLanguage(reader) ?? 'en', 'en'])];
}

/** A language as its speakers call it. */
export function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** Readers whose own tag has no folder. */
const elsewhere = (
  'ar-EG ar-MA bn-IN de-AT de-CH en-GB en-IN es-419 es-MX fa-AF fr-CA fr-CH in it-CH iw ms-BN ms-SG nb nl-BE pt pt-AO ' +
  'pt-PT ru-KZ sv tr-CY zh zh-Hans zh-Hant zh-HK zh-MO zh-MY zh-SG'
).split(' ');
