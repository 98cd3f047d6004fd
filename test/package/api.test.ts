import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publicApi } from '../../.ci/publicApi.mjs';

const { text, undocumented } = publicApi();

test('the public surface is the one that was agreed on; after a change that is meant: npm run api', () => {
  const agreed = readFileSync(new URL('api.txt', import.meta.url), 'utf8');
  expect(text.split('\n')).toEqual(agreed.split('\n'));
});

test('every export says what it is for', () => {
  expect(undocumented).toEqual([]);
});
