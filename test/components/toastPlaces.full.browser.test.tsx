import { afterAll, beforeAll, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadChatErrorLocale } from '../../src/index.js';
import { expectNoControlCovered } from './toastScene.js';

beforeAll(() => loadChatErrorLocale('de'));
afterAll(() => page.viewport(1000, 700));

test.each([
  [1, 'en'],
  [2, 'en'],
  [3, 'en'],
  [5, 'en'],
  [1, 'de'],
  [2, 'de'],
  [5, 'de'],
])('%i toasts cover no control, with every surface open, in %s', (count, language) =>
  expectNoControlCovered(language, count),
);
