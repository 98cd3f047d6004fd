import { expect, test } from 'vitest';
import { readNative } from '../../../src/dialects/native/read.js';

test('a number and a text are read under either name, and what is wrapped with them', () => {
  expect(readNative({ code: '300', description: 'd', message: 'm', cause: 5 })).toEqual({
    shape: 'native',
    code: 300,
    sdkMessage: 'd',
    inner: 5,
  });
  expect(readNative({ errorCode: 300, message: 'm' })).toMatchObject({ code: 300, sdkMessage: 'm' });
});

test('the number in an event of the platform is none of the SDK', () => {
  const closed = { type: 'close', code: 1001, reason: 'going away', isTrusted: false };
  expect(readNative(closed).code).toBeUndefined();
  // What a bridge sends to a page says what it is.
  expect(readNative({ type: 'chatError', code: 300, description: 'd' }).code).toBe(300);
});
