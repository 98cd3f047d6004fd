import { expect, test } from 'vitest';
import { normalizeChatError } from '../../src/core/normalize.js';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';

const error = (message: string, more: object) => Object.assign(new Error(message), more);

test.each([
  ['a call kit', { errorType: 'rtc', code: 2, message: 'join failed' }],
  ['a call kit with a description', { errorType: 'callkit', code: 1, description: 'busy' }],
  ['RTM', { error: true, reason: 'timeout', operation: 'Login', errorCode: 202 }],
  ['RTM with a class', error('not logged in', { name: 'RtmInvalidStatusError', code: 102 })],
  ['RTC', error('no permission', { name: 'AgoraRTCException', code: 501 })],
  ['uni-app', error('failed', { errSubject: 'uni-request', errCode: 5, errMsg: 'failed', code: 5 })],
  ['another chat service', error('rate limited', { code: 204, data: {} })],
  ['an update event', { type: 'close', code: 206, wasClean: true, reason: '' }],
  ['an answer to the app', { response: { status: 400, data: { code: 206, message: 'nope' } } }],
])('the number of %s is none of the SDK', (_, value) => {
  for (const dialect of [webDialect, web5Dialect, nativeDialect]) {
    expect(normalizeChatError(value, { dialect }).code).toBeUndefined();
  }
});

test.each([
  { code: 1000, reason: 'normal closure' },
  { code: 1006, reason: '', wasClean: false },
  { type: 'close', code: 4001, reason: 'kicked' },
])('a socket that was closed with %o is an interrupted connection', (value) => {
  for (const dialect of [webDialect, web5Dialect, nativeDialect])
    expect(normalizeChatError(value, { dialect })).toMatchObject({ kind: 'connectionInterrupted', code: undefined });
});

test.each([
  ['TranslateMessage failed, code:1113, desc:translate failed', 1113],
  ['Login failed, Code: 202, Description: User authentication failed', 202],
  ['User not login (error code 201)', 201],
  ['onError errorCode=300', 300],
  ['[EMError] code: 215, message: User is muted', 215],
  ['Error Domain=EMErrorDomain Code=202 "(null)"', 202],
])('number and description in one text, “%s”, are number %i', (text, code) => {
  for (const value of [text, new Error(text)])
    expect(normalizeChatError(value, { dialect: nativeDialect }).code).toBe(code);
});

test.each([
  'Request failed with status code 404',
  'process exited, exit code: 1, error: x',
  'AgoraRTC error code: 202',
  'the verification code: 206, message: wrong',
  'code 206',
  'Error Domain=NSCocoaErrorDomain Code=202 "(null)"',
])('“%s” has no number of the SDK', (text) => {
  for (const value of [text, new Error(text)])
    expect(normalizeChatError(value, { dialect: nativeDialect }).code).toBeUndefined();
});

test.each([
  ['GROUP_MEMBERS_FULL', 604],
  ['Error: USER_NOT_LOGIN', 201],
  ['com.hyphenate.exceptions.HyphenateException: User is not login', 201],
  ['EMError: User is muted.', 215],
])('a constant, “%s”, is number %i', (text, code) => {
  for (const value of [text, new Error(text)])
    expect(normalizeChatError(value, { dialect: nativeDialect }).code).toBe(code);
});

test.each(['User not found', 'Error: User is muted', 'my GROUP_MEMBERS_FULL', 'TypeError: group not exist'])(
  'words that an app may say, too, such as “%s”, are no constant',
  (text) => {
    expect(normalizeChatError(text, { dialect: nativeDialect }).code).toBeUndefined();
  },
);

test('the error of another library of iOS has no number of the SDK', () => {
  const other = { code: 202, domain: 'NSCocoaErrorDomain', message: 'x' };
  expect(normalizeChatError(other, { dialect: nativeDialect }).code).toBeUndefined();
  expect(normalizeChatError({ ...other, domain: 'EMErrorDomain' }, { dialect: nativeDialect }).code).toBe(202);
});
