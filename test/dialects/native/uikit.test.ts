import { expect, test } from 'vitest';
import { normalizeChatError } from '../../../src/core/normalize.js';
import { nativeDialect } from '../../../src/dialects/native/index.js';

const read = (value: unknown) => normalizeChatError(value, { dialect: nativeDialect });
const uikitError = (code: number, desc: string, tag?: string) => Object.assign(new Error(''), { code, desc, tag });
const sdkError = (code: number, description: string) => JSON.stringify({ code, description });

test('an error of the React Native UI kit means what the error of the SDK in it means', () => {
  expect(read(uikitError(901, sdkError(604, 'Group is full'), 'addGroupMembers'))).toMatchObject({
    code: 604,
    kind: 'groupFull',
    operation: 'inviteToGroup',
  });
  expect(read(uikitError(1001, sdkError(202, 'User authentication failed')))).toMatchObject({
    kind: 'authenticationFailed',
    operation: 'login',
  });
  expect(read({ code: 1000, desc: sdkError(100, 'Invalid App Key') }).kind).toBe('appKeyInvalid');
});

test('an error that the kit has wrapped twice, or written as JSON, is unwrapped', () => {
  const inner = JSON.stringify({ code: 901, desc: sdkError(108, 'Token expired'), tag: 'refreshToken' });
  expect(read(uikitError(1003, inner))).toMatchObject({
    code: 108,
    kind: 'sessionExpired',
    operation: 'refreshSession',
  });
  expect(
    read(JSON.stringify({ error: { code: 901, desc: sdkError(215, 'muted') }, from: 'sendMessage' })),
  ).toMatchObject({ kind: 'mutedInConversation', operation: 'send' });
});

test('where the kit has no error of the SDK, its own number says what failed, and is none of the SDK', () => {
  expect(read(uikitError(1101, 'message recall failed.'))).toMatchObject({
    code: undefined,
    kind: 'recallTimedOut',
    operation: 'recall',
  });
  expect(read(uikitError(1001, 'login failed.'))).toMatchObject({
    kind: 'signInFailed',
    operation: 'login',
  });
  expect(read(uikitError(901, 'createUserDir failed.'))).toMatchObject({ code: undefined, kind: 'unknown' });
});
