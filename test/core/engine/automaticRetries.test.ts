import { beforeEach, describe, expect, test, vi } from 'vitest';
import { webDialect } from '../../../src/dialects/web/index.js';
import { fakeConnection } from '../../../src/testing/index.js';
import { makeStore, sender, settled } from '../makeStore.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('trying again by itself', () => {
  test('takes the general way where a report has none of its own', () => {
    const retry = vi.fn();
    const { store, pass } = makeStore({ handlers: { retry } });
    store.report({ type: 500 }, { autoRetries: 1, handlers: { edit() {} } });
    pass(1000);
    expect(retry).toHaveBeenCalledOnce();
    const bare = makeStore({ handlers: { retry } });
    for (let again = 0; again < 3; again++) bare.store.report({ type: 500 }, { autoRetries: 1 });
    bare.pass(1000);
    expect(retry).toHaveBeenCalledTimes(2);
    const without = makeStore();
    without.store.report({ type: 500 }, { autoRetries: 1 });
    without.pass(60_000);
    expect(without.notices()).toMatchObject([{ actions: [], nextTryAt: undefined }]);
  });

  test('may be allowed by whoever tells of the failure once more, and is then counted once', async () => {
    const retry = vi.fn(() => Promise.reject({ type: 500 }));
    const { store, notices, pass } = makeStore();
    const error = { type: 500 };
    store.report(error);
    pass(60_000);
    store.report(error, { autoRetries: 2, handlers: { retry } });
    store.report(error, { autoRetries: 9 });
    expect(notices()).toMatchObject([{ count: 1 }]);
    for (let times = 0; times < 20; times++) {
      pass(30_000);
      await settled();
    }
    expect(retry).toHaveBeenCalledTimes(2);
  });

  test.each([undefined, 'm1'])(
    'happens as often as was said also where each try is tracked anew (scope %s)',
    async (scope) => {
      const { store, pass } = makeStore();
      const { sent, send } = sender(store, () => Promise.reject({ type: 500 }), { scope, autoRetries: 3 });
      await send();
      for (let times = 0; times < 20; times++) {
        await settled();
        pass(5000);
      }
      expect(sent).toHaveBeenCalledTimes(4);
    },
  );

  test('is not wound up again by what it brings', async () => {
    const { store, notices, pass } = makeStore();
    const retry = vi.fn(() => Promise.reject({ type: 500 }));
    store.report({ type: 500 }, { autoRetries: 2, handlers: { retry } });
    pass(1000);
    await settled();
    store.report({ type: 500 }, { autoRetries: 9, handlers: { retry } });
    for (let times = 0; times < 20; times++) {
      pass(30_000);
      await settled();
    }
    expect(retry).toHaveBeenCalledTimes(2);
    expect(notices()).toMatchObject([{ kind: 'serverBusy', nextTryAt: undefined }]);
  });

  test('happens with growing pauses, as often as was said, and never without being told to', async () => {
    const retry = vi.fn(() => Promise.reject({ type: 500 }));
    const { store, notices, pass } = makeStore({ environment: { random: () => 1 } as never });
    store.report({ type: 500 }, { scope: 'quiet', handlers: { retry } });
    const id = store.report({ type: 500 }, { autoRetries: 3, handlers: { retry } });
    const pauses: number[] = [];
    for (let times = 0; times < 3; times++) {
      const notice = notices().find((one) => one.id === id);
      pauses.push((notice?.nextTryAt ?? 0) - (notice?.lastAt ?? 0));
      pass(60_000);
      await settled();
    }
    pass(600_000);
    await settled();
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(retry).toHaveBeenCalledTimes(3);
    expect(notices().find((one) => one.id === id)).toMatchObject({ failed: 'retry', nextTryAt: undefined });
  });

  test('waits for the network and for as long as an answer asks to', async () => {
    let online = false;
    const retry = vi.fn(async () => {});
    const { store, notices, pass } = makeStore({ environment: { isOnline: () => online, random: () => 0 } as never });
    store.report({ type: 500 }, { autoRetries: 1, handlers: { retry } });
    pass(120_000);
    expect(retry).not.toHaveBeenCalled();
    online = true;
    pass(30_000);
    await settled();
    expect(retry).toHaveBeenCalledOnce();
    expect(notices()).toMatchObject([{ state: 'recovered' }]);

    const limited = {
      type: 17,
      data: JSON.stringify({ error: 'reach_limit', error_description: 'wait', retry_after: 100 }),
    };
    store.report(limited, { autoRetries: 1, scope: 'limited', handlers: { retry } });
    pass(99_999);
    expect(retry).toHaveBeenCalledOnce();
    pass(1);
    expect(retry).toHaveBeenCalledTimes(2);
  });

  test('comes to an end also where each try is a new report', async () => {
    const { store, pass } = makeStore();
    const tried = vi.fn();
    const send = (): void => {
      tried();
      store
        .track(Promise.reject({ type: 500 }), { scope: 'm1', autoRetries: 2, handlers: { retry: send } })
        .catch(() => {});
    };
    send();
    for (let second = 0; second < 50; second++) {
      pass(1000);
      await settled();
    }
    expect(tried).toHaveBeenCalledTimes(3);
  });

  test('runs only what may be run without being asked', () => {
    const { store, pass } = makeStore();
    const [asked, unasked] = [vi.fn(), vi.fn()];
    store.report({ type: 500 }, { handlers: { retry: unasked } });
    store.report({ type: 500 }, { autoRetries: 1, handlers: { retry: asked } });
    pass(60_000);
    expect(asked).toHaveBeenCalledOnce();
    expect(unasked).not.toHaveBeenCalled();
  });

  test('waits for the end of the outage that explains it', async () => {
    const { store, pass } = makeStore();
    const { connection, emit: tell } = fakeConnection(webDialect, { isOpened: true });
    store.connect(connection);
    tell('onReconnecting');
    pass(4000);
    const retry = vi.fn();
    store.report({ type: 16 }, { autoRetries: 1, handlers: { retry } });
    pass(60_000);
    expect(retry).not.toHaveBeenCalled();
    tell('onConnected');
    await settled();
    expect(retry).toHaveBeenCalledOnce();
  });

  test('once the outage is over runs what may be run, tells what failed, and gives each what it needs', async () => {
    const { store, notices, pass } = makeStore();
    const { connection, emit: tell } = fakeConnection(webDialect, { isOpened: true });
    store.connect(connection);
    tell('onReconnecting');
    pass(4000);
    const [asked, unasked, useless] = [vi.fn(() => Promise.reject({ type: 500 })), vi.fn(), vi.fn()];
    const cause = { type: 16 };
    store.report(cause, { autoRetries: 1, operation: 'addContact', handlers: { retry: asked } });
    store.report({ type: 16 }, { handlers: { retry: unasked } });
    store.report({ type: 28 }, { autoRetries: 1, handlers: { retry: useless } });
    tell('onConnected');
    await settled();
    expect(asked).toHaveBeenCalledExactlyOnceWith({
      action: 'retry',
      notice: expect.objectContaining({ operation: 'addContact' }),
      error: cause,
    });
    for (const handler of [unasked, useless]) expect(handler).not.toHaveBeenCalled();
    expect(notices().find(({ state }) => state === 'open')).toMatchObject({
      kind: 'serverBusy',
      operation: 'addContact',
      cause: { type: 500 },
    });
  });

  test('once the outage is over runs only what may be run and can work', async () => {
    const { store, pass } = makeStore();
    const { connection, emit } = fakeConnection(webDialect, { isOpened: true });
    store.connect(connection);
    const [allowed, notAllowed, useless] = [vi.fn(), vi.fn(), vi.fn()];
    store.report({ type: -1 }, { autoRetries: 1, handlers: { retry: allowed } });
    store.report({ type: -1 }, { handlers: { retry: notAllowed } });
    emit('onReconnecting');
    pass(4000);
    store.configure({ policy: { requestTimedOut: { retryable: false } } });
    store.report({ type: -1 }, { autoRetries: 1, handlers: { retry: useless } });
    emit('onConnected');
    await settled();
    expect([allowed, notAllowed, useless].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
  });

  test.each([undefined, 'm1'])('goes on where the call catches what it ran into (scope %s)', async (scope) => {
    const { store, pass } = makeStore();
    const sent = vi.fn(() => Promise.reject({ type: 500 }));
    const send = async (): Promise<void> => {
      const options = { operation: 'send', scope, autoRetries: 3, handlers: { retry: () => send() } };
      await store.track(sent(), options).catch(() => {});
    };
    await send();
    for (let times = 0; times < 20; times++) {
      await settled();
      pass(5000);
    }
    expect(sent).toHaveBeenCalledTimes(4);
  });

  test('is not used up by a network that went unseen', async () => {
    const { store, notices, network, pass } = makeStore();
    const retry = vi.fn();
    store.report({ type: 500 }, { autoRetries: 1, handlers: { retry } });
    notices();
    network('down');
    pass(10_000);
    expect(retry).not.toHaveBeenCalled();
    network('up');
    pass(10_000);
    expect(retry).toHaveBeenCalledOnce();
  });

  test('of a way that is nobody’s is not tried, and disturbs nobody', () => {
    const broken = {
      get edit() {
        throw new Error('getter');
      },
    };
    const retry = vi.fn();
    for (const handlers of [broken, 5, 'x', null, () => {}] as never[]) {
      const { store, pass } = makeStore({ handlers: { retry } });
      store.report({ type: 500 }, { autoRetries: 1, handlers });
      makeStore().store.report({ type: 500 }, { autoRetries: 1, handlers });
      pass(1000);
    }
    expect(retry).toHaveBeenCalledTimes(5);
  });

  test('takes the general way of a call that is overdue too', () => {
    const retry = vi.fn();
    const { store, pass } = makeStore({ handlers: { retry } });
    void store.track(new Promise(() => {}), { operation: 'joinGroup', autoRetries: 1, scope: 7 as never });
    pass(60_000);
    expect(retry).toHaveBeenCalledOnce();
    expect(retry.mock.calls).toMatchObject([[{ notice: { scope: '7' } }]]);
  });

  describe('after an outage', () => {
    const timedOut = { type: -1 };
    const outage = () => {
      const made = makeStore();
      const { connection, emit, play } = fakeConnection(webDialect, { isOpened: true });
      const stop = made.store.connect(connection);
      emit('onReconnecting');
      made.pass(4000);
      return { ...made, emit, play, stop };
    };

    test('is not done for a call that came to an answer after all', async () => {
      const { store, pass, emit } = outage();
      const retry = vi.fn();
      let answer = (_: unknown) => {};
      void store.track(new Promise((resolve) => (answer = resolve)), { autoRetries: 1, handlers: { retry } });
      pass(20_000);
      answer('joined');
      await settled();
      emit('onConnected');
      await settled();
      expect(retry).not.toHaveBeenCalled();
    });

    test.each([
      [1, 0],
      [3, 0],
      [3, 1],
      [3, 2],
    ])(
      'a report that allows %i automatic retries, of which %i ran before it, has all of them',
      async (allowed, before) => {
        const { store, pass } = makeStore();
        const { connection, emit } = fakeConnection(webDialect, { isOpened: true });
        store.connect(connection);
        const retry = vi.fn(() => Promise.reject({ ...timedOut }));
        store.report({ ...timedOut }, { operation: 'joinGroup', autoRetries: allowed, handlers: { retry } });
        while (retry.mock.calls.length < before) {
          pass(1000);
          await settled();
        }
        emit('onReconnecting');
        pass(1500);
        emit('onConnected');
        for (let times = 0; times < 20; times++) {
          await settled();
          pass(10_000);
        }
        expect(retry).toHaveBeenCalledTimes(allowed);
      },
    );

    test('is not done for what was under way when it began, and worked', async () => {
      const { store, pass } = makeStore();
      const { connection, emit } = fakeConnection(webDialect, { isOpened: true });
      store.connect(connection);
      let done = () => {};
      const retry = vi.fn(() => new Promise<void>((end) => (done = end)));
      store.report(timedOut, { autoRetries: 2, handlers: { retry } });
      pass(1000);
      emit('onReconnecting');
      pass(4000);
      done();
      await settled();
      emit('onConnected');
      await settled();
      expect(retry).toHaveBeenCalledOnce();
    });

    test('is done once for one object and one way, however often it was told of', async () => {
      const { store, emit } = outage();
      const retry = vi.fn();
      const handlers = { retry };
      for (let again = 0; again < 3; again++) store.report({ ...timedOut }, { autoRetries: 1, handlers });
      emit('onConnected');
      await settled();
      expect(retry).toHaveBeenCalledOnce();
    });

    test.each([
      ['for another connection', 'connected'],
      ['for whoever signs in after the person signed out', 'signedOut'],
      ['for whoever signs in after the session was ended', 'signedInElsewhere'],
    ] as const)('is nothing %s', async (who, first) => {
      const { store, play } = outage();
      const retry = vi.fn();
      store.report({ ...timedOut }, { autoRetries: 1, handlers: { retry } });
      const other = fakeConnection(webDialect);
      if (first === 'connected') store.connect(other.connection);
      else play(first);
      // Refused because the session is over.
      store.report({ type: 39 }, { autoRetries: 1, handlers: { retry } });
      store.report({ type: 32 }, { autoRetries: 1, handlers: { retry } });
      (first === 'connected' ? other.play : play)('connected');
      await settled();
      expect([who, retry.mock.calls.length]).toEqual([who, 0]);
    });
  });

  test('is counted for a minute, also where each try makes a new notice', () => {
    const { store, pass } = makeStore();
    const tryOnce = (scope: string) => {
      const retry = vi.fn();
      store.report({ type: 500 }, { scope, autoRetries: 1, handlers: { retry } });
      pass(1000);
      return retry.mock.calls.length;
    };
    expect([tryOnce('a'), tryOnce('a'), tryOnce('b')]).toEqual([1, 0, 1]);
    store.resolve({ scope: 'a' });
    pass(60_000);
    expect(tryOnce('a')).toBe(1);
  });

  test('does not happen where doing the same again cannot work', () => {
    const retry = vi.fn();
    const { store, pass } = makeStore();
    store.report({ type: 606 }, { autoRetries: 5, handlers: { retry } });
    pass(600_000);
    expect(retry).not.toHaveBeenCalled();
  });
});
