import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import german from '../../locales/de/chatErrors.json';
import traditional from '../../locales/zh-TW/chatErrors.json';
import { root } from '../consumer.ts';
import { makeApp } from './app.ts';

/** What the bundle finds out. */
interface Found {
  readonly document: string;
  readonly locale: string;
  readonly words: string;
  readonly reported: readonly string[];
  readonly undelivered: readonly string[];
  readonly kicked: readonly string[];
  readonly signedIn: number;
  readonly listeners: number;
}

let cwd: string;

beforeAll(() => {
  cwd = makeApp('metro', { 'reactNative.tsx': '.storybook/docs/guides/code/reactNative.tsx' });
});

describe.each([
  ['Hermes, which has no Intl.Locale,', 'hermes.cjs'],
  ['an engine without Intl', 'withoutIntl.cjs'],
])('on a device with %s', (_, engine) => {
  let found: Found;

  beforeAll(() => {
    const said = execFileSync(process.execPath, ['--require', `./${engine}`, 'bundle.js'], { cwd, encoding: 'utf8' });
    found = JSON.parse(said);
  });

  test('the bundle runs where there is no page', () => {
    expect(found).toMatchObject({ document: 'undefined', locale: 'undefined' });
  });

  test('core, dialect and words serve a reader whose language is registered', () => {
    expect(found.words).toBe(traditional.kinds.uploadFailed.title);
  });

  test('the component of the guide shows what is reported, in the language of the reader', () => {
    expect(found.reported).toContain(german.kinds.uploadFailed.title);
  });

  test('it shows a message that is not delivered, though nobody tracks it', () => {
    expect(found.undelivered).toContain(german.kinds.messageContentRefused.title);
  });

  test('it follows the connection, runs the handler of the app, and lets go of the client', () => {
    expect(found.kicked).toContain(german.kinds.signedInElsewhere.title);
    expect(found).toMatchObject({ signedIn: 1, listeners: 0 });
  });
});

test('the bundle holds English and the languages that the app registers, and no other', () => {
  const bundle = readFileSync(join(cwd, 'bundle.js'), 'utf8');
  const locales = join(root, 'locales');
  /** A minifier escapes other characters, each in its own way. */
  const longestPlainTitle = (language: string) => {
    const { kinds }: typeof german = JSON.parse(readFileSync(join(locales, language, 'chatErrors.json'), 'utf8'));
    const titles = Object.values(kinds).map(({ title }) => title);
    return titles.filter((title) => /^[\w ]{20,}$/.test(title)).sort((a, b) => b.length - a.length)[0];
  };
  const languages = readdirSync(locales).filter((language) => longestPlainTitle(language) !== undefined);
  expect(languages.length).toBeGreaterThan(8);
  expect(languages.filter((language) => bundle.includes(longestPlainTitle(language) ?? ''))).toEqual(['de', 'en']);
});
