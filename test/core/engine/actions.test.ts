import { beforeEach, describe, expect, test, vi } from 'vitest';
import { webDialect } from '../../../src/dialects/web/index.js';
import { fakeConnection } from '../../../src/testing/index.js';
import { catcher, makeStore, sender, settled } from '../makeStore.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('actions', () => {
  test('are offered only where somebody can carry them out', () => {
    const { store, notices } = makeStore();
    const id = store.report({ type: 101 });
    expect(notices()).toMatchObject([{ id, actions: [] }]);
    store.configure({ handlers: { retry: () => {} } });
    expect(notices()).toMatchObject([{ id, actions: ['retry'] }]);
  });

  test('something critical always has a way out', () => {
    expect(makeAndReport({ type: 206 }, {})).toEqual(['dismiss']);
    expect(makeAndReport({ type: 206 }, { reload: () => {} })).toEqual(['reload']);
    function makeAndReport(error: object, environment: object) {
      const { store, notices } = makeStore({ environment: environment as never });
      store.report(error);
      return notices()[0]?.actions;
    }
  });

  test.each([3, 1000])('a retry that works for %i reports leaves nothing of their notice', async (count) => {
    const { store, notices } = makeStore();
    const retries = Array.from({ length: count }, () => vi.fn(async () => {}));
    const [id = ''] = retries.map((retry) => store.report({ type: 101 }, { handlers: { retry } }));
    store.runAction(id, 'retry');
    await settled();
    expect(notices().filter(({ state }) => state === 'open')).toEqual([]);
    expect(retries.every((retry) => retry.mock.calls.length === 1)).toBe(true);
  });

  test.each([
    ['retry', [1, 1, 1]],
    ['signIn', [0, 0, 1]],
    ['edit', [0, 0, 1]],
  ] as const)('%s runs the handlers of three reports %j times', (action, times) => {
    const { store, notices } = makeStore({ policy: { uploadFailed: { actions: [action] } } });
    const handlers = times.map(() => vi.fn());
    const [id = ''] = handlers.map((handler) => store.report({ type: 101 }, { handlers: { [action]: handler } }));
    store.runAction(id, action);
    expect(handlers.map((handler) => handler.mock.calls.length)).toEqual(times);
    // The other two still need the person only where each failure is about an object of its own.
    expect(notices().map(({ count }) => count)).toEqual(action === 'edit' ? [2] : []);
  });

  test('that concern the person run once for notices that are shown as one, and end all of them only if they work', async () => {
    const { store, notices } = makeStore();
    const signIn = vi.fn<() => Promise<unknown>>(() => Promise.reject(new Error('no network')));
    store.configure({ handlers: { signIn } });
    const ids = ['m1', 'm2'].map((scope) => store.report({ type: 39 }, { scope }));
    store.runAction(ids, 'signIn');
    store.runAction(ids.toReversed(), 'signIn');
    expect(signIn).toHaveBeenCalledTimes(1);
    await settled();
    expect(notices().filter(({ failed }) => failed === 'signIn')).toHaveLength(1);
    signIn.mockResolvedValue(undefined);
    store.runAction(ids, 'signIn');
    await settled();
    expect(signIn).toHaveBeenCalledTimes(2);
    expect(notices()).toMatchObject([{ state: 'recovered' }]);
  });

  test('of unknown names and IDs do nothing', () => {
    const { store, notices } = makeStore({ handlers: { retry() {} } });
    const id = store.report({ type: 101 });
    store.runAction(id, 'toString' as never);
    store.runAction({} as never, 'retry');
    store.runAction([{} as never, 'n0'], 'retry');
    expect(notices()).toMatchObject([{ id, state: 'open' }]);
  });

  test('run once however often they are pressed, show that they run, and end what they solve', async () => {
    const { store, notices, pass, happened, events } = makeStore();
    let succeed = () => {};
    const retry = vi.fn(() => new Promise<void>((resolve) => (succeed = resolve)));
    const id = store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(id, 'retry');
    store.runAction(id, 'retry');
    expect(retry).toHaveBeenCalledExactlyOnceWith({
      action: 'retry',
      notice: expect.objectContaining({ id }),
      error: { type: 101 },
    });
    expect(notices()).toMatchObject([{ running: 'retry' }]);
    pass(250);
    succeed();
    await settled();
    expect(notices()).toMatchObject([{ state: 'recovered', running: undefined }]);
    pass(4000);
    expect(notices()).toEqual([]);
    expect(happened()).toEqual(['shown', 'actionStarted', 'actionSucceeded', 'ended']);
    expect(events[2]).toMatchObject({ action: 'retry', durationMs: 250, at: 1_000_250 });
  });

  test('that fail again say so on the same notice, with the new cause', async () => {
    const { store, notices } = makeStore();
    const id = store.report(
      { type: 101 },
      { operation: 'upload', handlers: { retry: () => Promise.reject({ type: 500 }) } },
    );
    store.runAction(id, 'retry');
    await settled();
    expect(notices()).toMatchObject([
      { id, kind: 'serverBusy', failed: 'retry', running: undefined, count: 2, cause: { type: 500 } },
    ]);
  });

  test('that throw, reject with nothing or hang are survived', async () => {
    const { store, notices, pass } = makeStore();
    const handlers = {
      retry: () => {
        throw new Error('app');
      },
      chooseFile: () => new Promise(() => {}),
    };
    const id = store.report({ type: 101 }, { handlers });
    store.runAction(id, 'retry');
    expect(notices()).toMatchObject([{ failed: 'retry' }]);
    const [again] = notices();
    const file = store.report({ type: 101 }, { scope: 'x', handlers });
    store.runAction(file, 'chooseFile');
    expect(again?.id).toBe(id);
    pass(330_000);
    expect(notices().find((notice) => notice.id === file)).toMatchObject({ running: undefined, failed: 'chooseFile' });
  });

  test('that answer with a promise that cannot be looked at have failed', async () => {
    const { store, notices } = makeStore();
    const unreadable = {
      get: () => {
        throw new Error('hostile');
      },
    };
    const retry = () => Object.defineProperty(Promise.resolve(), 'constructor', unreadable);
    store.runAction(store.report({ type: 101 }, { handlers: { retry } }), 'retry');
    await settled();
    expect(notices()).toMatchObject([{ running: undefined, failed: 'retry' }]);
  });

  test('that fail again leave a lasting condition as it is', async () => {
    const { store, notices } = makeStore();
    const id = store.report({ type: 206 }, { handlers: { signIn: () => Promise.reject({ type: 28 }) } });
    store.runAction(id, 'signIn');
    await settled();
    expect(notices()).toMatchObject([{ id, kind: 'signedInElsewhere', failed: 'signIn', count: 1 }]);
  });

  test('that fail because the session is over say so in its own notice', async () => {
    const { store, notices } = makeStore();
    const id = store.report({ type: 606 }, { handlers: { dismiss: () => Promise.reject({ type: 206 }) } });
    store.runAction(id, 'dismiss');
    await settled();
    expect(notices()).toMatchObject([{ kind: 'signedInElsewhere' }, { id, kind: 'groupFull', failed: 'dismiss' }]);
  });

  test('that fail with what another channel told already are one notice', async () => {
    const { store, notices, events } = makeStore();
    const cause = { type: 500 };
    const retry = () => {
      store.report(cause);
      return Promise.reject(cause);
    };
    const id = store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(id, 'retry');
    await settled();
    expect(notices()).toMatchObject([{ id, kind: 'serverBusy', failed: 'retry', cause }]);
    expect(events.find(({ type }) => type === 'ended')).toMatchObject({ outcome: 'superseded' });
  });

  test('of a failure that came again while they ran have not helped, and the latest way to try again is kept', async () => {
    const { store, notices } = makeStore();
    const later = vi.fn();
    const retry = async () => {
      store.report({ type: 101 }, { handlers: { retry: later } });
    };
    const id = store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(id, 'retry');
    await settled();
    expect(notices()).toMatchObject([{ id, failed: 'retry', state: 'open', count: 2 }]);
    store.runAction(id, 'retry');
    expect(later).toHaveBeenCalledOnce();
  });

  test('about one object are the latest of its reports', () => {
    const { store } = makeStore();
    const [first, second] = [vi.fn(), vi.fn()];
    store.report({ type: 101 }, { scope: 'm1', handlers: { retry: first } });
    store.runAction(store.report({ type: 101 }, { scope: 'm1', handlers: { retry: second } }), 'retry');
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
  });

  test('on a condition that lasts do not end it', async () => {
    const policy = { reconnecting: { actions: ['reconnect'] } } as const;
    const { store, notices, pass } = makeStore({ handlers: { reconnect: async () => {} }, policy });
    const { connection, play } = fakeConnection(webDialect);
    store.connect(connection);
    play('connected');
    play('reconnecting');
    pass(4000);
    const [notice] = notices();
    store.runAction(notice?.id ?? '', 'reconnect');
    expect(notices()).toMatchObject([{ kind: 'reconnecting', running: 'reconnect' }]);
    await settled();
    expect(notices()).toMatchObject([{ kind: 'reconnecting', state: 'open', running: undefined }]);
    play('connected');
    expect(notices()).toMatchObject([{ kind: 'reconnecting', state: 'recovered', outcome: 'resolved' }]);
  });

  test('of every report that a notice stands for run together', () => {
    const { store, notices } = makeStore();
    const first = vi.fn();
    const second = vi.fn();
    const id = store.report({ type: 101 }, { handlers: { retry: first } });
    store.report({ type: 101 }, { handlers: { retry: second } });
    store.runAction(id, 'retry');
    expect(first).toHaveBeenCalledOnce();
    expect(second).toHaveBeenCalledOnce();
    expect(notices()).toEqual([]);
  });

  test('that answer false leave the notice to the app', () => {
    const { store, notices } = makeStore();
    const id = store.report({ type: 101 }, { handlers: { retry: () => false } });
    store.runAction(id, 'retry');
    expect(notices()).toMatchObject([{ state: 'open' }]);
  });

  test('that the kit itself can do need no handler', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const reload = vi.fn(() => {
      throw new Error('no');
    });
    const { store, notices, events } = makeStore({ environment: { reload } as never });
    const id = store.report({ type: 206 });
    store.runAction(id, 'reload');
    expect(reload).toHaveBeenCalledOnce();
    expect(error).toHaveBeenCalledOnce();
    expect(notices()).toHaveLength(1);
    store.runAction(id, 'edit');
    store.runAction(id, 'dismiss');
    expect(notices()).toHaveLength(1);
    store.runAction(store.report({ type: 606 }), 'dismiss');
    expect(notices()).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ type: 'ended', outcome: 'dismissed' });
  });

  test('by which a person closes a notice close it, also through the app', () => {
    const { store, events } = makeStore({ handlers: { dismiss() {} } });
    store.runAction(store.report({ type: 606 }), 'dismiss');
    expect(events.at(-1)).toMatchObject({ type: 'ended', outcome: 'dismissed' });
  });

  test('of several reports are done when the last of them is, whether or not each has to be waited for', async () => {
    const { store, notices } = makeStore();
    let succeed = () => {};
    const retries = [() => {}, () => new Promise<void>((resolve) => (succeed = resolve)), () => {}];
    for (const retry of retries) store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(notices()[0]?.id ?? '', 'retry');
    await settled();
    expect(notices()).toMatchObject([{ running: 'retry', count: 3 }]);
    succeed();
    await settled();
    expect(notices()).toMatchObject([{ state: 'recovered' }]);
  });

  test.each(['retry', 'discard'] as const)(
    'to %s leave a notice open for the reports that have no such way',
    (action) => {
      const { store, notices } = makeStore();
      const id = store.report({ type: 604 }, { operation: 'send', handlers: { [action]: () => {} } });
      store.report({ type: 604 }, { operation: 'send', handlers: { edit() {} } });
      store.runAction(id, action);
      expect(notices()).toMatchObject([{ state: 'open', running: undefined, count: 1 }]);
      expect(notices()[0]?.actions).not.toContain(action);
    },
  );

  test('to sign in solve all that they stand for at once', () => {
    const { store, notices, events } = makeStore();
    const id = store.report({ type: 206 }, { handlers: { signIn() {} } });
    store.report({ type: 206 }, { handlers: { contactSupport() {} } });
    store.runAction(id, 'signIn');
    expect(notices()).toEqual([]);
    expect(events.at(-1)).toMatchObject({ type: 'ended', outcome: 'recovered' });
  });

  test('that worked in part say that they failed, and count what is left', () => {
    const { store, notices, happened } = makeStore();
    const broken = () => {
      throw new Error('app');
    };
    for (const retry of [() => {}, () => {}, broken]) store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(notices()[0]?.id ?? '', 'retry');
    expect(notices()).toMatchObject([{ count: 1, failed: 'retry' }]);
    expect(happened()).toEqual(['shown', 'repeated', 'repeated', 'actionStarted', 'actionFailed']);
  });

  test.each([
    ['work', { failed: undefined, count: 1 }, async () => {}],
    ['fail', { failed: 'retry', count: 3 }, async () => Promise.reject({ type: 101 })],
  ])('leave to the app what one of several answers false for, where others %s', async (_, expected, other) => {
    const { store, notices } = makeStore();
    const [left, done] = [vi.fn(async () => false), vi.fn(async () => {})];
    for (const retry of [left, done, other]) store.report({ type: 101 }, { handlers: { retry } });
    for (let press = 0; press < 2; press++) {
      store.runAction(notices()[0]?.id ?? '', 'retry');
      await settled();
      if (press === 0) expect(notices()).toMatchObject([{ state: 'open', ...expected }]);
    }
    expect([left, done].map((retry) => retry.mock.calls.length)).toEqual([2, 1]);
  });

  test.each([
    [{ type: 601 }, { state: 'recovered' }],
    [{ type: 0 }, { state: 'recovered' }],
    [new DOMException('', 'AbortError'), { state: 'open', failed: undefined }],
    [
      { type: 1, message: 'The user is currently logging in' },
      { state: 'open', failed: undefined },
    ],
  ])('have not failed where they end with what is no failure: %j', async (reason, expected) => {
    const { store, notices } = makeStore();
    const id = store.report(
      { type: -1 },
      { operation: 'joinGroup', handlers: { retry: () => Promise.reject(reason) } },
    );
    store.runAction(id, 'retry');
    await settled();
    expect(notices()).toMatchObject([{ id, running: undefined, ...expected }]);
  });

  test('do nothing where nobody carries them out', () => {
    const [reload, copy] = [vi.fn(), vi.fn(async () => {})];
    const { store, happened } = makeStore({ environment: { reload, copy } as never });
    store.runAction(store.report({ type: 101 }), 'edit');
    expect(reload).not.toHaveBeenCalled();
    expect(copy).not.toHaveBeenCalled();
    expect(happened()).toEqual(['shown']);
  });

  test('that the app has taken over are not said to have failed later', async () => {
    const { store, notices, pass } = makeStore();
    store.runAction(store.report({ type: 101 }, { handlers: { retry: async () => false } }), 'retry');
    await settled();
    pass(60_000);
    expect(notices()).toMatchObject([{ running: undefined, failed: undefined }]);
  });

  test('that fail after the connection is back change nothing of that', async () => {
    const { store, notices, pass } = makeStore({ policy: { reconnecting: { actions: ['reconnect'] } } });
    const { connection, emit } = fakeConnection(webDialect, { isOpened: true });
    store.connect(connection);
    emit('onReconnecting');
    pass(4000);
    let refuse = (_: unknown) => {};
    const reconnect = () => new Promise((_, reject) => (refuse = reject));
    store.configure({ handlers: { reconnect } });
    store.runAction(notices()[0]?.id ?? '', 'reconnect');
    emit('onConnected');
    refuse({ type: 604 });
    await settled();
    expect(notices()).toMatchObject([{ kind: 'reconnecting', state: 'recovered', failed: undefined }]);
  });

  test('of which two of three fail again count those two, each twice', async () => {
    const { store, notices } = makeStore();
    const fails = () => Promise.reject({ type: 101 });
    for (const retry of [fails, async () => {}, () => fails()]) store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(notices()[0]?.id ?? '', 'retry');
    await settled();
    // Each of the two has happened twice.
    expect(notices()).toMatchObject([{ failed: 'retry', count: 4 }]);
  });

  test('that worked leave a notice open for the reports whose way was not kept', () => {
    const { store, notices } = makeStore();
    const retry = vi.fn();
    for (let at = 0; at < 1001; at++) store.report({ type: 101 }, { handlers: { retry: () => retry() } });
    store.runAction(notices()[0]?.id ?? '', 'retry');
    expect(retry).toHaveBeenCalledTimes(1000);
    expect(notices()).toMatchObject([{ state: 'open', count: 1, failed: undefined }]);
  });

  test('that fail with what nobody is told of, or what an open condition explains, say only that they failed', async () => {
    const { store, notices, pass } = makeStore({ policy: { groupFull: { surface: 'none' } } });
    const { connection, emit } = fakeConnection(webDialect, { isOpened: true });
    store.connect(connection);
    const answers = [{ type: 606 }, { type: -1 }];
    const id = store.report({ type: 500 }, { handlers: { retry: () => Promise.reject(answers.shift()) } });
    const failed = { kind: notices()[0]?.kind, failed: 'retry', count: 1 };
    store.runAction(id, 'retry');
    await settled();
    expect(notices()).toMatchObject([failed]);
    emit('onReconnecting');
    pass(4000);
    store.runAction(id, 'retry');
    await settled();
    expect(notices().find((notice) => notice.id === id)).toMatchObject(failed);
    expect(notices()).toHaveLength(2);
  });

  test('that fail with the very condition they are about count nothing', async () => {
    const { store, notices } = makeStore();
    const id = store.report({ type: 56 }, { handlers: { signIn: () => Promise.reject({ type: 56 }) } });
    store.runAction(id, 'signIn');
    await settled();
    expect(notices()).toMatchObject([{ id, count: 1, failed: 'signIn' }]);
  });

  test('that worked for the one report that allows it leave the others', () => {
    const { store, notices, pass } = makeStore();
    store.report({ type: 500 }, { autoRetries: 1, handlers: { retry() {} } });
    store.report({ type: 500 }, { handlers: { retry() {} } });
    expect(notices()).toMatchObject([{ count: 2 }]);
    pass(1000);
    expect(notices()).toMatchObject([{ count: 1, state: 'open' }]);
  });

  test('that worked are recognised though the app has given others meanwhile', async () => {
    let done = () => {};
    const { store, notices } = makeStore({ handlers: { retry: () => new Promise<void>((end) => (done = end)) } });
    store.runAction(store.report({ type: 500 }), 'retry');
    store.configure({ handlers: { retry: async () => {} } });
    done();
    await settled();
    expect(notices()).toMatchObject([{ state: 'recovered' }]);
  });

  test('are not given up early because an older run would have been', async () => {
    const answers = [Promise.resolve(false), new Promise(() => {})];
    const { store, notices, pass } = makeStore({ handlers: { retry: () => answers.shift() } });
    const id = store.report({ type: 500 });
    store.runAction(id, 'retry');
    await settled();
    pass(10_000);
    store.runAction(id, 'retry');
    pass(10_000);
    expect(notices()).toMatchObject([{ running: 'retry' }]);
    pass(10_000);
    expect(notices()).toMatchObject([{ running: undefined, failed: 'retry' }]);
  });

  test('under way keep a notice from making room for others', () => {
    const { store, events } = makeStore();
    const retry = () => new Promise(() => {});
    const id = store.report({ type: 101 }, { scope: 'first', handlers: { retry } });
    store.runAction(id, 'retry');
    for (let at = 0; at < 300; at++) store.report({ type: 101 }, { scope: `m${at}` });
    const gone = events.filter(({ type }) => type === 'ended').map((event) => event.id);
    expect(gone.length).toBeGreaterThan(0);
    expect(gone).not.toContain(id);
  });

  test('that are done after their notice has gone bring nothing back', async () => {
    let copied = () => {};
    const copy = () => new Promise<void>((resolve) => (copied = resolve));
    const copying = vi.fn(copy);
    const { store, notices, waiting } = makeStore({ environment: { copy: copying } as never });
    const id = store.report({ type: 17 });
    store.runAction(id, 'copyDetails');
    store.dismiss(id);
    await vi.waitFor(() => expect(copying).toHaveBeenCalled());
    copied();
    await settled();
    expect(notices()).toEqual([]);
    expect(waiting()).toBe(0);
  });

  test('say when nothing could be copied', async () => {
    const { store, notices } = makeStore({ environment: { copy: () => Promise.reject(new Error('no')) } as never });
    store.runAction(store.report({ type: 17 }), 'copyDetails');
    await vi.waitFor(() => expect(notices()).toMatchObject([{ failed: 'copyDetails', done: undefined }]));
  });

  test('copying the details copies no secret, and says that it did', async () => {
    const copy = vi.fn(async (_: string) => {});
    const { store, notices, pass } = makeStore({ environment: { copy } as never });
    const id = store.report({ type: 17, message: 'failed for bob@example.com with token=abc' });
    store.runAction(id, 'copyDetails');
    await vi.waitFor(() => expect(notices()).toMatchObject([{ done: 'copyDetails' }]));
    expect(copy.mock.calls[0]?.[0]).toContain('constant: WEBIM_CONNCTION_AJAX_ERROR');
    expect(copy.mock.calls[0]?.[0]).not.toMatch(/bob|abc/);
    pass(3000);
    expect(notices()[0]?.done).toBeUndefined();
  });
});

