import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetDeveloperMessages } from '../../../src/core/developer.js';
import { type ChatErrorStoreOptions, createChatErrorStore } from '../../../src/core/index.js';
import { legacyNativeDialect, nativeDialect } from '../../../src/dialects/native/index.js';
import { fakeEnvironment } from '../../core/fakeEnvironment.js';
import { anyValue } from '../../hostile.js';
import { fakeClient } from './fakeClient.js';

/** Lets the client answer. */
const answered = () => new Promise((resolve) => setTimeout(resolve));

function follow(given: Parameters<typeof fakeClient>[0] = {}, options: Partial<ChatErrorStoreOptions> = {}) {
  const { environment, pass } = fakeEnvironment();
  const store = createChatErrorStore({ dialect: nativeDialect, ...options, environment });
  const fake = fakeClient(given);
  const stop = store.connect(fake.client);
  return {
    ...fake,
    stop,
    pass,
    status: () => store.getSnapshot().connection.status,
    values: () => store.getSnapshot().notices.map((notice) => notice.values),
    told: () => store.getSnapshot().notices.map(({ kind, count, state }) => ({ kind, count, state })),
  };
}

test.each([
  ['onUserDidLoginFromOtherDevice', 'Pixel'],
  ['onUserDidLoginFromOtherDeviceWithInfo', { deviceName: 'Pixel', ext: '{}' }],
])('%s names the other device', async (event, info) => {
  const { emit, values } = follow();
  emit('onConnected');
  emit(event, info);
  await answered();
  expect(values()).toMatchObject([{ device: 'Pixel' }]);
});

type Emitted = readonly [event: string, ...args: unknown[]];

const once = (kind: string) => [{ kind, count: 1, state: 'open' }];

/** What SDK 1 emits when a session ends. */
const endings = [
  ['onUserDidLoginFromOtherDevice', 'signedInElsewhere'],
  ['onUserDidLoginFromOtherDeviceWithInfo', 'signedInElsewhere'],
  ['onUserDidRemoveFromServer', 'accountRemoved'],
  ['onUserDidForbidByServer', 'appDisabled'],
  ['onUserDidChangePassword', 'passwordChanged'],
  ['onUserDidLoginTooManyDevice', 'tooManyDevices'],
  ['onUserKickedByOtherDevice', 'signedOutRemotely'],
  ['onUserAuthenticationFailed', 'authenticationFailed'],
  ['onAppActiveNumberReachLimit', 'activeUserLimitReached'],
  ['onTokenDidExpire', 'sessionExpired'],
] as const;

/** What SDK 5 says with `onDisconnected` when a session ends. */
const finalCodes = [
  [8, 'activeUserLimitReached'],
  [104, 'tokenInvalid'],
  [110, 'parameterInvalid'],
  [202, 'authenticationFailed'],
  [204, 'userNotFound'],
  [206, 'signedInElsewhere'],
  [207, 'accountRemoved'],
  [213, 'otherDeviceHoldsSession'],
  [214, 'tooManyDevices'],
  [216, 'passwordChanged'],
  [217, 'signedOutRemotely'],
  [220, 'deviceChanged'],
  [304, 'serverAddressUnavailable'],
  [305, 'appDisabled'],
] as const;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('the end of a session', () => {
  test.each(endings)('by %s is told', (event, kind) => {
    const { emit, told } = follow();
    emit(event);
    expect(told()).toEqual(once(kind));
  });

  test.each(endings)('by %s means the same to SDKs before late 2024', (event, kind) => {
    const { emit, told } = follow({}, { dialect: legacyNativeDialect });
    emit(event);
    expect(told()).toEqual(once(kind));
  });

  test.each(finalCodes)('by onDisconnected(%i) is told', async (code, kind) => {
    const { emit, told, status, pass } = follow();
    emit('onConnected');
    emit('onDisconnected', code, undefined);
    await answered();
    pass(60_000);
    expect(told()).toEqual(once(kind));
    expect(status()).toMatch(/ended|disconnected/);
  });

  const device = { deviceName: 'Pixel 8', ext: '' };
  test.each<[string, string, readonly Emitted[]]>([
    ['iOS, which then drops the connection', 'passwordChanged', [['onUserDidChangePassword'], ['onDisconnected']]],
    ['iOS, which has dropped the connection', 'accountRemoved', [['onDisconnected'], ['onUserDidRemoveFromServer']]],
    [
      'another device, told of with and without details',
      'signedInElsewhere',
      [
        ['onUserDidLoginFromOtherDevice', 'Pixel 8'],
        ['onUserDidLoginFromOtherDeviceWithInfo', device],
      ],
    ],
    [
      'Android, which tells of another device after every end',
      'signedOutRemotely',
      [
        ['onUserKickedByOtherDevice'],
        ['onUserDidLoginFromOtherDeviceWithInfo', { deviceName: undefined, ext: undefined }],
      ],
    ],
    [
      'a token that expired',
      'sessionExpired',
      [['onTokenWillExpire'], ['onTokenDidExpire'], ['onUserAuthenticationFailed'], ['onDisconnected']],
    ],
    ['SDK 5, with the device', 'signedInElsewhere', [['onDisconnected', 206, device]]],
    [
      'SDK 5, which then drops the connection',
      'signedOutRemotely',
      [
        ['onDisconnected', 217],
        ['onDisconnected', 300],
      ],
    ],
  ])('is one notice: %s', async (_, kind, events) => {
    const { emit, told, pass } = follow();
    emit('onConnected');
    for (const event of events) emit(...event);
    await answered();
    pass(60_000);
    expect(told()).toEqual(once(kind));
  });

  test('is one notice of its first event, whatever follows but a new connection', async () => {
    const follower = fc.oneof(
      fc.constantFrom(...endings).map(([event]): Emitted => [event]),
      fc
        .constantFrom(undefined, 2, 300, 999, ...finalCodes.map(([code]) => code))
        .map((code): Emitted => ['onDisconnected', code]),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...endings), fc.array(follower), async ([event, kind], followers) => {
        const { emit, told, pass } = follow();
        emit('onConnected');
        emit(event);
        for (const next of followers) emit(...next);
        await answered();
        pass(60_000);
        expect(told()).toEqual(once(kind));
      }),
    );
  });

  test('is over with the next connection, and told anew when it happens again', () => {
    const { emit, told } = follow();
    emit('onUserKickedByOtherDevice');
    emit('onConnected');
    expect(told()).toEqual([{ kind: 'signedOutRemotely', count: 1, state: 'recovered' }]);
    emit('onUserKickedByOtherDevice');
    expect(told()).toEqual(once('signedOutRemotely'));
  });
});

