import { describe, expect, test } from 'vitest';
import { readWeb5 } from '../../../src/dialects/web5/read.js';

const failed = (details: object, more: object = {}) =>
  readWeb5({ code: 4, message: 'm', toJSON() {}, details, ...more });

describe('an error of Web SDK 5', () => {
  test('says its number, its name, its text and what it wraps', () => {
    expect(failed({}, { name: 'SDKError', cause: 5 })).toMatchObject({
      shape: 'web5',
      code: 4,
      errorName: 'SDKError',
      sdkMessage: 'm',
      inner: 5,
    });
  });

  test('has in its details what the server said', () => {
    const details = {
      httpStatus: 403,
      serverCode: 'forbidden',
      serverMessage: 'no',
      reasonKey: 'muted',
      retryable: false,
      retryAfter: 2,
    };
    expect(failed(details)).toMatchObject({
      httpStatus: 403,
      serverError: 'forbidden',
      serverReason: 'no',
      reasonKey: 'muted',
      retryable: false,
      retryAfterMs: 2000,
    });
    expect(failed({ source: { httpStatus: 403 }, reason: 'no' })).toMatchObject({
      httpStatus: 403,
      serverReason: 'no',
    });
    expect(failed({ retryable: 'yes' }).retryable).toBeUndefined();
  });

  test('is about a message or about signing in, where its details say so', () => {
    for (const message of [{ msgLocalId: '1' }, { serverCode: 1 }])
      expect(failed({ protocolId: '7', ...message })).toMatchObject({
        messageId: '7',
        failureId: '7',
        operation: 'send',
      });
    expect(failed({ protocolId: '7' })).toMatchObject({ failureId: '7', operation: undefined });
    for (const stage of ['login', 'provision']) expect(failed({ stage, protocolId: '7' }).operation).toBe('login');
    expect(failed({ stage: 'server' }).operation).toBeUndefined();
  });
});

test('an error of the platform that is called as one of its own is none', () => {
  expect(readWeb5(new DOMException('m', 'NetworkError'))).toMatchObject({ shape: 'bare', kind: 'serverUnreachable' });
});

test('an error is the same after a way through JSON, such as a message to another window', () => {
  const details = { httpStatus: 403, serverMessage: 'no' };
  for (const name of ['SDKError', 'NetworkError', 'MessageSendError', 'RestBusinessError', 'UploadError']) {
    const copy = { name, code: 210, message: 'm', details, stack: `${name}: m` };
    const { inner: _, ...said } = readWeb5({ ...copy, toJSON() {} });
    expect(readWeb5(copy)).toMatchObject(said);
    expect(readWeb5(Object.assign(new Error('outer'), copy))).toMatchObject(said);
  }
  expect(readWeb5({ name: 'ChatError', code: 210, message: 'm' }).shape).toBe('native');
  expect(readWeb5({ name: 'SDKError', message: 'm' }).shape).toBe('bare');
});

test('an event of the connection says why, and by its number whether the service ended the session', () => {
  const event = { state: 'disconnected', attempt: 1 };
  expect(readWeb5({ ...event, reason: 'offline' })).toEqual({
    shape: 'web5',
    code: undefined,
    errorName: 'disconnected',
    kind: 'connectionInterrupted',
    sdkMessage: 'offline',
  });
  expect(readWeb5({ ...event, errorCode: 206, errorMessage: 'kicked', reason: 'r' })).toMatchObject({
    code: 206,
    kind: undefined,
    sdkMessage: 'kicked',
  });
});

test('what the UI kit itself says of a pinned message is understood, and nothing else in that shape', () => {
  const message = 'The pinned message does not exist';
  expect(readWeb5({ type: 17, message })).toEqual({ shape: 'bare', sdkMessage: message, kind: 'messageNotFound' });
  expect(readWeb5({ type: 17, message: 'm' })).toMatchObject({ shape: 'web', kind: undefined });
  expect(readWeb5({ code: 4, message, toJSON() {} })).toMatchObject({ shape: 'web5', code: 4 });
});
