import { describe, expect, test } from 'vitest';
import { maxBytesIn, valuesOf } from '../../src/core/values.js';

describe('the values of an error', () => {
  test('are those of the app, else those of the answer', () => {
    expect(valuesOf({ maxBytes: 5 }, { maxBytes: 7, device: 'Pixel' })).toMatchObject({ maxBytes: 5, device: 'Pixel' });
  });

  test.each([
    undefined,
    null,
    5,
    {},
    { maxBytes: -1, perMinute: Number.NaN, until: new Date('no'), device: ' \u202e\n' },
    { maxBytes: '5', perMinute: {}, until: 'soon', device: 7 },
  ])('leave out what cannot be shown: %o', (given) => {
    expect(valuesOf(given)).toBeUndefined();
  });

  test('have a time in milliseconds, whatever it was', () => {
    const at = new Date('2031-05-06T07:08:00Z');
    expect([valuesOf({ until: at }), valuesOf({ until: at.getTime() })].map((values) => values?.until)).toEqual([
      at.getTime(),
      at.getTime(),
    ]);
  });

  test('have a name on one line, without marks that turn its direction, and not too long', () => {
    expect(valuesOf({ device: ' Ana\u2067\u202e\n phone ' })?.device).toBe('Ana phone');
    const long = [...(valuesOf({ device: '📱'.repeat(500) })?.device ?? '')];
    expect(long).toHaveLength(40);
    expect(long.at(-1)).toBe('…');
  });
});

test.each([
  ['upload exceeds the maximum of 25 MB', 25 * 1024 ** 2],
  ['the picture has 12 MB, the limit is 1.5 GB', 1.5 * 1024 ** 3],
  ['Maximum upload size exceeded; 2048 bytes', 2048],
  ['must not be larger than 300KiB', 300 * 1024],
  ['the file has 12 MB', undefined],
  ['limit of 20 files', undefined],
  [undefined, undefined],
])('of %s, the limit is %s bytes', (reason, bytes) => {
  expect(maxBytesIn(reason)).toBe(bytes);
});
