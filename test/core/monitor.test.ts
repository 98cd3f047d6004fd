import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type ChatErrorStoreOptions, createChatErrorStore } from '../../src/core/index.js';
import { monitorConnection } from '../../src/core/monitor.js';
import type { ConnectionSignal } from '../../src/dialects/dialect.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import { fakeConnection } from '../../src/testing/index.js';
import { fakeEnvironment } from './fakeEnvironment.js';
import { makeStore, settled } from './makeStore.js';

function follow(options: Partial<ChatErrorStoreOptions> = {}, given: { isOpened?: boolean } = {}) {
  const made = makeStore(options);
  const { notices, store } = made;
  const connection = fakeConnection(webDialect, given);
  const stop = store.connect(connection.connection);
  const open = () =>
    notices()
      .filter(({ state }) => state === 'open')
      .map(({ kind }) => kind);
  return { ...made, ...connection, stop, open, state: () => store.getSnapshot().connection };
}

/** A connection that is told to signal, and what its monitor makes of it, in order. */
function monitor({
  refreshSession,
  endsSession = false,
}: {
  refreshSession?: () => unknown;
  endsSession?: boolean;
} = {}) {
  let hear: (signal: ConnectionSignal) => void = () => {};
  let shift = 0;
  const calls: unknown[][] = [];
  const record =
    (name: string) =>
    (...given: unknown[]) => {
      if (given[1] === undefined || String(given[1]) !== 'sessionExpiring') calls.push([name, ...given]);
      return endsSession;
    };
  const { environment, pass, waiting } = fakeEnvironment();
  const stopListening = vi.fn();
  const dialect = {
    ...webDialect,
    watch(_: unknown, tell: typeof hear) {
      hear = tell;
      return stopListening;
    },
  };
  const host = {
    environment: { ...environment, now: () => environment.now() + shift },
    refreshSession: () => refreshSession,
    report: record('report'),
    open: record('open'),
    close: record('close'),
    keepOpen: () => () => {},
    refreshed: record('refreshed'),
    connected: record('connected'),
    changed: () => {},
  };
  const stop = monitorConnection({}, dialect, host);
  return {
    stop,
    stopListening,
    pass,
    waiting,
    hear: (
      ...types: (
        | 'networkUp'
        | 'networkDown'
        | 'connected'
        | 'connecting'
        | 'loggedOut'
        | 'sessionExpiring'
        | 'sessionExpired'
      )[]
    ) => {
      for (const type of types) hear({ type });
    },
    refuse: (error: unknown) => hear({ type: 'error', error }),
    putBack: (milliseconds: number) => {
      shift -= milliseconds;
    },
    /** What has been told since the last time. */
    told: () => calls.splice(0),
  };
}

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

describe('the grace of an outage', () => {
  test('is there again after a while of being connected, whatever else is heard meanwhile', () => {
    const { emit, pass, open } = follow({}, { isOpened: true });
    emit('onReconnecting');
    pass(1000);
    emit('onConnected');
    for (let type = 4000; type < 4020; type++) {
      pass(1000);
      emit('onError', { type });
    }
    emit('onReconnecting');
    pass(1499);
    expect(open()).not.toContain('reconnecting');
    pass(1);
    expect(open()).toContain('reconnecting');
  });

  test('is never longer, also when the clock is put back', () => {
    const { hear, pass, putBack, told } = monitor();
    hear('connected', 'connecting');
    pass(500);
    hear('connected');
    pass(200);
    putBack(3_600_000);
    hear('connecting');
    told();
    pass(1500);
    expect(told()).toEqual([['open', 'reconnecting', true]]);
  });
});

