import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialects } from '../../.storybook/dialects.js';
import { entries } from '../../.storybook/explorer/entries.js';
import { indexEntries, search } from '../../.storybook/explorer/search.js';
import { normalizeChatError } from '../../src/core/index.js';
import { chatErrorLanguages } from '../../src/i18n/index.js';
import { englishWords, fetchWords } from '../../src/i18n/languages.js';
import { errorFixture } from '../../src/testing/index.js';
import { locales } from '../locales/files.js';

const words = await Promise.all(
  chatErrorLanguages.map(
    async (language) => [language, language === 'en' ? englishWords : await fetchWords(language)] as const,
  ),
);
const index = indexEntries(new Map(words));
const find = (query: string) => search(query, index).map(({ entry }) => entry);
const anyEntry = fc.constantFrom(...entries);

describe('a search', () => {
  test('finds a number before all that only begins with it', () => {
    fc.assert(
      fc.property(anyEntry, ({ code: { code } }) => {
        const same = entries.filter((entry) => entry.code.code === code);
        expect(find(String(code)).slice(0, same.length)).toEqual(same);
      }),
    );
  });

  test('finds a constant, whole or in part, in capitals or not, before other words', () => {
    fc.assert(
      fc.property(anyEntry, fc.nat(), fc.integer({ min: 4, max: 12 }), fc.boolean(), (entry, from, length, small) => {
        const names = [entry.code.name, ...entry.code.also];
        const name = names[from % names.length] ?? '';
        const part = name.slice(from % Math.max(1, name.length - length)).slice(0, length);
        const found = find(small ? part.toLowerCase() : part);
        expect(found).toContain(entry);
        const has = (one: typeof entry) =>
          [one.code.name, ...one.code.also].some((other) => other.toLowerCase().includes(part.toLowerCase()));
        const firstWithout = found.findIndex((one) => !has(one));
        if (firstWithout >= 0) expect(found.slice(firstWithout).some(has)).toBe(false);
        expect(find(name)[0]).toSatisfy((one) => [one.code.name, ...one.code.also].includes(name));
      }),
    );
  });

  test('finds what people read, in any language', () => {
    fc.assert(
      fc.property(anyEntry, fc.constantFrom(...locales), (entry, { texts }) => {
        const title = texts.get(`kinds.${entry.kind.words}.title`) ?? '';
        expect(find(title)).toContain(entry);
        expect(find(title.replaceAll('’', "'"))).toContain(entry);
      }),
    );
  });

  test('finds what the diagnosis says, and what servers answer', () => {
    expect(find('被踢').map(({ kind }) => kind.kind)).toContain('signedInElsewhere');
    expect(find('service resource not found').map(({ id }) => id)).toContain('web-17');
  });

  test('asks every word to stand somewhere, and gives all where there is none', () => {
    expect(find('206 nonsense')).toEqual([]);
    expect(find('kicked 217').map(({ code }) => code.code)).toEqual(find('217').map(({ code }) => code.code));
    expect(find('  ')).toEqual(entries);
  });

  test('survives any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => void find(query)),
      { numRuns: 30 },
    );
  });
});

test('what the preview shows is what the number alone means', () => {
  for (const { code, kind } of entries) {
    const dialect = dialects[code.dialect];
    if (!dialect) throw new Error(code.dialect);
    const error = errorFixture(dialect, code.code);
    expect(normalizeChatError(error, { dialect })).toMatchObject({ code: code.code, kind: kind.kind });
  }
});
