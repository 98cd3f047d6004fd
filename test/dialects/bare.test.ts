import { expect, test } from 'vitest';
import { readBare } from '../../src/dialects/bare.js';

test('a number or a text is a code, and a text may hold an answer, also as the message of an error', () => {
  expect(readBare(206)).toEqual({ code: 206 });
  expect(readBare('206')).toEqual({ code: 206, sdkMessage: '206', inner: undefined });
  expect(readBare('{"type":206}')).toEqual({ code: undefined, sdkMessage: '{"type":206}', inner: { type: 206 } });
  expect(readBare(new Error('{"type":206}')).inner).toEqual({ type: 206 });
  expect(readBare('request:fail timeout').kind).toBe('requestTimedOut');
});

test.each([
  [{ name: 'AbortError' }, 'requestCancelled'],
  [{ type: 'abort' }, 'requestCancelled'],
  [{ name: 'TimeoutError' }, 'requestTimedOut'],
  [{ name: 'NetworkError' }, 'serverUnreachable'],
  [{ name: 'SyntaxError' }, 'answerUnreadable'],
  [{ name: 'TypeError' }, 'sdkRuntimeFailed'],
  [{ name: 'ReferenceError' }, 'sdkRuntimeFailed'],
  [{ name: 'RangeError' }, 'sdkRuntimeFailed'],
  [{ name: 'TypeError', message: 'Failed to fetch' }, 'serverUnreachable'],
  [{ name: 'TypeError', message: 'NetworkError when attempting to fetch resource.' }, 'serverUnreachable'],
  [{ name: 'TypeError', message: 'Load failed' }, 'serverUnreachable'],
  [{ name: 'TypeError', message: 'Network request failed' }, 'serverUnreachable'],
  [{ name: 'TypeError', message: 'Network request timed out' }, 'requestTimedOut'],
  [{ name: 'TypeError', message: 'The request timed out.' }, 'requestTimedOut'],
  [{ name: 'TypeError', message: 'fetch failed' }, 'serverUnreachable'],
  [{ name: 'TypeError', message: 'network error' }, 'serverUnreachable'],
  [{ name: 'TypeError', message: 'The network connection was lost.' }, 'serverUnreachable'],
  [{ name: 'TypeError', message: 'The Internet connection appears to be offline.' }, 'serverUnreachable'],
  [{ name: 'TypeError', message: 'Could not connect to the server.' }, 'serverUnreachable'],
  [{ name: 'TypeError', message: "Cannot read properties of undefined (reading 'networkError')" }, 'sdkRuntimeFailed'],
  [{ name: 'Error', message: 'Failed to fetch messages: 403' }, undefined],
  [{ name: 'Error', message: 'Upload failed, check your network connection' }, undefined],
  [{ errMsg: 'request:fail timeout' }, 'requestTimedOut'],
  [{ errMsg: 'request:fail' }, 'serverUnreachable'],
  [{ errMsg: 'connectSocket:fail' }, 'serverUnreachable'],
  [{ errMsg: 'no request:fail timeout' }, undefined],
  [{ name: 'toString' }, undefined],
  [{}, undefined],
])('of the platform, %o is %s', (error, kind) => {
  expect(readBare(error).kind).toBe(kind);
});

test('what an error was raised for is inside it', () => {
  for (const name of ['cause', 'reason', 'error']) expect(readBare({ [name]: 206 }).inner).toBe(206);
  expect(readBare({ cause: 1, reason: 2, error: 3 }).inner).toBe(1);
});
