import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetDeveloperMessages } from '../../src/core/developer.js';
import { defineDialect, normalizeChatError } from '../../src/core/index.js';
import { harmonyosDialect } from '../../src/dialects/harmonyos/index.js';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';

const web = (error: unknown, operation?: string) => normalizeChatError(error, { dialect: webDialect, operation });
const native = (error: unknown) => normalizeChatError(error, { dialect: nativeDialect });
const body = (error: string, error_description: string) => JSON.stringify({ error, exception: 'X', error_description });

let warn = vi.spyOn(console, 'warn');
beforeEach(() => {
  forgetDeveloperMessages();
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('what the web SDKs say', () => {
  test('a number, a number as text, and an object with a type', () => {
    for (const error of [206, '206', { type: 206 }, { type: 206, message: 'm', data: undefined }]) {
      expect(web(error)).toMatchObject({
        code: 206,
        kind: 'signedInElsewhere',
        name: 'WEBIM_CONNCTION_USER_LOGIN_ANOTHER_DEVICE',
      });
    }
  });

  test('a refused login carries the real cause inside', () => {
    const wrap = (data: object) => ({ type: 1, message: 'login failed', data });
    expect(
      web(
        wrap({
          type: 17,
          message: 'invalid username or password',
          data: body('invalid_grant', 'invalid username or password'),
          extraInfo: { httpCode: 400 },
        }),
      ),
    ).toMatchObject({
      code: 1,
      kind: 'passwordWrong',
      details: { httpStatus: 400, serverError: 'invalid_grant', innerCodes: [17] },
    });
    expect(web(wrap({ type: 204, message: 'Service resource not found' })).kind).toBe('userNotFound');
    expect(web(wrap({ type: 500, message: 'Server is busy.' })).kind).toBe('serverBusy');
    expect(web(wrap({ type: -2, errorType: 'onerror' })).kind).toBe('serverUnreachable');
    expect(web(wrap({ type: 17, message: '' })).kind).toBe('signInFailed');
    expect(web(wrap({ type: 1, data: { type: 1, data: { type: 204 } } })).kind).toBe('userNotFound');
  });

  test('a REST answer comes as text in `data`, as text in the message, or as it is', () => {
    const full = body('group_name_violation', 'x is violation, please change it');
    for (const error of [
      { type: 17, message: full },
      { type: 17, message: 'x', data: full },
      { type: 17, data: JSON.parse(full) },
      JSON.parse(full),
    ]) {
      expect(web(error).kind).toBe('groupNameRefused');
    }
  });

  test('a 403 without a number of its own says more in its body', () => {
    const refused = (description: string, error = 'forbidden_op') =>
      web({ type: 603, message: 'permission denied', data: body(error, description) }).kind;
    expect(refused('nope')).toBe('permissionDenied');
    expect(refused('can not join this group, reason:user: u1 already in group: g1')).toBe('groupAlreadyJoined');
    expect(refused('user u1 has joined too many groups!', 'exceed_limit')).toBe('limitReached');
    expect(refused('you have no permission to do this', 'group_authorization')).toBe('groupPermissionDenied');
  });

  test('a recipient who blocked the sender is not a missing permission', () => {
    expect(web({ type: 603, message: 'blocked', data: { id: '1', mid: '2' } }).kind).toBe('messageUndelivered');
    expect(web({ type: 603, reason: 'blocked', data: { id: '1', mid: '2' } }).kind).toBe('messageUndelivered');
  });

  test('a mute comes without a message, a download without anything but a request', () => {
    expect(web({ type: 507, reason: 'you were muted' })).toMatchObject({
      kind: 'mutedInConversation',
      sdkMessage: 'you were muted',
    });
    expect(web({ type: 200, id: 'f1', xhr: { status: 404 } })).toMatchObject({
      kind: 'fileNotFound',
      operation: 'download',
    });
    expect(web({ type: 200, id: 'f1', xhr: { status: 0 } }).kind).toBe('downloadFailed');
  });

  test('a value without a type is still understood', () => {
    expect(web({ status: false }).kind).toBe('notSignedIn');
    expect(
      web({ error: 'unauthorized', exception: 'X', error_description: 'Unable to authenticate (OAuth)' }).kind,
    ).toBe('authenticationFailed');
  });

  test('parameter checks throw plain errors', () => {
    expect(web(new Error('Invalid appKey: x')).kind).toBe('appKeyInvalid');
    expect(web(new Error('Invalid parameter: "usernames"')).kind).toBe('parameterInvalid');
    expect(web(new TypeError("Cannot read properties of undefined (reading 'user')")).kind).toBe('parameterInvalid');
    expect(web(new SyntaxError('Unexpected token <')).kind).toBe('answerUnreadable');
  });

  test('the same number means something else in another operation', () => {
    expect(web({ type: 604, message: '' }).kind).toBe('callbackFailed');
    expect(web({ type: 604, message: '' }, 'send').kind).toBe('sendFailed');
    expect(web({ type: 604, data: { id: '1', mid: '2' } }).kind).toBe('sendFailed');
    expect(web({ type: 17, data: body('x', 'payload too large') }, 'upload').kind).toBe('fileTooLarge');
  });

  test('an error of the app that wraps that of the SDK means what the SDK said', () => {
    const cause = { type: 221, message: 'not contact' };
    expect(web(new Error('could not send', { cause })).kind).toBe('notContact');
    expect(web({ reason: cause }).kind).toBe('notContact');
    expect(web(JSON.stringify(cause)).kind).toBe('notContact');
  });
});

describe('what the native SDKs say', () => {
  test('a code and a description, also with the code as text, as HarmonyOS writes it, or in an Error', () => {
    for (const error of [
      { code: 606, description: 'd' },
      { code: '606', description: 'd' },
      { errorCode: 606, description: 'd' },
      Object.assign(new Error('d'), { code: '606' }),
      606,
    ]) {
      expect(native(error)).toMatchObject({ code: 606, kind: 'groupNotFound', name: 'GROUP_NOT_EXIST' });
    }
    expect(normalizeChatError({ code: 606, description: 'd' }, { dialect: harmonyosDialect }).kind).toBe(
      'groupNotFound',
    );
  });

  test('a bridge without an answer', () => {
    expect(native({ code: undefined, description: undefined })).toMatchObject({ kind: 'unknown' });
    expect(native({ code: -1, description: 'no implement' })).toMatchObject({ kind: 'unknown', code: -1 });
  });
});

describe('what is not known', () => {
  test('keeps its number and its text', () => {
    expect(web({ type: 4711, message: 'new' })).toMatchObject({
      kind: 'unknown',
      code: 4711,
      name: undefined,
      sdkMessage: 'new',
    });
    expect(web('some text')).toMatchObject({ kind: 'unknown', sdkMessage: 'some text' });
  });

  test('is not guessed at from another SDK, and the developer is told which dialect fits', () => {
    expect(web({ code: 101, description: 'd' })).toMatchObject({ kind: 'unknown', code: undefined });
    expect(native({ type: 101, message: 'm' })).toMatchObject({ kind: 'unknown', code: undefined });
    web({ code: 102, description: 'd' });
    expect(warn.mock.calls.map(([text]) => text)).toEqual([
      expect.stringContaining('nativeDialect'),
      expect.stringContaining('webDialect'),
    ]);
  });

  test('a missing dialect is said once, with the fix', () => {
    // @ts-expect-error a dialect is missing
    expect(normalizeChatError(206, {})).toMatchObject({ kind: 'unknown', cause: 206 });
    // @ts-expect-error options are missing
    normalizeChatError(206);
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("from 'chat-error-kit/dialects/web'"));
  });

  test('a dialect of the app that throws is survived', () => {
    const broken = defineDialect({
      id: 'broken',
      shapes: [],
      rows: [],
      read: () => {
        throw new Error('broken');
      },
    });
    expect(normalizeChatError(1, { dialect: broken })).toMatchObject({ kind: 'unknown', dialect: 'broken' });
  });
});

test('the first of two rows names a number that has two', () => {
  const read = (value: unknown) => ({ shape: 'bare', code: value as number }) as const;
  const rows = [
    { code: 5, name: 'FIRST', kind: 'groupFull' },
    { code: 5, name: 'SECOND', kind: 'serverBusy' },
  ] as const;
  expect(normalizeChatError(5, { dialect: defineDialect({ id: 'own', shapes: [], rows, read }) })).toMatchObject({
    name: 'FIRST',
    kind: 'groupFull',
  });
});
