import * as React from 'react';
import { expect, test } from 'vitest';

test('the React under test is the one that was asked for', () => {
  expect(React.version.startsWith(import.meta.env.REACT)).toBe(true);
});
