import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { flatten } from '../../.storybook/languages/anatomy.js';
import { isPseudo, pseudoLanguages, pseudoWords, undisguised } from '../../.storybook/pseudo.js';
import { chatErrorLanguages } from '../../src/i18n/index.js';
import { english } from './files.js';

const plain = (text: string) => text.replace(/\{\{.*?\}\}/g, '');
const placeholders = (text: string) => text.match(/\{\{.*?\}\}/g) ?? [];
const letters = (text: string) => plain(text).match(/\p{Letter}/gu)?.length ?? 0;
const original = (key: string) => english.get(key) ?? english.get(key.replace(/_\w+$/, '_other')) ?? '';

describe.each(pseudoLanguages)('the pseudo-language %s', (language) => {
  const texts = flatten(pseudoWords(language));

  test('has every text of English, with its placeholders, and no plain letter', () => {
    expect(texts.map(([key]) => key)).toEqual(expect.arrayContaining([...english.keys()]));
    for (const [key, text] of texts) {
      expect(placeholders(text), key).toEqual(placeholders(original(key)));
      expect(undisguised(plain(text)), key).toEqual([]);
    }
  });

  test('has a form for every number', async () => {
    const host = i18next.createInstance();
    await host.init({ lng: language, resources: { [language]: { chatErrors: pseudoWords(language) } } });
    for (const count of [0, 1, 2, 5, 11, 100, 1.5]) {
      expect(undisguised(host.t('labels.repeated', { count, ns: 'chatErrors' }))).toEqual([]);
    }
  });

  test('is none of the languages that are shipped', () => {
    expect(chatErrorLanguages).not.toContain(language);
  });
});

test('long English is at least forty per cent longer, in brackets that show where a text begins and ends', () => {
  for (const [key, text] of flatten(pseudoWords('en-XA'))) {
    expect(text, key).toMatch(/^\[.+\]$/u);
    expect(letters(text), key).toBeGreaterThanOrEqual(1.4 * letters(original(key)));
  }
});

test('mirrored English is English that reads from right to left', () => {
  for (const [key, text] of flatten(pseudoWords('ar-XB'))) {
    expect(text.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''), key).toBe(original(key));
  }
});

test('plain words show', () => {
  expect(undisguised('[Ťŕýý] in \u20685 minutes\u2069')).toEqual(['in']);
  expect(isPseudo('en')).toBe(false);
});
