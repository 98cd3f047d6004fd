import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type ChatErrorEvent, type ChatErrorStoreOptions, createChatErrorStore } from '../../../src/core/index.js';
import type { ConnectionSignal } from '../../../src/dialects/dialect.js';
import { webDialect } from '../../../src/dialects/web/index.js';
import { web5Dialect } from '../../../src/dialects/web5/index.js';
import { fakeConnection } from '../../../src/testing/index.js';
import { fakeEnvironment } from '../fakeEnvironment.js';
import { makeStore, settled } from '../makeStore.js';

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

/** A connection that is made to signal, and the events of a store that follows it. */
function signaling({ refreshSession }: { refreshSession?: () => unknown } = {}) {
  let send: (signal: ConnectionSignal) => void = () => {};
  let shift = 0;
  const { environment, pass, waiting } = fakeEnvironment();
  const stopListening = vi.fn();
  const dialect = {
    ...webDialect,
    watch(_: unknown, tell: typeof send) {
      send = tell;
      return stopListening;
    },
  };
  const events: ChatErrorEvent[] = [];
  const store = createChatErrorStore({
    dialect,
    handlers: { refreshSession },
    onEvent: (event) => events.push(event),
    environment: { ...environment, now: () => environment.now() + shift },
  });
  const stop = store.connect({});
  return {
    store,
    stop,
    stopListening,
    pass,
    waiting,
    hear(...types: Exclude<ConnectionSignal['type'], 'error' | 'disconnected'>[]) {
      for (const type of types) send({ type });
    },
    refuse: (error: unknown) => send({ type: 'error', error }),
    putBack: (milliseconds: number) => {
      shift -= milliseconds;
    },
    /** What has happened since the last time. */
    happened: () =>
      events.splice(0).map((event) => `${event.kind} ${event.type === 'ended' ? event.outcome : event.type}`),
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
      pass(1300);
    }
    expect(open()).toEqual([]);
    pass(150);
    expect(open()).toEqual(['reconnecting']);
  });

  test('that comes and goes without an end is told', () => {
    const { emit, pass, open } = follow({}, { isOpened: true });
    for (let times = 0; times < 3; times++) {
      emit('onReconnecting');
      pass(1300);
      if (times === 2) break;
      emit('onConnected');
      pass(50);
    }
    expect(open()).toEqual(['reconnecting']);
  });

  test('that is over within the grace is not told', () => {
    const { play, pass, open } = follow({}, { isOpened: true });
    play('reconnecting');
    pass(3900);
    play('connected');
    pass(60_000);
    expect(open()).toEqual([]);
  });

  test('of the network is shown after half a second, and stays when the socket has to reconnect', () => {
    const { network, play, pass, open } = follow({}, { isOpened: true });
    network('down');
    pass(499);
    expect(open()).toEqual([]);
    pass(1);
    expect(open()).toEqual(['networkDown']);
    play('reconnecting');
    network('up');
    expect(open()).toEqual(['reconnecting']);
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
    pass(4000);
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
    pass(4000);
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
    pass(4000);
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

test('a limit on active users ends once the connection is open', () => {
  const { store, notices, kinds } = makeStore();
  const { connection, play } = fakeConnection(webDialect);
  store.connect(connection);
  store.report({ type: 50, message: 'active user' });
  expect(kinds()).toEqual(['activeUserLimitReached']);
  play('connected');
  expect(notices().filter(({ state }) => state === 'open')).toEqual([]);
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
    pass(3999);
    expect(open()).not.toContain('reconnecting');
    pass(1);
    expect(open()).toContain('reconnecting');
  });

  test('is never longer, also when the clock is put back', () => {
    const { hear, pass, putBack, happened } = signaling();
    hear('connected', 'connecting');
    pass(500);
    hear('connected');
    pass(200);
    putBack(3_600_000);
    hear('connecting');
    expect(happened()).toEqual([]);
    pass(4000);
    expect(happened()).toEqual(['reconnecting shown']);
  });

  test('is over at once if the connection has come and gone for as long', () => {
    const { hear, pass, happened } = signaling();
    hear('connected', 'connecting');
    pass(3600);
    hear('connected');
    pass(500);
    hear('connecting');
    expect(happened()).toEqual(['reconnecting shown']);
  });

  test('starts again once the connection has been back for as long', () => {
    const { hear, pass, happened } = signaling();
    hear('connected', 'connecting', 'connected');
    pass(4000);
    hear('connecting');
    pass(3999);
    expect(happened()).toEqual([]);
    pass(1);
    expect(happened()).toEqual(['reconnecting shown']);
  });
});

