import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type ChatErrorStoreOptions, createChatErrorStore } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import { fakeConnection } from '../../src/testing/index.js';
import { fakeEnvironment } from './fakeEnvironment.js';

function follow(options: Partial<ChatErrorStoreOptions> = {}, given: { isOpened?: boolean } = {}) {
  let online = true;
  let changed = () => {};
  const { environment, pass } = fakeEnvironment({
    isOnline: () => online,
    subscribe(listener) {
      changed = listener;
      return () => {
        changed = () => {};
      };
    },
  });
  const store = createChatErrorStore({ dialect: webDialect, ...options, environment });
  const { connection, play, emit, isFollowed } = fakeConnection(webDialect, given);
  const stop = store.connect(connection);
  const network = (state: 'up' | 'down') => {
    online = state === 'up';
    changed();
  };
  const open = () =>
    store
      .getSnapshot()
      .notices.filter(({ state }) => state === 'open')
      .map(({ kind }) => kind);
  return {
    store,
    connection,
    play,
    emit,
    isFollowed,
    stop,
    network,
    pass,
    open,
    state: () => store.getSnapshot().connection,
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('an outage', () => {
  test('is told after a grace, counted from its start however often the connection comes and goes', () => {
    const { play, pass, open } = follow({}, { isOpened: true });
    for (let times = 0; times < 3; times++) {
      play('reconnecting');
      pass(450);
    }
    expect(open()).toEqual([]);
    pass(150);
    expect(open()).toEqual(['reconnecting']);
  });

  test('that comes and goes without an end is told', () => {
    const { emit, pass, open } = follow({}, { isOpened: true });
    for (let times = 0; times < 3; times++) {
      emit('onReconnecting');
      pass(1000);
      if (times === 2) break;
      emit('onConnected');
      pass(50);
    }
    expect(open()).toEqual(['reconnecting']);
  });

  test('that is over within the grace is not told', () => {
    const { play, pass, open } = follow({}, { isOpened: true });
    play('reconnecting');
    pass(1400);
    play('connected');
    pass(60_000);
    expect(open()).toEqual([]);
  });

  test('is no matter to somebody who has not signed in', () => {
    const { network, pass, open, state } = follow();
    network('down');
    pass(10_000);
    expect(open()).toEqual([]);
    expect(state()).toMatchObject({ status: 'idle', network: 'down' });
  });

  test('changes its words with its cause', () => {
    const { play, network, pass, open } = follow({}, { isOpened: true });
    play('reconnecting');
    pass(1500);
    network('down');
    expect(open()).toEqual(['networkDown']);
    network('up');
    expect(open()).toEqual(['reconnecting']);
  });

  test('counts the tries to reconnect where the SDK does', () => {
    const { environment, pass } = fakeEnvironment();
    const store = createChatErrorStore({ dialect: web5Dialect, environment });
    const { connection, emit } = fakeConnection(web5Dialect);
    store.connect(connection);
    emit('onConnected');
    emit('onConnecting', { state: 'connecting', attempt: 1, maxAttempts: 5, isOnline: true });
    pass(1500);
    expect(store.getSnapshot().notices).toMatchObject([{ kind: 'reconnecting', attempt: 1, maxAttempts: 5, count: 1 }]);
    emit('onConnecting', { state: 'connecting', attempt: 2, maxAttempts: 5, isOnline: true });
    expect(store.getSnapshot().notices).toMatchObject([{ kind: 'reconnecting', attempt: 2, count: 1 }]);
    expect(store.getSnapshot().connection).toMatchObject({ status: 'reconnecting', attempt: 2, maxAttempts: 5 });
  });

  test('of Web SDK 5 is one also where the SDK gives it a number', () => {
    const { environment, pass } = fakeEnvironment();
    const store = createChatErrorStore({ dialect: web5Dialect, environment });
    const { connection, emit } = fakeConnection(web5Dialect);
    const kinds = () => store.getSnapshot().notices.map(({ kind }) => kind);
    store.connect(connection);
    emit('onConnected');
    emit('onDisconnected', { state: 'disconnected', errorCode: 300, isOnline: true });
    expect(kinds()).toEqual([]);
    pass(1500);
    expect(kinds()).toEqual(['reconnecting']);
    emit('onReconnectFailed', { state: 'disconnected', errorCode: 300, isOnline: true });
    expect(kinds()).not.toContain('reconnecting');
    expect(kinds()).toHaveLength(1);
  });

  test('that the SDK gave up on ends with the next connection, which says so', () => {
    const { store, play, open } = follow({}, { isOpened: true });
    play('disconnected');
    expect(open()).toEqual(['connectionLost']);
    play('connected');
    expect(store.getSnapshot().notices).toMatchObject([{ state: 'recovered', outcome: 'resolved' }]);
  });
});

describe('a connection that was there before the kit', () => {
  test('is connected', () => {
    expect(follow({}, { isOpened: true }).state().status).toBe('connected');
    expect(follow().state().status).toBe('idle');
  });

  test('that is not signed in any more leaves no trace of a failed sign-in once there is a new one', () => {
    const { store, play, open } = follow();
    store.report({ type: 1, message: 'invalid password' }, { operation: 'login' });
    store.report({ type: 16 }, { operation: 'login' });
    store.report({ type: 606 });
    expect(open().toSorted()).toEqual(['groupFull', 'passwordWrong', 'serverUnreachable']);
    play('connected');
    expect(open()).toEqual(['groupFull']);
  });
});

describe('a session that is about to end', () => {
  test('is refreshed by the app without a word, one try at a time', async () => {
    const refreshSession = vi.fn(async () => {});
    const { play, open, state } = follow({ handlers: { refreshSession } }, { isOpened: true });
    play('sessionExpiring');
    play('sessionExpiring');
    expect(refreshSession).toHaveBeenCalledOnce();
    expect(state().session).toBe('expiring');
    await settled();
    expect(open()).toEqual([]);
    expect(state().session).toBe('active');
    play('sessionExpiring');
    expect(refreshSession).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['nobody refreshes', undefined],
    ['the app refuses', () => Promise.reject(new Error('no'))],
    [
      'the app throws',
      () => {
        throw new Error('no');
      },
    ],
    ['the app does not answer', () => new Promise(() => {})],
  ])('is told when %s, and can be closed', async (_, refreshSession) => {
    const { store, play, open, pass } = follow({ handlers: { refreshSession } }, { isOpened: true });
    play('sessionExpiring');
    await settled();
    pass(10_000);
    expect(open()).toEqual(['sessionExpiring']);
    expect(store.getSnapshot().notices[0]?.dismissible).toBe(true);
  });

  test('is told no more once it has ended, been refreshed or been left', () => {
    for (const scenario of ['sessionExpired', 'signedOut'] as const) {
      const { play, open } = follow({}, { isOpened: true });
      play('sessionExpiring');
      play(scenario);
      expect(open()).not.toContain('sessionExpiring');
    }
  });

  test('is still about to end after a short break', () => {
    const { emit, open, pass, state } = follow({}, { isOpened: true });
    emit('onTokenWillExpire');
    emit('onReconnecting');
    pass(200);
    emit('onConnected');
    expect(open()).toEqual(['sessionExpiring']);
    expect(state()).toMatchObject({ status: 'connected', session: 'expiring' });
  });

  test('that the app refreshed late is refreshed', async () => {
    let answer = () => {};
    const refreshSession = () => new Promise<void>((resolve) => (answer = resolve));
    const { play, open, pass } = follow({ handlers: { refreshSession } }, { isOpened: true });
    play('sessionExpiring');
    pass(10_000);
    expect(open()).toEqual(['sessionExpiring']);
    answer();
    await settled();
    expect(open()).toEqual([]);
  });
});

describe('whatever order events come in', () => {
  const events = [
    'onConnected',
    'onReconnecting',
    'onDisconnected',
    'onOnline',
    'onOffline',
    'onTokenWillExpire',
    'onTokenExpired',
  ] as const;
  const step = fc.oneof(
    fc.constantFrom(...events).map((event) => ({ event, payload: undefined as unknown, wait: 0 })),
    fc
      .constantFrom(16, 206, 217, 39)
      .map((type) => ({ event: 'onDisconnected', payload: { type } as unknown, wait: 0 })),
    fc.constantFrom(206, 1, 28).map((type) => ({ event: 'onError', payload: { type } as unknown, wait: 0 })),
    fc.integer({ min: 1, max: 5000 }).map((wait) => ({ event: '', payload: undefined as unknown, wait })),
  );
  const run = (steps: readonly { event: string; payload: unknown; wait: number }[]) => {
    const followed = follow({}, { isOpened: true });
    for (const { event, payload, wait } of steps) {
      if (event) followed.emit(event, payload);
      followed.pass(wait);
    }
    return followed;
  };

  test('there is at most one notice about the connection, and one about the session', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const open = run(steps).open();
        const outages = open.filter((kind) => kind === 'networkDown' || kind === 'reconnecting');
        const ends = open.filter((kind) => /sessionExpired|signedInElsewhere|signedOutRemotely/.test(kind));
        expect(outages.length).toBeLessThanOrEqual(1);
        expect(ends.length).toBeLessThanOrEqual(1);
        if (ends.length > 0) expect(outages).toEqual([]);
      }),
    );
  });

  test('what is shown of an outage is what there is, once the grace is over', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { state, open, pass } = run(steps);
        pass(1500);
        const outage = { offline: ['networkDown'], reconnecting: ['reconnecting'] } as Record<string, string[]>;
        expect(open().filter((kind) => kind === 'networkDown' || kind === 'reconnecting')).toEqual(
          outage[state().status] ?? [],
        );
      }),
    );
  });

  test('signing in anew clears all of it', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { play, network, open, state, pass } = run(steps);
        play('signedOut');
        play('connected');
        network('up');
        pass(10_000);
        expect(open()).toEqual([]);
        expect(state()).toMatchObject({ status: 'connected', network: 'up', socket: 'open', session: 'active' });
      }),
    );
  });

  test('leaving it leaves no listener and no timer that shows something', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { stop, isFollowed, play, pass, open, state } = run(steps);
        stop();
        expect(isFollowed()).toBe(false);
        const before = open();
        play('reconnecting');
        pass(60_000);
        expect(open()).toEqual(before);
        expect(before).not.toContain('reconnecting');
        expect(state().status).toBe('idle');
      }),
    );
  });
});

test('two that follow one connection listen once, and the last to leave stops', () => {
  const { store, connection, emit, open, pass, stop, isFollowed, state } = follow({}, { isOpened: true });
  const stopSecond = store.connect(connection);
  emit('onReconnecting');
  pass(1500);
  expect(store.getSnapshot().notices).toMatchObject([{ kind: 'reconnecting', count: 1 }]);
  stop();
  stop();
  expect(open()).toEqual(['reconnecting']);
  expect(state().status).toBe('reconnecting');
  stopSecond();
  expect(isFollowed()).toBe(false);
});

test('another connection starts from the beginning', () => {
  const { store, play, stop, open } = follow({}, { isOpened: true });
  play('signedInElsewhere');
  expect(open()).toEqual(['signedInElsewhere']);
  stop();
  expect(open()).toEqual(['signedInElsewhere']);
  store.connect(fakeConnection(webDialect).connection);
  expect(open()).toEqual([]);
});
