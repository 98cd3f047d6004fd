import { describe, expect, test, vi } from 'vitest';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';

type Handlers = Record<string, (payload?: unknown) => void>;

/** What a dialect tells of one event of an SDK. */
function heard(dialect: typeof webDialect | typeof web5Dialect, event: string, payload?: unknown) {
  const told = vi.fn();
  let handlers: Handlers = {};
  const addEventHandler = (_: string, given: Handlers) => {
    handlers = given;
  };
  dialect.watch?.({ addEventHandler, removeEventHandler() {} }, told);
  handlers[event]?.(payload);
  return told.mock.calls.flat();
}

describe('the web SDKs up to 4', () => {
  const error = { type: 206 };
  test.each([
    ['onConnected', undefined, { type: 'connected' }],
    ['onReconnecting', undefined, { type: 'connecting' }],
    ['onDisconnected', undefined, { type: 'loggedOut' }],
    ['onDisconnected', error, { type: 'disconnected', error }],
    ['onOnline', undefined, { type: 'networkUp' }],
    ['onOffline', undefined, { type: 'networkDown' }],
    ['onTokenWillExpire', undefined, { type: 'sessionExpiring' }],
    ['onTokenExpired', undefined, { type: 'sessionExpired' }],
    ['onError', error, { type: 'error', error }],
  ])('say with %s(%o) %o', (event, payload, signal) => {
    expect(heard(webDialect, event, payload)).toEqual([signal]);
  });

  test.each([
    ['is open', () => true, [[{ type: 'connected' }]]],
    ['is not open', () => false, []],
    [
      'cannot say',
      () => {
        throw new Error('no');
      },
      [],
    ],
  ])('are connected before anybody listens where the connection %s', (_, isOpened, signals) => {
    const told = vi.fn();
    webDialect.watch?.({ addEventHandler() {}, removeEventHandler() {}, isOpened }, told);
    expect(told.mock.calls).toEqual(signals);
  });
});

describe('Web SDK 5', () => {
  const [down, up] = [{ type: 'networkDown' }, { type: 'networkUp' }];
  const ended = { errorCode: 206 };
  test.each<[string, unknown, unknown[]]>([
    ['onConnected', undefined, [{ type: 'connected' }]],
    ['onConnecting', { isLoginPhase: true, isOnline: true }, []],
    ['onConnecting', { attempt: 2, maxAttempts: 5 }, [{ type: 'connecting', attempt: 2, maxAttempts: 5 }]],
    ['onConnecting', { isOnline: true }, [up, { type: 'connecting' }]],
    ['onConnecting', { isOnline: 'no' }, [{ type: 'connecting' }]],
    ['onDisconnected', { reason: 'token-expired' }, [{ type: 'sessionExpired' }]],
    ['onDisconnected', { reason: 'offline', isOnline: false }, [down, { type: 'connecting' }]],
    ['onDisconnected', undefined, [{ type: 'loggedOut' }]],
    ...[300, 301, 302].map((errorCode): [string, unknown, unknown[]] => [
      'onDisconnected',
      { errorCode },
      [{ type: 'connecting' }],
    ]),
    ['onDisconnected', ended, [{ type: 'disconnected', error: ended }]],
    ['onReconnectFailed', ended, [{ type: 'disconnected', error: ended }]],
    ['onTokenWillExpire', undefined, [{ type: 'sessionExpiring' }]],
    ['onTokenExpired', undefined, [{ type: 'sessionExpired' }]],
  ])('says with %s(%o) %o', (event, payload, signals) => {
    expect(heard(web5Dialect, event, payload)).toEqual(signals);
  });
});

test('what a dialect cannot listen to, or not leave, it does not follow', () => {
  const add = vi.fn();
  for (const client of [{}, { addConnectionListener: add }, { removeConnectionListener() {} }, null]) {
    for (const dialect of [webDialect, web5Dialect, nativeDialect])
      expect(dialect.watch?.(client, () => {})).toBeUndefined();
  }
  expect(add).not.toHaveBeenCalled();
});