describe('trying again', () => {
  const refused = () => Promise.reject({ type: 604 });

  test.each([undefined, 'm1'])('sends once for each press, however often it fails (scope %s)', async (scope) => {
    const { store, notices } = makeStore();
    const { sent, send } = sender(store, refused, { scope });
    await send();
    await settled();
    for (let press = 1; press <= 5; press++) {
      store.runAction(notices()[0]?.id ?? '', 'retry');
      await settled();
      expect(sent).toHaveBeenCalledTimes(press + 1);
      expect(notices()).toMatchObject([{ kind: 'sendFailed', failed: 'retry' }]);
    }
  });

  test.each([
    ['are tracked', sender],
    ['report what they catch and pass it on', catcher],
  ])('of two calls that %s and failed alike sends each once for each press', async (_, make) => {
    const { store, notices } = makeStore();
    const both = [make(store, refused), make(store, refused)];
    for (const { send } of both) await send();
    await settled();
    for (let press = 1; press <= 4; press++) {
      store.runAction(notices()[0]?.id ?? '', 'retry');
      await settled();
      for (const { sent } of both) expect(sent).toHaveBeenCalledTimes(press + 1);
      expect(notices()).toMatchObject([{ kind: 'sendFailed', failed: 'retry' }]);
    }
  });

  test.each([
    [
      'is tracked, about one object',
      (...[store, answer]: Parameters<typeof catcher>) => sender(store, answer, { scope: 'm1' }),
    ],
    ['reports what it catches and passes it on', catcher],
  ])('of a call that %s sends once for each press, also where every failure is another one', async (_, make) => {
    const { store, notices } = makeStore();
    const types = [604, 500, 604, 507, 500, 604];
    const { sent, send } = make(store, () => Promise.reject({ type: types.shift() }));
    await send();
    await settled();
    let press = 0;
    for (; press < 10 && notices()[0]?.actions.includes('retry'); press++) {
      store.runAction(notices()[0]?.id ?? '', 'retry');
      await settled();
      expect(sent).toHaveBeenCalledTimes(press + 2);
      expect(notices()).toHaveLength(1);
    }
    expect(press).toBeGreaterThan(2);
  });

  test('tries what failed, and leaves alone what worked', async () => {
    const { store, notices } = makeStore();
    const works = [vi.fn(async () => {}), vi.fn(async () => {})];
    const fails = vi.fn(() => Promise.reject({ type: 604 }));
    for (const retry of [...works, fails]) store.report({ type: 604 }, { operation: 'send', handlers: { retry } });
    const { id = '' } = notices()[0] ?? {};
    for (let press = 1; press <= 2; press++) {
      store.runAction(id, 'retry');
      await settled();
      for (const work of works) expect(work).toHaveBeenCalledOnce();
      expect(fails).toHaveBeenCalledTimes(press);
    }
    expect(notices()).toMatchObject([{ id, failed: 'retry', state: 'open' }]);
  });

  test('with two channels that both tell of one failure runs one of their ways', () => {
    const { store, notices } = makeStore();
    const resend = vi.fn();
    for (let channel = 0; channel < 2; channel++)
      store.report({ type: 101, data: { id: '1' } }, { scope: 'm1', handlers: { retry: () => resend() } });
    store.runAction(notices()[0]?.id ?? '', 'retry');
    expect(resend).toHaveBeenCalledOnce();
  });

  test('of an upload may take as long as an upload', async () => {
    const { store, notices, pass } = makeStore();
    const retry = vi.fn(() => new Promise(() => {}));
    const id = store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(id, 'retry');
    pass(300_000);
    store.runAction(id, 'retry');
    expect(retry).toHaveBeenCalledOnce();
    expect(notices()).toMatchObject([{ running: 'retry' }]);
  });

  test('that comes to an end after it was pressed again says nothing about the newer try', async () => {
    const { store, notices, pass } = makeStore();
    const ends: (() => void)[] = [];
    const id = store.report(
      { type: 500 },
      { handlers: { retry: () => new Promise((_, end) => ends.push(() => end({ type: 500 }))) } },
    );
    store.runAction(id, 'retry');
    pass(20_000);
    store.runAction(id, 'retry');
    ends[0]?.();
    await settled();
    expect(notices()).toMatchObject([{ running: 'retry' }]);
    expect(ends).toHaveLength(2);
  });

  test('that worked ends what comes in late', async () => {
    const { store, notices, pass } = makeStore();
    let refuse = (_: unknown) => {};
    const promise = new Promise((_, reject) => (refuse = reject));
    promise.catch(() => {});
    store.track(promise, { operation: 'send', scope: 'm1', handlers: { retry: async () => {} } });
    pass(20_000);
    store.runAction(notices()[0]?.id ?? '', 'retry');
    await settled();
    refuse({ type: 512 });
    await settled();
    pass(4000);
    expect(notices()).toEqual([]);
  });

  test.each([new Error('popup closed'), new TypeError('Failed to fetch'), undefined, 'no'])(
    'does not lose its way out to an error of the app: %s',
    async (reason) => {
      const { store, notices } = makeStore();
      const id = store.report(
        { type: 101 },
        { handlers: { retry: () => {}, chooseFile: () => Promise.reject(reason) } },
      );
      store.runAction(id, 'chooseFile');
      await settled();
      expect(notices()).toMatchObject([
        { id, kind: 'uploadFailed', actions: ['retry', 'chooseFile'], failed: 'chooseFile' },
      ]);
    },
  );
});