describe('the events of an outage', () => {
  test('are its start, its cause and its end, once each', () => {
    const { hear, pass, happened } = signaling();
    hear('connected', 'connecting');
    pass(4000);
    hear('connecting');
    expect(happened()).toEqual(['reconnecting shown']);
    hear('networkDown');
    expect(happened()).toEqual(['reconnecting superseded', 'networkDown shown']);
    hear('connected', 'connected');
    expect(happened()).toEqual(['networkDown resolved']);
  });

  test('do not call it resolved when the person signs out', () => {
    const { hear, pass, happened } = signaling();
    hear('connected', 'connecting');
    pass(4000);
    hear('loggedOut');
    expect(happened()).toEqual(['reconnecting shown', 'reconnecting superseded']);
  });

  test('name a new cause also when the clock was put back', () => {
    const { hear, pass, putBack, happened } = signaling();
    hear('connected', 'connecting');
    pass(4000);
    putBack(3_600_000);
    hear('networkDown');
    expect(happened()).toContain('networkDown shown');
  });
});

describe('a session', () => {
  test.each(['signedInElsewhere', 'sessionExpired', 'accountRemoved'] as const)(
    'that has ended (%s) explains the faults inside the SDK that follow, with and without an operation',
    (ending) => {
      const { play, store, open, happened } = follow({}, { isOpened: true });
      play(ending);
      const before = happened().length;
      const faults = [new TypeError('Cannot read properties of null'), { type: 31, message: 'callback' }, { type: 39 }];
      for (const error of faults)
        for (const operation of [undefined, 'fetchHistory']) store.report(error, { operation });
      expect(open()).toHaveLength(1);
      expect(new Set(happened().slice(before))).toEqual(new Set(['explained']));
    },
  );

  test('that has ended is not about to end', () => {
    const { hear, happened } = signaling();
    hear('connected', 'sessionExpired', 'sessionExpiring');
    expect(happened()).toEqual(['sessionExpired shown']);
  });

  test('that an error ends takes the outage with it', () => {
    const { hear, refuse, pass, happened } = signaling();
    hear('connected', 'connecting');
    pass(4000);
    refuse({ type: 206 });
    expect(happened()).toEqual(['reconnecting shown', 'reconnecting superseded', 'signedInElsewhere shown']);
  });
});

test('a refusal that the SDK signals twice as one object is reported once, and others each time', () => {
  const { refuse, happened } = signaling();
  const error = { type: 606 };
  for (const each of [error, error, 5, 5, null, null]) refuse(each);
  expect(happened()).toEqual([
    'groupFull shown',
    'unknown shown',
    'unknown repeated',
    'unknown repeated',
    'unknown repeated',
  ]);
});

test('a connection that is left is not heard any more, and leaves no timer', () => {
  const { hear, refuse, pass, stop, stopListening, waiting, happened } = signaling();
  hear('connected', 'connecting', 'sessionExpiring');
  pass(4000);
  happened();
  stop();
  expect(happened().toSorted()).toEqual(['reconnecting superseded', 'sessionExpiring superseded']);
  expect(stopListening).toHaveBeenCalledOnce();
  hear('connected', 'connecting', 'sessionExpired');
  refuse({ type: 206 });
  pass(60_000);
  expect(happened()).toEqual([]);
  expect(waiting()).toBe(0);
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

  test('is refreshed only when it is about to end, and again after a refusal', async () => {
    const refreshSession = vi.fn(() => Promise.reject(new Error('no')));
    const { hear, happened } = signaling({ refreshSession });
    hear('connected', 'connecting', 'connected');
    expect(refreshSession).not.toHaveBeenCalled();
    hear('sessionExpiring');
    await settled();
    expect(happened()).toEqual(['sessionExpiring shown']);
    hear('sessionExpiring');
    await settled();
    expect(refreshSession).toHaveBeenCalledTimes(2);
    expect(happened()).toEqual([]);
  });

  test('is not refreshed anew because an older attempt has failed meanwhile', async () => {
    const refusals: (() => void)[] = [];
    const { hear, pass } = signaling({
      refreshSession: () => new Promise((_, refuse) => refusals.push(() => refuse())),
    });
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
  ])('is forgotten if a refresh %s after signing out, or after nobody follows it', async (_, refreshSession) => {
    const [left, signedOut] = [signaling({ refreshSession }), signaling({ refreshSession })];
    for (const { hear } of [left, signedOut]) hear('connected', 'sessionExpiring');
    left.stop();
    signedOut.hear('loggedOut');
    await settled();
    signedOut.hear('connecting');
    expect(left.happened()).toEqual([]);
    expect(signedOut.happened()).toEqual([]);
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
        pass(4000);
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
