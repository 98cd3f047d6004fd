import { describe, expect, test } from 'vitest';
import {
  codeOf,
  field,
  listField,
  numberField,
  parseJson,
  retryAfterMs,
  statusField,
  textField,
} from '../../src/dialects/field.js';

const broken = {
  get code() {
    throw new Error('no');
  },
};

describe('a field', () => {
  test('is read from any value, and is not there where reading it throws', () => {
    expect(field({ code: 5 }, 'code')).toBe(5);
    for (const value of [broken, undefined, null, 5]) expect(field(value, 'code')).toBeUndefined();
  });

  test('is a text only with something in it, as it was written', () => {
    expect(textField({ name: ' a ' }, 'name')).toBe(' a ');
    for (const name of ['', ' \n', 5, ['a']]) expect(textField({ name }, 'name')).toBeUndefined();
  });

  test('is a number only where it is finite', () => {
    expect(numberField({ n: -1.5 }, 'n')).toBe(-1.5);
    for (const n of [Number.NaN, Infinity, '5', {}]) expect(numberField({ n }, 'n')).toBeUndefined();
  });

  test('is a list only where it can be copied', () => {
    const list = [1];
    expect(listField({ list }, 'list')).toEqual(list);
    expect(listField({ list }, 'list')).not.toBe(list);
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    for (const value of ['a', new Set([1]), proxy]) expect(listField({ list: value }, 'list')).toBeUndefined();
  });

  test('is the status of an answer from 100 to 599', () => {
    const statuses = [99, 100, '404', 599, 600, 'x'].map((status) => statusField({ status }, 'status'));
    expect(statuses).toEqual([undefined, 100, 404, 599, undefined, undefined]);
  });
});

test('a code is a number of at most six digits, or a text that is nothing else', () => {
  expect([206, -4, ' 206\n', '-4', 999_999].map(codeOf)).toEqual([206, -4, 206, -4, 999_999]);
  for (const value of [1_000_000, 1.5, 'a5', '5a', '', [5], Symbol('5'), null]) expect(codeOf(value)).toBeUndefined();
});

test('an answer asks to wait in seconds, under either name, and never for nothing or less', () => {
  const asked = [{ retry_after: 2 }, { retryAfter: 0.5 }, { retry_after: 0 }, { retryAfter: -1 }, {}].map(retryAfterMs);
  expect(asked).toEqual([2000, 500, undefined, undefined, undefined]);
});

test('JSON is parsed where it is an object or a list of a size that answers have', () => {
  const sized = (length: number) => `["${'x'.repeat(length - 4)}"]`;
  expect(parseJson(' \n{"a":1}')).toEqual({ a: 1 });
  expect(parseJson('[1]')).toEqual([1]);
  expect(parseJson(sized(100_000))).toHaveLength(1);
  for (const text of [sized(100_001), '"{"', 'x', '1', '{', '', { toString: () => '[1]' }, ['[1]']])
    expect(parseJson(text)).toBeUndefined();
});
