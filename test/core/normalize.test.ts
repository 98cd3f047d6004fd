import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetDeveloperMessages } from '../../src/core/developer.js';
import { defineDialect, describeChatError, normalizeChatError } from '../../src/core/index.js';
import type { Reading, Refinement } from '../../src/dialects/dialect.js';
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
    expect(web(new TypeError("Cannot read properties of undefined (reading 'user')")).kind).toBe('sdkRuntimeFailed');
    expect(web(new SyntaxError('Unexpected token <')).kind).toBe('answerUnreadable');
  });

  test('a fault inside the SDK is not understood, and so is a failure of what was being done', () => {
    const fault = new TypeError("Cannot read properties of undefined (reading 'user')");
    expect(describeChatError(web(fault, 'joinGroup'))).toMatchObject({ words: 'unknown', effect: 'joinGroup' });
  });

  test('an operation that only the error reveals is not one that the app named', () => {
    const upload = { type: 101, message: 'm' };
    expect(web(upload)).toMatchObject({ operation: 'upload', operationInferred: true });
    expect(web(upload, 'send')).toMatchObject({ operation: 'send', operationInferred: false });
    expect(web({ type: 17, message: 'm' }).operationInferred).toBe(false);
  });

  test('what refines managing a group refines its parts too, and not the other way round', () => {
    const blocked = { type: 603, message: 'm', data: body('x', 'user is in the blacklist') };
    for (const operation of ['manageChatRoom', 'leaveChatRoom', 'fetchChatRoom'])
      expect(web(blocked, operation).kind).toBe('chatRoomBlocked');
    expect(web(blocked, 'leaveGroup').kind).toBe('groupBlocked');
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

  test('has no number, if that is no code of the SDK and stands alone', () => {
    for (const error of [123_456, '123456', new Error('no', { cause: 123_456 })])
      expect(web(error)).toMatchObject({ kind: 'unknown', code: undefined });
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

describe('a dialect of its own', () => {
  /** Values are readings themselves. */
  const read = (value: unknown) => value as Reading;
  const rows = [
    { code: 5, name: 'FIVE', kind: 'groupFull' },
    { code: 6, name: 'SIX', kind: 'requestFailed', vague: true },
  ] as const;
  const own = (error: Partial<Reading>, refinements: readonly Refinement[] = [], operation?: string) =>
    normalizeChatError(
      { shape: 'web', ...error },
      { dialect: defineDialect({ id: 'own', shapes: ['web'], rows, read, refinements }), operation },
    );

  test('refines what fits in every column that is given', () => {
    const fits = {
      code: 5,
      httpStatus: 403,
      errorName: 'E',
      reasonKey: 'k',
      serverError: 'Forbidden_Op',
      serverReason: 'NO way',
    };
    const row = {
      code: 5,
      http: 403,
      errorName: 'E',
      reasonKey: 'k',
      serverError: 'forbidden',
      says: 'no way',
    } as const;
    const kindOf = (error: Partial<Reading>, change: Partial<Refinement> = {}, operation = 'send') =>
      own(error, [{ ...row, operation: 'send', kind: 'serverBusy', ...change }], operation).kind;
    expect(kindOf(fits)).toBe('serverBusy');
    expect(kindOf({ ...fits, serverReason: undefined, sdkMessage: 'No way' })).toBe('serverBusy');
    expect(kindOf(fits, { http: [401, 403], operation: ['send'], says: ['x', 'way'], code: [6, 5] })).toBe(
      'serverBusy',
    );
    expect(kindOf(fits, {}, 'login')).toBe('groupFull');
    for (const name of ['httpStatus', 'errorName', 'reasonKey', 'serverError', 'serverReason'] as const)
      expect(kindOf({ ...fits, [name]: undefined })).toBe('groupFull');
    expect(kindOf({ ...fits, serverReason: undefined }, { says: 'undefined' })).toBe('groupFull');
    expect(kindOf(fits, { http: [401], says: undefined })).toBe('groupFull');
  });

  test('decides by the first row that fits, and by the number where none does', () => {
    const refinements = [
      { code: [5, 6], says: 'a', kind: 'serverBusy' },
      { code: 5, says: 'b', kind: 'userNotFound' },
    ] as const;
    const said = (code: number, sdkMessage: string) => own({ code, sdkMessage }, refinements).kind;
    expect(said(5, 'a b')).toBe('serverBusy');
    expect(said(5, 'b')).toBe('userNotFound');
    expect(said(5, '')).toBe('groupFull');
    expect(said(6, 'b')).toBe('requestFailed');
    expect(said(7, 'a')).toBe('unknown');
  });

  test('goes by the kind that was read where no row fits', () => {
    expect(own({ code: 5, kind: 'notSignedIn' })).toMatchObject({ kind: 'notSignedIn', name: 'FIVE' });
    expect(own({ kind: 'notSignedIn' })).toMatchObject({ kind: 'notSignedIn', code: undefined, name: undefined });
  });

  test('says whether it is sure', () => {
    expect(own({ code: 5 }).vague).toBeUndefined();
    expect(own({ code: 6 }).vague).toBe(true);
    expect(own({ code: 7 })).toMatchObject({ kind: 'unknown', vague: true, code: 7 });
  });

  test('has the number, the constant and the text of the outermost value with a number', () => {
    const inner: Reading = { shape: 'web', code: 5, sdkMessage: 'inner' };
    expect(own({ sdkMessage: 'outer', inner })).toMatchObject({ code: 5, name: 'FIVE', sdkMessage: 'inner' });
    expect(own({ sdkMessage: 'outer', inner: null })).toMatchObject({ code: undefined, sdkMessage: 'outer' });
    expect(own({ code: 6, inner }).code).toBe(6);
  });

  test('looks for words in the beginning of a long text', () => {
    const refinements = [{ code: 6, says: 'full', kind: 'groupFull' }] as const;
    expect(own({ code: 6, sdkMessage: `${' '.repeat(3900)}full` }, refinements).kind).toBe('groupFull');
    expect(own({ code: 6, sdkMessage: `${' '.repeat(4000)}full` }, refinements).kind).toBe('requestFailed');
  });

  test('needs a way to read and rows to be one', () => {
    for (const dialect of [{ id: 'x', read }, { id: 'x', rows }, undefined, 'web'] as never[])
      expect(normalizeChatError({ shape: 'web', code: 5 }, { dialect }).dialect).toBeUndefined();
  });

  test('takes the innermost cause that is sure, else the outermost that says anything', () => {
    const chain = (...codes: (number | undefined)[]): Partial<Reading> =>
      codes.reduceRight<Reading | undefined>((inner, code) => ({ shape: 'web', code, inner }), undefined) ?? {};
    expect(own(chain(6, 5, 6))).toMatchObject({ kind: 'groupFull', code: 6, name: 'SIX' });
    expect(own(chain(7, 6, 7))).toMatchObject({ kind: 'requestFailed', code: 7, name: undefined });
    expect(own(chain(undefined, 5, 6)).details.innerCodes).toEqual([6]);
    expect(own(chain(undefined, 5)).details).not.toHaveProperty('innerCodes');
    expect(own(chain(6, 6, 6, 6, 6, 6, 6, 5)).kind).toBe('groupFull');
    expect(own(chain(6, 6, 6, 6, 6, 6, 6, 6, 5)).kind).toBe('requestFailed');
  });

  test('is not led around in a circle', () => {
    const circle: { shape: 'web'; code: number; inner?: unknown } = { shape: 'web', code: 6 };
    circle.inner = { shape: 'web', code: 6, inner: circle };
    const dialect = defineDialect({ id: 'own', shapes: ['web'], rows, read });
    expect(normalizeChatError(circle, { dialect }).details.innerCodes).toEqual([6]);
  });

  test('keeps of each fact what the innermost value said of it', () => {
    const facts = {
      httpStatus: 403,
      serverError: 'e',
      serverReason: 'r',
      messageId: '1',
      failureId: '2',
      retryable: false,
      retryAfterMs: 5,
    };
    const inner: Reading = { shape: 'web', ...facts, operation: 'upload', sdkMessage: 'inner' };
    const outer = { httpStatus: 500, serverError: 'x', sdkMessage: 'outer', inner };
    expect(own(outer)).toMatchObject({ details: facts, operation: 'upload', sdkMessage: 'outer' });
    expect(own({ ...outer, operation: 'send' }).operation).toBe('send');
    expect(own(outer, [], 'login').operation).toBe('login');
  });

  test('does not look at what is of another SDK, nor into it', () => {
    const foreign: Reading = { shape: 'native', code: 5, httpStatus: 403, inner: { shape: 'web', code: 5 } };
    expect(own({ code: 6, inner: foreign })).toMatchObject({
      kind: 'requestFailed',
      details: { httpStatus: undefined },
    });
    expect(own({ code: 6, inner: { shape: 'bare', code: 5 } }).kind).toBe('groupFull');
    expect(warn).toHaveBeenCalledOnce();
  });
});
