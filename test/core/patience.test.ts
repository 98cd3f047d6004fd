import { expect, test } from 'vitest';
import { patienceFor } from '../../src/core/patience.js';

test('signing in and files may take longer than anything else', () => {
  expect(['login', 'upload', 'download'].map((operation) => patienceFor(operation))).toEqual([
    45_000, 330_000, 330_000,
  ]);
  for (const operation of ['send', 'toString', undefined, Object.create(null)])
    expect(patienceFor(operation)).toBe(20_000);
});
