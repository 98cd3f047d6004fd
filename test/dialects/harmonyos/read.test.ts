import { expect, test } from 'vitest';
import { normalizeChatError } from '../../../src/core/index.js';
import { harmonyosDialect } from '../../../src/dialects/harmonyos/index.js';

const harmonyos = (error: unknown) => normalizeChatError(error, { dialect: harmonyosDialect });

test('the numbers of the system are none of the SDK', () => {
  const business = (code: number, message: string) => Object.assign(new Error(message), { code });
  for (const error of [business(201, 'Permission denied'), business(401, 'Parameter error.')])
    expect(harmonyos(error)).toMatchObject({ kind: 'unknown', code: undefined, sdkMessage: error.message });
  expect(harmonyos({ code: 203, message: 'This function is prohibited.' }).kind).toBe('unknown');
});

test('an error of the SDK has a description, or says nothing at all', () => {
  for (const error of [
    { errorCode: 201, description: 'd' },
    { code: 201, description: 'd', message: 'm' },
    { errorCode: 201 },
  ])
    expect(harmonyos(error)).toMatchObject({ kind: 'notSignedIn', code: 201 });
});
