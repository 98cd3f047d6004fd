import { expect, test } from 'vitest';
import { operationName } from '../../src/core/operationName.js';

test('an operation is named by a letter and up to 39 plain characters', () => {
  const names = ['a'.repeat(40), 'pin-board:add.x', 'a'.repeat(41), 'a b', '4915112345678', '', undefined];
  expect(names.map(operationName)).toEqual(['a'.repeat(40), 'pin-board:add.x', ...Array(5).fill(undefined)]);
});
