import { afterEach, expect, test, vi } from 'vitest';
import { durationText } from '../../src/i18n/duration.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  [1, '1 second'],
  [59_000, '59 seconds'],
  [59_001, '1 minute'],
  [3_540_000, '59 minutes'],
  [3_540_001, '1 hour'],
  [-5, '0 seconds'],
  [Number.NaN, '0 seconds'],
])('%d ms are %s', (milliseconds, text) => {
  expect(durationText(milliseconds, 'en')).toBe(text);
});

test('an engine without Intl, or without units, says it in symbols that every language shares', () => {
  const texts = () => [30_000, 90_000, 7_200_000].map((milliseconds) => durationText(milliseconds, 'sv'));
  vi.stubGlobal('Intl', undefined);
  expect(texts()).toEqual(['30 s', '2 min', '2 h']);
  vi.stubGlobal('Intl', {
    NumberFormat: class {
      constructor() {
        throw new RangeError('style');
      }
    },
  });
  expect(texts()).toEqual(['30 s', '2 min', '2 h']);
});

test('a language that is none says it in symbols too', () => {
  expect(durationText(30_000, 'not a language')).toBe('30 s');
});
