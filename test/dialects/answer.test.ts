import { describe, expect, test } from 'vitest';
import { normalizeChatError } from '../../src/core/normalize.js';
import type { Dialect } from '../../src/dialects/dialect.js';
import { harmonyosDialect } from '../../src/dialects/harmonyos/index.js';
import { legacyNativeDialect, nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';

const dialects: readonly Dialect[] = [webDialect, web5Dialect, nativeDialect, legacyNativeDialect, harmonyosDialect];
const read = (value: unknown, dialect: Dialect = webDialect, operation?: string) =>
  normalizeChatError(value, { dialect, operation });
const error = (message: string, more: object = {}) => Object.assign(new Error(message), more);

const status = 403;
const body = { error: 'forbidden_op', error_description: 'group member list is full!' };
const text = JSON.stringify(body);

/** One answer, as clients and wrappers pass it on. */
const envelopes: readonly (readonly [client: string, value: unknown])[] = [
  ['the body itself', { ...body, exception: 'X' }],
  [
    'axios',
    error('Request failed with status code 403', { config: {}, request: {}, status, response: { status, data: body } }),
  ],
  [
    'axios that reads texts',
    error('Request failed with status code 403', { config: {}, response: { status, data: text } }),
  ],
  ['ofetch', error('[POST] "/x": 403 Forbidden', { status, statusCode: status, data: body, response: new Response() })],
  [
    'got',
    error('Response code 403 (Forbidden)', {
      code: 'ERR_NON_2XX_3XX_RESPONSE',
      response: { statusCode: status, body: text },
    }),
  ],
  [
    'superagent',
    error('Forbidden', { status, response: { status, text, body, error: error('cannot POST /x (403)') } }),
  ],
  ['jQuery', { readyState: 4, status, statusText: 'error', responseText: text, responseJSON: body }],
  [
    'Angular',
    {
      headers: {},
      status,
      ok: false,
      name: 'HttpErrorResponse',
      message: 'Http failure response for /x: 403',
      error: body,
    },
  ],
  ['RTK Query', { status, data: body }],
  ['a mini program', { statusCode: status, header: {}, errMsg: 'request:ok', data: body }],
  ['Apollo', error('Response not successful', { networkError: { statusCode: status, result: body } })],
  ['data in data', { data: { data: { status, data: body } } }],
  ['a message with JSON at its end', error(`Request failed with status 403: ${text}`)],
  ['a text', `HTTP 403 ${text}`],
  ['a cause of a cause', error('outer', { cause: error('inner', { cause: { status, body } }) })],
  ['a rejection event', { reason: error('x', { response: { status, data: body } }) }],
  ['several errors', new AggregateError([error('x', { status, data: body }), error('y')], 'All failed')],
];

test.each(envelopes)('the answer in the error of %s is read', (_, value) => {
  for (const dialect of dialects)
    expect(read(value, dialect)).toMatchObject({ code: undefined, details: { serverReason: body.error_description } });
  expect(read(value).kind).toBe('groupFull');
});

test.each([
  ['a problem of RFC 9457', { type: 'about:blank', title: 'Full', status: 403, detail: body.error_description }],
  ['an error with a code in words', { error: { code: 'limit', message: body.error_description } }],
  ['an error with a number of its own', { code: 1203, msg: body.error_description, data: null }],
  ['a list of errors', { errors: [{ message: body.error_description, extensions: { code: 'FORBIDDEN' } }] }],
  ['a text', body.error_description],
])('a body that is %s is understood', (_, data) => {
  for (const dialect of dialects)
    expect(read({ status, data }, dialect).details.serverReason).toBe(body.error_description);
  expect(read({ status, data }).kind).toBe('groupFull');
});

test.each([
  ['several texts in one field', { message: ['the group is full', 'no'] }, 'groupFull'],
  ['a refusal of GraphQL beside a status that refuses nothing', undefined, 'permissionDenied'],
])('%s is understood', (_, data, kind) => {
  const graphQl = { response: { status: 200 }, graphQLErrors: [error('no', { extensions: { code: 'FORBIDDEN' } })] };
  expect(read(data ? { status: 400, data } : error('x', graphQl)).kind).toBe(kind);
});

test('a body is read with the status of its answer', () => {
  expect(read({ status: 429, data: { message: 'the group is full' } }).kind).toBe('serverBusy');
  expect(read({ status: 403, data: { message: 'malformed request' } }).kind).toBe('parameterInvalid');
});

test.each([
  ['auth/wrong-password', {}, 'passwordWrong'],
  ['storage/object-not-found', {}, 'notFound'],
  ['over_request_rate_limit', { status: 429 }, 'serverBusy'],
  ['invalid_credentials', { status: 400 }, 'authenticationFailed'],
  ['invalid_credentials', {}, 'unknown'],
  ['ERR_BAD_REQUEST', { status: 418 }, 'parameterInvalid'],
])('a client that makes “%s” the code of its own error, with %o, means %s', (code, more, kind) => {
  expect(read(error('x', { ...more, code })).kind).toBe(kind);
});

test('a client that makes the server’s reason the name of its own error means that', () => {
  const name = 'GroupFullException';
  expect(read(error('x', { name, $fault: 'client', $metadata: { httpStatusCode: 400 } }))).toMatchObject({
    kind: 'groupFull',
    details: { httpStatus: 400 },
  });
  expect(read(error('x', { name })).kind).toBe('unknown');
});

test('a number beside words is no wrapped error', () => {
  expect(read({ error: 206, errorMessage: 'offline' }).code).toBeUndefined();
  expect(read({ error: 206 }).code).toBe(206);
});

describe('a status', () => {
  test.each([
    [401, 'authenticationFailed'],
    [429, 'serverBusy'],
    [502, 'requestFailed'],
    [503, 'serverBusy'],
  ])('%i without words is %s', (httpStatus, kind) => {
    for (const value of [
      { status: httpStatus, data: '<html>' },
      error(`Request failed with status code ${httpStatus}`),
    ])
      expect(read(value)).toMatchObject({ kind, details: { httpStatus } });
  });

  test('of an answer that refuses nothing says nothing', () => {
    expect(read({ status: 200, data: { error: 'x' } }).kind).toBe('unknown');
  });
});

test('a number of five to seven digits is the server’s own, with the status in front of seven', () => {
  expect(read({ data: { error: 'x', exception: 'X', error_code: 4290001 } }).details.httpStatus).toBe(429);
  expect(read({ data: { error: 'x', exception: 'X', error_code: 40_002 } }).details.httpStatus).toBeUndefined();
});

test('an answer asks to wait in its body or in a header, in seconds or until a date', () => {
  const waits = (value: object) => read({ status: 429, ...value }).details.retryAfterMs;
  expect(waits({ data: { retry_after: 7 } })).toBe(7000);
  expect(waits({ headers: { 'retry-after': '7' } })).toBe(7000);
  expect(waits({ header: { 'Retry-After': 7 } })).toBe(7000);
  expect(waits({ response: new Response('', { headers: { 'Retry-After': '7' } }) })).toBe(7000);
  const until = (date: string) => new Headers({ 'retry-after': 'Fri, 27 Nov 2026 10:00:30 GMT', date });
  expect(waits({ headers: until('Fri, 27 Nov 2026 10:00:00 GMT') })).toBe(30_000);
  expect(waits({ headers: until('Fri, 27 Nov 2026 10:01:00 GMT') })).toBeUndefined();
  expect(waits({ headers: {} })).toBeUndefined();
});

test.each([
  ['requestCancelled', { name: 'CanceledError', code: 'ERR_CANCELED', message: 'canceled' }],
  ['requestCancelled', { name: 'CancelError', message: 'Promise was canceled' }],
  ['requestCancelled', { errMsg: 'uploadFile:fail abort' }],
  ['requestCancelled', { name: 'Error', code: 'E_PICKER_CANCELLED', message: 'User cancelled image selection' }],
  ['requestCancelled', { code: 'DOCUMENT_PICKER_CANCELED', message: 'User canceled document picker' }],
  ['requestCancelled', { name: 'FirebaseError', code: 'auth/popup-closed-by-user' }],
  ['requestCancelled', { name: 'FirebaseError', code: 'storage/canceled' }],
  ['requestCancelled', { status: 0, statusText: 'abort' }],
  ['requestTimedOut', { name: 'AxiosError', code: 'ECONNABORTED', message: 'timeout of 5000ms exceeded' }],
  ['requestTimedOut', { errMsg: 'downloadFile:fail timeout' }],
  ['requestTimedOut', { status: 'TIMEOUT_ERROR', error: 'TimeoutError' }],
  ['requestTimedOut', { cause: { code: 'UND_ERR_HEADERS_TIMEOUT' } }],
  ['requestTimedOut', { status: 0, statusText: 'timeout' }],
  ['serverUnreachable', { name: 'AxiosError', code: 'ERR_NETWORK', message: 'Network Error' }],
  ['serverUnreachable', { status: 'FETCH_ERROR', error: 'TypeError: Failed to fetch' }],
  ['serverUnreachable', { name: 'RequestError', code: 'EAI_AGAIN' }],
  ['serverUnreachable', { cause: { code: 'ECONNRESET' } }],
  ['serverUnreachable', { errMsg: 'sendSocketMessage:fail WebSocket is not connected' }],
  ['serverUnreachable', { message: 'net::ERR_INTERNET_DISCONNECTED' }],
  ['serverUnreachable', { message: 'Unable to resolve host "a.example": No address associated with hostname' }],
  ['answerUnreadable', { status: 'PARSING_ERROR', data: '<html>' }],
  ['serverUnreachable', 'Uncaught (in promise) TypeError: Failed to fetch'],
  ['serverUnreachable', 'AxiosError: Network Error'],
  ['serverUnreachable', error('getaddrinfo ENOTFOUND chat.example')],
  ['serverUnreachable', error('java.net.UnknownHostException: chat.example')],
  ['serverUnreachable', { name: 'FirebaseError', code: 'auth/network-request-failed' }],
  ['requestTimedOut', error('java.net.SocketTimeoutException: timeout')],
  ['requestTimedOut', error('connect ETIMEDOUT 10.0.0.1:443')],
  ['requestTimedOut', { code: -1001, domain: 'NSURLErrorDomain', message: 'The request timed out.' }],
  ['serverUnreachable', { code: -1009, domain: 'NSURLErrorDomain', message: 'The Internet connection is offline.' }],
  ['requestCancelled', { code: -999, domain: 'NSURLErrorDomain', message: 'cancelled' }],
  ['sdkRuntimeFailed', 'TypeError: x is not a function'],
])('a client says %s with %o', (kind, value) => {
  for (const dialect of dialects) expect(read(value, dialect).kind).toBe(kind);
});

test('the words of a client or of an app are not those of a server', () => {
  for (const value of [
    error('Group not found'),
    error('Group not found', { status: 500 }),
    { message: 'Group not found' },
  ])
    expect(read(value).kind).not.toBe('groupNotFound');
});
