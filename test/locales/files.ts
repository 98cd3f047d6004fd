import { readdirSync, readFileSync } from 'node:fs';
import { flatten } from '../../.storybook/languages/anatomy.js';
import { type ChatErrorKind, kinds } from '../../src/kinds/kinds.js';

const folder = new URL('../../locales/', import.meta.url);

export interface Locale {
  readonly language: string;
  readonly texts: ReadonlyMap<string, string>;
  /** How the language is to sound, and who has read it. */
  readonly voice: string;
}

/** The texts of a file by their whole key, such as `kinds.networkDown.title`. */
export function readTexts(file: string): ReadonlyMap<string, string> {
  return new Map(flatten(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
}

export const languages = readdirSync(folder);

export const locales: readonly Locale[] = languages.map((language) => ({
  language,
  texts: readTexts(`${language}/chatErrors.json`),
  voice: readFileSync(new URL(`${language}/VOICE.md`, folder), 'utf8'),
}));

export const english = readTexts('en/chatErrors.json');

/** The kinds that have words of their own. */
export const wordedKinds = (Object.keys(kinds) as ChatErrorKind[]).filter((kind) => !('words' in kinds[kind]));