describe('an outage', () => {
  test.each([undefined, 2, 4, 300, 303, 306, 999])(
    'told as onDisconnected(%s) is told until it is over',
    async (code) => {
      const { emit, told, status, pass } = follow();
      emit('onConnected');
      emit('onDisconnected', code);
      await answered();
      expect(status()).toBe('reconnecting');
      pass(4000);
      expect(told()).toEqual(once('reconnecting'));
      emit('onConnected');
      expect(told()).toEqual([{ kind: 'reconnecting', count: 1, state: 'recovered' }]);
    },
  );

  test('that is over before the client has answered is none', async () => {
    const { emit, status } = follow();
    emit('onDisconnected');
    emit('onConnected');
    await answered();
    expect(status()).toBe('connected');
  });

  test('is none to somebody who has not signed in, though Android tells everybody so at first', async () => {
    const { emit, told, status, pass } = follow({ user: '' });
    emit('onDisconnected');
    await answered();
    pass(60_000);
    expect(told()).toEqual([]);
    expect(status()).toBe('idle');
  });

  test('is none when the app signs out', async () => {
    const { emit, state, told, status, pass } = follow();
    emit('onConnected');
    state.user = '';
    emit('onDisconnected');
    await answered();
    pass(60_000);
    expect(told()).toEqual([]);
    expect(status()).toBe('idle');
  });

  test.each([
    ['does not answer', () => Promise.reject(new Error('no'))],
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['has no such question', undefined],
  ])('is told where the client %s', async (_, isLoginBefore) => {
    const { client, emit, status } = follow();
    Object.assign(client, { isLoginBefore });
    emit('onDisconnected');
    await answered();
    expect(status()).toBe('reconnecting');
  });
});

describe('a session that is about to end', () => {
  test('is refreshed by the app without a word', async () => {
    const refreshSession = vi.fn(async () => {});
    const { emit, told } = follow({}, { handlers: { refreshSession } });
    emit('onConnected');
    emit('onTokenWillExpire');
    await answered();
    expect(refreshSession).toHaveBeenCalledOnce();
    expect(told()).toEqual([]);
  });

  test('is told where the app cannot refresh it', () => {
    const { emit, told } = follow();
    emit('onConnected');
    emit('onTokenWillExpire');
    expect(told()).toEqual(once('sessionExpiring'));
  });
});

describe('a client that was there before the kit', () => {
  test('is connected, if it says so', async () => {
    const { status } = follow();
    await answered();
    expect(status()).toBe('connected');
  });

  test('is idle, if it is not connected', async () => {
    const { status } = follow({ isConnected: false });
    await answered();
    expect(status()).toBe('idle');
  });

  test('is not asked before it has a user, as it may not be initialized', () => {
    const { client } = fakeClient({ user: '' });
    const isConnected = vi.spyOn(client, 'isConnected');
    createChatErrorStore({ dialect: nativeDialect }).connect(client);
    expect(isConnected).not.toHaveBeenCalled();
  });

  test('that ended its session before it answered has ended it', async () => {
    const { emit, status } = follow();
    emit('onUserKickedByOtherDevice');
    await answered();
    expect(status()).toBe('ended');
  });
});

test('nothing is listened to and no answer counts once it is left', async () => {
  const client = fakeClient();
  const tell = vi.fn();
  const stop = nativeDialect.watch?.(client.client, tell);
  expect(client.listeners.size).toBe(1);
  client.emit('onDisconnected');
  stop?.();
  await answered();
  expect(client.listeners.size).toBe(0);
  expect(tell).not.toHaveBeenCalled();
});

test('after the end of a session a lost connection is no news', async () => {
  const { client, emit } = fakeClient();
  const tell = vi.fn();
  nativeDialect.watch?.(client, tell);
  emit('onUserKickedByOtherDevice');
  emit('onDisconnected', 300);
  await answered();
  expect(tell).toHaveBeenCalledExactlyOnceWith({ type: 'disconnected', error: { code: 217 } });
});

test('any value whatever can stand in for the client and for what it says', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const events = ['onConnected', 'onDisconnected', 'onTokenWillExpire', ...endings.map(([event]) => event)];
  await fc.assert(
    fc.asyncProperty(anyValue(), fc.constantFrom(...events), anyValue(), async (make, event, payload) => {
      follow().emit(event, payload());
      const { client, emit, stop } = follow();
      Object.assign(client, { isLoginBefore: make(), isConnected: () => make() });
      emit('onDisconnected', make());
      await answered();
      stop();
      createChatErrorStore({ dialect: nativeDialect }).connect(make() as object)();
    }),
  );
});

test('the developer is told when it is no client', () => {
  forgetDeveloperMessages();
  createChatErrorStore({ dialect: nativeDialect }).connect({ addEventHandler() {}, removeEventHandler() {} });
  expect(console.warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining("which the dialect 'native' cannot follow"),
  );
});
