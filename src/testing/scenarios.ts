import type { Dialect } from '../dialects/dialect.js';
import { codeField, textField } from '../dialects/field.js';
import { errorFixture } from './errorFixture.js';

/** What ends a session from elsewhere. */
const kicks = ['signedInElsewhere', 'signedOutRemotely', 'passwordChanged', 'accountRemoved'] as const;

/**
 * What happens to connections. The last four are kicks, by their kind.
 * - `reconnecting`: the socket dropped, and the SDK is at it
 * - `offline`: the device has no network. In React Native, the SDK only disconnects: the `environment` says why
 * - `disconnected`: the SDK gave up; in React Native, because the server refused to authenticate the person
 */
export type ConnectionScenario =
  | 'connected'
  | 'reconnecting'
  | 'offline'
  | 'backOnline'
  | 'disconnected'
  | 'sessionExpiring'
  | 'sessionExpired'
  | 'signedOut'
  | (typeof kicks)[number];

type SdkEvent = readonly [name: string, payload?: unknown];

/** What an SDK tells in each scenario: event by event, in its own order. */
export type Scenarios = Readonly<Record<ConnectionScenario, () => readonly SdkEvent[]>>;

/** By the shape in which a dialect writes its errors. */
export const scenarios: Readonly<Record<string, (dialect: Dialect) => Scenarios>> = {
  web: (dialect) => ({
    connected: () => [['onConnected']],
    reconnecting: () => [['onReconnecting']],
    offline: () => [['onOffline'], ['onReconnecting']],
    backOnline: () => [['onOnline'], ['onConnected']],
    disconnected: () => [
      ['onReconnecting'],
      ['onDisconnected', errorFixture(dialect, 'connectionLost', { message: 'reconnection failed' })],
    ],
    sessionExpiring: () => [['onTokenWillExpire']],
    sessionExpired: () => [['onTokenExpired'], ['onDisconnected']],
    signedOut: () => [['onDisconnected']],
    ...kicked((kind) => {
      const error = errorFixture(dialect, kind);
      return [
        ['onError', error],
        ['onDisconnected', error],
      ];
    }),
  }),

  web5: (dialect) => ({
    connected: () => [['onConnected', payload('connected', 'login', { attempt: 1 })]],
    reconnecting: () => [
      ['onDisconnected', payload('disconnected', 'close')],
      ['onConnecting', payload('reconnecting', 'close', { attempt: 1 })],
    ],
    offline: () => [['onDisconnected', payload('disconnected', 'offline', { isOnline: false })]],
    backOnline: () => [
      ['onConnecting', payload('reconnecting', 'offline-recover', { attempt: 1 })],
      ['onConnected', payload('connected', 'offline-recover', { attempt: 1 })],
    ],
    disconnected: () => [
      ['onConnecting', payload('reconnecting', 'close', { attempt: maxAttempts })],
      [
        'onReconnectFailed',
        payload('reconnectFailed', 'limit', {
          attempt: maxAttempts,
          ...errorIn(dialect, 'CONNECTION_WEBSOCKET_ERROR'),
        }),
      ],
    ],
    sessionExpiring: () => [['onTokenWillExpire']],
    sessionExpired: () => [
      ['onTokenExpired'],
      ['onDisconnected', payload('disconnected', 'token-expired', errorIn(dialect, 'AUTH_TOKEN_EXPIRED'))],
    ],
    signedOut: () => [['onDisconnected', payload('disconnected', 'close')]],
    ...kicked((kind) => [['onDisconnected', payload('disconnected', 'error', errorIn(dialect, kind))]]),
  }),

  native: () => ({
    connected: () => [['onConnected']],
    reconnecting: () => [['onDisconnected']],
    offline: () => [['onDisconnected']],
    backOnline: () => [['onConnected']],
    disconnected: () => [['onUserAuthenticationFailed'], ['onDisconnected']],
    sessionExpiring: () => [['onTokenWillExpire']],
    sessionExpired: () => [['onTokenDidExpire'], ['onDisconnected']],
    signedOut: () => [['onDisconnected']],
    ...kicked((kind) => [[nativeKicks[kind]], ['onDisconnected']]),
  }),
};

const nativeKicks: Readonly<Record<Kick, string>> = {
  signedInElsewhere: 'onUserDidLoginFromOtherDevice',
  signedOutRemotely: 'onUserKickedByOtherDevice',
  passwordChanged: 'onUserDidChangePassword',
  accountRemoved: 'onUserDidRemoveFromServer',
};

type Kick = (typeof kicks)[number];

function kicked(tell: (kick: Kick) => readonly SdkEvent[]): Pick<Scenarios, Kick> {
  return Object.fromEntries(kicks.map((kick) => [kick, () => tell(kick)])) as unknown as Pick<Scenarios, Kick>;
}

const maxAttempts = 10;

/** What Web SDK 5.x passes to the listeners of its connection. */
function payload(state: string, reason: string, more: object = {}) {
  const usual = { attempt: 0, maxAttempts, isLoginPhase: false, isOnline: true };
  return { state, reason, ...usual, errorCode: undefined, errorMessage: undefined, timestamp: Date.now(), ...more };
}

function errorIn(dialect: Dialect, which: string) {
  const error = errorFixture(dialect, which);
  return { errorCode: codeField(error, 'code'), errorMessage: textField(error, 'message') };
}
