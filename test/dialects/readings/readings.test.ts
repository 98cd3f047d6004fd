import { expect, test } from 'vitest';
import { answers, captures, others, reasons } from './readings.js';

// After a change, the same test with `-u` writes what is read now, and the diff shows what changed.
test.each(Object.entries({ captures, answers, reasons, others }))(
  'errors and answers are read as before: %s',
  async (name, lines) => {
    await expect(`${lines().join('\n')}\n`).toMatchFileSnapshot(`${name}.txt`);
  },
);
