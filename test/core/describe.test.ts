import { describe, expect, test } from 'vitest';
import {
  type ChatErrorPolicy,
  chatErrorKinds,
  describeChatError,
  type NormalizedChatError,
} from '../../src/core/index.js';

const error: NormalizedChatError = { kind: 'uploadFailed', details: {}, cause: 5 };
const withPolicy = (row: object) => describeChatError(error, { uploadFailed: row } as ChatErrorPolicy);

describe('an error that is described', () => {
  test('keeps all that is known of it', () => {
    const known = {
      vague: true,
      dialect: 'web',
      code: 101,
      name: 'N',
      operation: 'upload',
      sdkMessage: 'm',
      details: { httpStatus: 500 },
    };
    expect(describeChatError({ ...error, ...known })).toMatchObject({ ...error, ...known });
    expect(describeChatError(error).vague).toBe(false);
  });

  test('has the words of another kind where people cannot tell the two apart', () => {
    expect(describeChatError(error).words).toBe('uploadFailed');
    expect(describeChatError({ ...error, kind: 'connectTimedOut' }).words).toBe('serverUnreachable');
  });

  test('has the operation as its effect where the cause is general and the app named it', () => {
    const busy = { ...error, kind: 'serverBusy', operation: 'recall' } as const;
    expect(describeChatError(busy).effect).toBe('recall');
    expect(describeChatError({ ...busy, operationInferred: true }).effect).toBeUndefined();
    expect(describeChatError({ ...busy, kind: 'recallTimedOut' }).effect).toBeUndefined();
    expect(describeChatError({ ...busy, operation: undefined }).effect).toBeUndefined();
  });

  test('of a kind that there is not is unknown', () => {
    expect(describeChatError({ ...error, kind: 'toString' as never }).kind).toBe('unknown');
    expect(describeChatError(undefined as never)).toMatchObject({ kind: 'unknown', details: {} });
  });
});

describe('the policy of an app', () => {
  const row = {
    category: 'limit',
    severity: 'critical',
    surface: 'modal',
    actions: ['edit'],
    audience: 'integrator',
    retryable: false,
  };

  test('decides column by column', () => {
    const {
      words: _words,
      is: _is,
      follows: _follows,
      ...usual
    } = chatErrorKinds.uploadFailed as typeof row & Record<string, unknown>;
    expect(withPolicy({})).toMatchObject(usual);
    expect(withPolicy(row)).toMatchObject(row);
    for (const [name, value] of Object.entries(row)) expect(withPolicy({ [name]: value })).toHaveProperty(name, value);
  });

  test('decides nothing with what is no such value', () => {
    const nonsense = Object.fromEntries(Object.keys(row).map((name) => [name, 'nonsense']));
    expect(withPolicy(nonsense)).toEqual(describeChatError(error));
    expect(withPolicy({ actions: ['edit', 'nonsense', 5] }).actions).toEqual(['edit']);
  });
});

describe('trying again', () => {
  test('can work where the policy says so, else where the SDK does, else as usual', () => {
    const says = (sdk?: boolean, app?: boolean) =>
      describeChatError({ ...error, details: { retryable: sdk } }, { uploadFailed: { retryable: app } }).retryable;
    expect([says(), says(false), says(true), says(false, true), says(true, false)]).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(describeChatError({ ...error, kind: 'groupFull' }).retryable).toBe(false);
  });

  test('is offered where it can work, or where the policy insists', () => {
    expect(describeChatError(error).actions).toContain('retry');
    expect(withPolicy({ retryable: false }).actions).toEqual(['chooseFile']);
    expect(withPolicy({ retryable: false, actions: ['retry'] }).actions).toEqual(['retry']);
  });
});

test('a refusal that lasts offers no retry, unless the app or the kind knows better', () => {
  const actionsOf = (kind: 'requestFailed' | 'serverBusy' | 'messageRateLimited', httpStatus: number, policy = {}) =>
    describeChatError({ kind, details: { httpStatus }, cause: undefined }, policy).actions;
  for (const httpStatus of [400, 403, 404, 422]) {
    expect(actionsOf('requestFailed', httpStatus)).not.toContain('retry');
    expect(actionsOf('requestFailed', httpStatus, { requestFailed: { retryable: true } })).toContain('retry');
    expect(actionsOf('serverBusy', httpStatus)).toContain('retry');
    expect(actionsOf('messageRateLimited', httpStatus)).toContain('retry');
  }
  for (const httpStatus of [408, 409, 425, 429, 500, 503])
    expect(actionsOf('requestFailed', httpStatus)).toContain('retry');
});
