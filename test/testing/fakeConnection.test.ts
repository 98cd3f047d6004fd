import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createChatErrorStore } from '../../src/core/index.js';
import { harmonyosDialect } from '../../src/dialects/harmonyos/index.js';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import { followDeliveries } from '../../src/react-native/index.js';
import { type ConnectionScenario, errorFixture, fakeConnection } from '../../src/testing/index.js';
import { fakeEnvironment } from '../core/fakeEnvironment.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

/** The native SDKs never stop reconnecting, and do not say that the network is down. */
const nativeOutcomes: { readonly [S in ConnectionScenario]?: readonly string[] } = {
  offline: ['reconnecting', 'reconnecting'],
  disconnected: ['disconnected', 'authenticationFailed'],
};

describe.each([webDialect, web5Dialect, nativeDialect])('the connection of $id', (dialect) => {
  function follow() {
    const { environment, pass } = fakeEnvironment();
    const store = createChatErrorStore({ dialect, environment });
    const fake = fakeConnection(dialect);
    const stop = store.connect(fake.connection);
    const status = async (...scenarios: ConnectionScenario[]) => {
      for (const scenario of scenarios) {
        fake.play(scenario);
        // The store asks a native client whether somebody is signed in.
        await new Promise((resolve) => setTimeout(resolve));
      }
      pass(4000);
      const { notices, connection } = store.getSnapshot();
      const open = notices.filter(({ state }) => state === 'open').map(({ kind }) => kind);
      return [connection.status, ...open];
    };
    return { status, stop, fake };
  }

  test.each<[ConnectionScenario, readonly string[]]>([
    ['connected', ['connected']],
    ['reconnecting', ['reconnecting', 'reconnecting']],
    ['offline', ['offline', 'networkDown']],
    ['disconnected', ['disconnected', 'connectionLost']],
    ['signedInElsewhere', ['ended', 'signedInElsewhere']],
    ['signedOutRemotely', ['ended', 'signedOutRemotely']],
    ['passwordChanged', ['ended', 'passwordChanged']],
    ['accountRemoved', ['ended', 'accountRemoved']],
    ['sessionExpiring', ['connected', 'sessionExpiring']],
    ['sessionExpired', ['ended', 'sessionExpired']],
    ['signedOut', ['idle']],
  ])('plays %s', async (scenario, usual) => {
    const { status } = follow();
    const expected = (dialect === nativeDialect && nativeOutcomes[scenario]) || usual;
    expect(await status('connected', scenario)).toEqual(expected);
    // A break does not make a session last longer.
    expect(await status('backOnline')).toEqual(scenario === 'sessionExpiring' ? expected : ['connected']);
  });

  test('knows who follows it', () => {
    const { fake, stop } = follow();
    expect(fake.isFollowed()).toBe(true);
    stop();
    expect(fake.isFollowed()).toBe(false);
  });
});

test('the web SDKs tell whether they were connected before anybody listened', () => {
  const store = createChatErrorStore({ dialect: webDialect });
  const { connection } = fakeConnection(webDialect, { isOpened: true });
  store.connect(connection);
  expect(store.getSnapshot().connection.status).toBe('connected');
});

test.each([
  ['a dialect that follows no connection', () => fakeConnection(harmonyosDialect).play('offline'), 'harmonyos'],
  ['no dialect at all', () => fakeConnection(undefined as never).play('offline'), 'none'],
  ['a scenario that there is not', () => fakeConnection(webDialect).play('rain' as never), 'rain'],
])('with %s there is nothing to play, and the developer is told', (_, play, told) => {
  const { warn } = console;
  play();
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(told));
});

test('a message that fails on the connection of React Native is heard by followDeliveries', async () => {
  const store = createChatErrorStore({ dialect: nativeDialect });
  store.mount({ surface: 'toast' });
  const { connection, emit, isFollowed } = fakeConnection(nativeDialect);
  const stop = followDeliveries(connection, store);
  emit('sendMessage', { callbackType: 'onMessageError', localTime: 5, error: errorFixture(nativeDialect, 215) });
  await Promise.resolve();
  expect(store.getSnapshot().notices).toMatchObject([{ kind: 'mutedInConversation', scope: '5' }]);
  stop();
  expect(isFollowed()).toBe(false);
});