describe('what a store is told', () => {
  test('of an outage is its start, its cause and its end, once each', () => {
    const { hear, pass, told } = monitor();
    hear('connected');
    expect(told()).toEqual([['connected']]);
    hear('connecting');
    pass(1500);
    hear('connecting');
    expect(told()).toEqual([['open', 'reconnecting', true]]);
    hear('networkDown');
    expect(told()).toEqual([
      ['close', 'superseded', ['reconnecting']],
      ['open', 'networkDown', true],
    ]);
    hear('connected', 'connected');
    expect(told()).toEqual([['close', 'resolved', ['networkDown', 'reconnecting']], ['connected'], ['connected']]);
  });

  test('of an outage that signing out ends is no success', () => {
    const { hear, pass, told } = monitor();
    hear('connected', 'connecting');
    pass(1500);
    told();
    hear('loggedOut');
    expect(told()).toEqual([['close', 'superseded', ['networkDown', 'reconnecting']]]);
  });

  test('comes at once where the connection has come and gone for as long as the grace', () => {
    const { hear, pass, told } = monitor();
    hear('connected', 'connecting');
    pass(1000);
    hear('connected');
    pass(500);
    told();
    hear('connecting');
    expect(told()).toEqual([['open', 'reconnecting', true]]);
  });

  test('has a grace again once the connection has been back for as long', () => {
    const { hear, pass, told } = monitor();
    hear('connected', 'connecting', 'connected');
    pass(1500);
    told();
    hear('connecting');
    pass(1499);
    expect(told()).toEqual([]);
    pass(1);
    expect(told()).toEqual([['open', 'reconnecting', true]]);
  });

  test('follows its cause also where the clock was put back', () => {
    const { hear, pass, putBack, told } = monitor();
    hear('connected', 'connecting');
    pass(1500);
    putBack(3_600_000);
    told();
    hear('networkDown');
    expect(told()).toContainEqual(['open', 'networkDown', true]);
  });

  test('of a session is that it has ended, and no more that it is about to', () => {
    const { hear, told } = monitor();
    hear('connected', 'sessionExpired', 'sessionExpiring');
    expect(told()).toEqual([['connected'], ['open', 'sessionExpired', false]]);
  });

  test('of a refusal that comes twice as one object is one, and of others each', () => {
    const { refuse, told } = monitor();
    const error = { type: 206 };
    for (const each of [error, error, 5, 5, null, null]) refuse(each);
    expect(told()).toEqual([error, 5, 5, null, null].map((each) => ['report', each]));
  });

  test('of an error that ended the session ends an outage', () => {
    const { hear, refuse, pass, told } = monitor({ endsSession: true });
    hear('connected', 'connecting');
    pass(1500);
    told();
    refuse({ type: 206 });
    expect(told()).toContainEqual(['close', 'superseded', ['networkDown', 'reconnecting']]);
  });

  test('once it has left is nothing, whatever the connection still says', () => {
    const { hear, refuse, pass, stop, stopListening, waiting, told } = monitor();
    hear('connected', 'connecting', 'sessionExpiring');
    told();
    stop();
    expect(told()).toEqual([['close', 'superseded', ['networkDown', 'reconnecting', 'sessionExpiring']]]);
    expect(stopListening).toHaveBeenCalledOnce();
    expect(waiting()).toBe(0);
    hear('connected', 'connecting', 'sessionExpired');
    refuse({ type: 206 });
    pass(60_000);
    expect(told()).toEqual([]);
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

  test('is refreshed only when it is about to end, and once more after a refusal', async () => {
    const refreshSession = vi.fn(() => Promise.reject(new Error('no')));
    const { hear, told } = monitor({ refreshSession });
    hear('connected', 'connecting', 'connected');
    expect(refreshSession).not.toHaveBeenCalled();
    for (const times of [1, 2]) {
      hear('sessionExpiring');
      await settled();
      expect(refreshSession).toHaveBeenCalledTimes(times);
      expect(told()).toContainEqual(['open', 'sessionExpiring', false]);
    }
  });

  test('is not refreshed anew because an older try has failed meanwhile', async () => {
    const refusals: (() => void)[] = [];
    const { hear, pass } = monitor({ refreshSession: () => new Promise((_, refuse) => refusals.push(() => refuse())) });
    hear('connected', 'sessionExpiring');
    pass(10_000);
    hear('sessionExpiring');
    refusals[0]?.();
    await settled();
    hear('sessionExpiring');
    expect(refusals).toHaveLength(2);
  });

  test.each([
    ['works', () => Promise.resolve()],
    ['fails', () => Promise.reject(new Error('no'))],
  ])(
    'is no matter any more where a try %s after signing out, or after nobody follows it',
    async (_, refreshSession) => {
      const [left, signedOut] = [monitor({ refreshSession }), monitor({ refreshSession })];
      for (const { hear } of [left, signedOut]) hear('connected', 'sessionExpiring');
      left.stop();
      signedOut.hear('loggedOut');
      left.told();
      signedOut.told();
      await settled();
      signedOut.hear('connecting');
      expect(left.told()).toEqual([]);
      expect(signedOut.told()).toEqual([]);
    },
  );

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
