import { describe, expect, test } from 'vitest';
import { readWeb } from '../../../src/dialects/web/read.js';

const answer = { error: 'forbidden_op', error_description: 'no', retry_after: 3 };
const text = JSON.stringify(answer);

describe('what a value of the web SDKs says', () => {
  test('is the answer of the server, wherever it stands', () => {
    const said = { serverError: 'forbidden_op', serverReason: 'no', retryAfterMs: 3000 };
    for (const error of [answer, { type: 17, data: answer }, { type: 17, data: text }, { type: 17, message: text }])
      expect(readWeb(error)).toMatchObject(said);
  });

  test('is not taken from what is no answer', () => {
    const { serverError, retryAfterMs } = readWeb({ type: 17, error: 'e', retry_after: 3 });
    expect([serverError, retryAfterMs]).toEqual([undefined, undefined]);
  });

  test('names the message, and with it the failure', () => {
    for (const data of [{ id: '7' }, { mid: '7' }, { id: '7', mid: '8' }])
      expect(readWeb({ type: 501, data })).toMatchObject({ messageId: '7', failureId: '7', operation: 'send' });
  });

  test('tells failures apart by the time in an answer, and by nothing else', () => {
    const stamped = '{"timestamp":1}';
    expect(readWeb({ type: 17, data: stamped }).failureId).toBe(stamped);
    for (const data of [text, { timestamp: 1 }, ['"timestamp"'], undefined])
      expect(readWeb({ type: 17, data }).failureId).toBeUndefined();
  });

  test('gives its reason beside itself or in its data', () => {
    expect(readWeb({ type: 507, reason: 'muted' })).toMatchObject({ serverReason: 'muted', sdkMessage: 'muted' });
    expect(readWeb({ type: 507, message: 'm', data: { reason: 'muted' } })).toMatchObject({
      serverReason: 'muted',
      sdkMessage: 'm',
    });
  });

  test('has a status that comes from the request, or from the copy of it', () => {
    const errors = [{ extraInfo: { httpCode: 401 } }, { xhr: { status: 401 } }, { data: { status: 401 } }];
    for (const error of errors) expect(readWeb({ type: 17, ...error }).httpStatus).toBe(401);
  });

  test.each([
    [{ type: 1 }, 'login'],
    [{ type: 101 }, 'upload'],
    [{ type: 102 }, 'upload'],
    [{ type: 200, xhr: {}, id: 'f' }, 'download'],
    [{ type: 200, id: 'f' }, undefined],
    [{ type: 200, xhr: {} }, undefined],
  ])('of %o is about the operation %s', (error, operation) => {
    expect(readWeb(error).operation).toBe(operation);
  });

  test('with nothing but a status is a missing sign-in', () => {
    expect(readWeb({ status: false }).kind).toBe('notSignedIn');
    expect(readWeb({ type: 17, status: false }).kind).toBeUndefined();
    expect(readWeb({ status: false, message: 'Insufficient balance' }).kind).toBeUndefined();
    expect(readWeb(answer).kind).toBeUndefined();
  });

  test('holds what it wraps', () => {
    for (const data of [{ type: 204 }, { errMsg: 'request:fail' }]) expect(readWeb({ type: 1, data }).inner).toBe(data);
    expect(readWeb({ type: 1, data: {}, cause: 5 }).inner).toBe(5);
  });
});

test.each([
  ['Pixel of Ana', 'Pixel of Ana'],
  ['{"device":"Pixel"}', undefined],
  [' ', undefined],
  [7, undefined],
])('the device in %s is %s', (loginInfoCustomExt, device) => {
  expect(readWeb({ type: 206, message: 'm', data: { loginInfoCustomExt } }).values?.device).toBe(device);
});
