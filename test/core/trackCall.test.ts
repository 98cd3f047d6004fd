import type AgoraChat from 'agora-chat';
import type { AgoraChat as Sdk } from 'agora-chat';
import fc from 'fast-check';
import { beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import type { ChatErrorStore, TrackOptions } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { fakeConnection } from '../../src/testing/index.js';
import { makeStore, settled } from './makeStore.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

/** A call that settles as it is told to, one time after the other. */
function calls(...outcomes: readonly (() => unknown)[]) {
  let at = 0;
  return vi.fn(() => outcomes[Math.min(at++, outcomes.length - 1)]?.() as Promise<string>);
}

const fails =
  (error: unknown = { type: 500 }) =>
  () =>
    Promise.reject(error);
const works =
  (value: unknown = 'sent') =>
  async () =>
    value;
const hangs = () => new Promise(() => {});

const ways = ['track', 'run'] as const;
const send = { operation: 'send', scope: 'm1' } satisfies TrackOptions;

/** Presses "Try again" on the only notice. */
async function pressRetry({ store, notices }: Pick<ReturnType<typeof makeStore>, 'store' | 'notices'>) {
  store.runAction(notices()[0]?.id ?? '', 'retry');
  await settled();
}

describe.each(ways)('%s with a function', (way) => {
  const follow = (store: ChatErrorStore, call: () => unknown, options?: TrackOptions): Promise<unknown> =>
    way === 'run' ? store.run(call, options) : store.track(call, options);

  test('calls it once, at once and without arguments, and resolves to its result', async () => {
    const { store, notices } = makeStore();
    const call = calls(works());
    const promise = follow(store, call, send);
    expect(call.mock.calls).toEqual([[]]);
    await expect(promise).resolves.toBe('sent');
    expect(notices()).toEqual([]);
  });

  test.each([
    ['a plain value', () => 5, 5],
    [
      'a thenable that is no promise',
      () => Object.fromEntries([['then', (done: (value: number) => void) => done(7)]]),
      7,
    ],
  ])('takes %s as a result', async (_, call, value) => {
    await expect(follow(makeStore().store, call)).resolves.toBe(value);
  });

  test.each([
    ['rejects', fails({ type: 602 })],
    [
      'throws',
      () => {
        throw { type: 602 };
      },
    ],
  ])('reports it once when the function %s', async (_, call) => {
    const { store, notices, waiting } = makeStore();
    const outcome = await follow(store, call, send).then(
      (value) => ({ value }),
      (error) => ({ error }),
    );
    expect(outcome).toEqual(way === 'run' ? { value: undefined } : { error: { type: 602 } });
    expect(notices()).toMatchObject([{ kind: 'groupNotJoined', operation: 'send', scope: 'm1', count: 1 }]);
    expect(waiting()).toBe(0);
  });

  test('makes the call itself what "Try again" does', async () => {
    const chat = makeStore();
    const call = calls(fails(), fails(), works());
    void follow(chat.store, call, send).catch(() => {});
    await settled();
    expect(chat.notices()).toMatchObject([{ actions: ['retry'], count: 1 }]);
    const [{ id } = { id: '' }] = chat.notices();
    await pressRetry(chat);
    expect(chat.notices()).toMatchObject([{ id, failed: 'retry', actions: ['retry'] }]);
    await pressRetry(chat);
    expect(call).toHaveBeenCalledTimes(3);
    expect(chat.notices()).toMatchObject([{ id, state: 'recovered' }]);
  });

  test('needs no handler for automatic retries', async () => {
    const { store, kinds, pass } = makeStore();
    const call = calls(fails(), fails(), works());
    void follow(store, call, { ...send, autoRetries: 5 }).catch(() => {});
    for (let time = 0; time < 5; time++) {
      await settled();
      pass(30_000);
    }
    expect(call).toHaveBeenCalledTimes(3);
    expect(kinds()).toEqual([]);
  });

  test('repeats nothing without a press or automatic retries', async () => {
    const { store, pass } = makeStore();
    const call = calls(fails());
    void follow(store, call, send).catch(() => {});
    await settled();
    pass(3_600_000);
    await settled();
    expect(call).toHaveBeenCalledOnce();
  });
});

describe('the retry of a tracked function', () => {
  const start = async (options: TrackOptions, ...outcomes: readonly (() => unknown)[]) => {
    const chat = makeStore();
    const call = calls(...outcomes);
    void chat.store.run(call, { ...send, ...options });
    await settled();
    return { ...chat, call };
  };

  test('is the handler of the options if there is one', async () => {
    const retry = vi.fn();
    const chat = await start({ handlers: { retry } }, fails());
    await pressRetry(chat);
    expect(retry).toHaveBeenCalledOnce();
    expect(chat.call).toHaveBeenCalledOnce();
  });

  test('goes together with other handlers of the options', async () => {
    const edit = vi.fn();
    const chat = await start({ handlers: { edit } }, fails(), works());
    await pressRetry(chat);
    expect(chat.call).toHaveBeenCalledTimes(2);
  });

  test('goes before the general retry handler of the app', async () => {
    const retry = vi.fn();
    const chat = makeStore({ handlers: { retry } });
    const call = calls(fails(), works());
    await chat.store.run(call, send);
    await pressRetry(chat);
    expect(call).toHaveBeenCalledTimes(2);
    expect(retry).not.toHaveBeenCalled();
  });

  test('is not offered, and not run automatically, with retry: undefined, whatever the app does in general', async () => {
    const retry = vi.fn();
    const { store, notices, pass } = makeStore({ handlers: { retry } });
    const call = calls(fails());
    await store.run(call, { ...send, autoRetries: 3, handlers: { retry: undefined } });
    expect(notices()).toMatchObject([{ actions: [] }]);
    pass(3_600_000);
    expect(call).toHaveBeenCalledOnce();
    expect(retry).not.toHaveBeenCalled();
  });

  test.each([false, undefined, 0])('resolves the notice also when it resolves to %s', async (value) => {
    const chat = await start({}, fails(), works(value));
    await pressRetry(chat);
    expect(chat.notices()).toMatchObject([{ state: 'recovered' }]);
  });

  test.each([
    [{ timeout: 100 }, 100],
    [{ operation: 'upload' }, 330_000],
    [{}, 20_000],
  ])('takes as long as the first call may: %o', async (options, milliseconds) => {
    const chat = await start(options, fails(), hangs);
    await pressRetry(chat);
    chat.pass(milliseconds - 1);
    expect(chat.notices()).toMatchObject([{ running: 'retry' }]);
    chat.pass(1);
    expect(chat.notices()).toMatchObject([{ running: undefined, failed: 'retry' }]);
  });

  test.each([0, Infinity])('takes as long as it likes with the timeout %s', async (timeout) => {
    const chat = await start({ timeout }, fails(), hangs);
    await pressRetry(chat);
    chat.pass(3_600_000);
    expect(chat.notices()).toMatchObject([{ running: 'retry' }]);
  });

  test('reports that it takes too long also when it ran after an outage', async () => {
    const { store, notices, pass } = makeStore();
    const { connection, emit } = fakeConnection(webDialect, { isOpened: true });
    store.connect(connection);
    emit('onReconnecting');
    pass(4000);
    const call = calls(fails({ type: 16 }), hangs);
    await store.run(call, { operation: 'fetchHistory', autoRetries: 1, timeout: 50 });
    emit('onConnected');
    expect(call).toHaveBeenCalledTimes(2);
    pass(50);
    const open = notices().filter(({ state }) => state === 'open');
    expect(open).toMatchObject([
      { kind: 'serverUnreachable', operation: 'fetchHistory', count: 1, actions: ['retry'] },
    ]);
  });

  test('of a call that answers late solves it, and the late failure is no news', async () => {
    const chat = makeStore();
    let refuse = (_: unknown) => {};
    const call = calls(() => new Promise((_, reject) => (refuse = reject)), works());
    const promise = chat.store.run(call, send);
    chat.pass(20_000);
    expect(chat.kinds()).toEqual(['deliveryUncertain']);
    await pressRetry(chat);
    refuse({ type: 500 });
    await expect(promise).resolves.toBeUndefined();
    chat.pass(10_000);
    expect(chat.kinds()).toEqual([]);
  });

  test('means nothing to who made the first call', async () => {
    const chat = makeStore();
    const promise = chat.store.track(calls(fails(), works()), send);
    promise.catch(() => {});
    await settled();
    await pressRetry(chat);
    await expect(promise).rejects.toEqual({ type: 500 });
  });

  test('of any call, however often it fails, keeps one notice until the call works', async () => {
    const errors = [{ type: 500 }, { type: 504 }, 'refused', 5, undefined, new Error('x'), { type: 17, message: 'x' }];
    const outcome = fc.oneof(
      fc.constantFrom(...errors).map((error) => ({ error })),
      fc.constant({ value: false }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(outcome, { minLength: 1, maxLength: 6 }), fc.boolean(), async (outcomes, scoped) => {
        const chat = makeStore({ policy: retryEverything });
        const call = calls(
          ...outcomes.map((one) => async () => {
            if ('error' in one) throw one.error;
            return one.value;
          }),
        );
        await chat.store.run(call, scoped ? send : {});
        for (const [at, one] of outcomes.entries()) {
          expect(call).toHaveBeenCalledTimes(at + 1);
          expect(chat.notices().filter(({ state }) => state === 'open')).toHaveLength('error' in one ? 1 : 0);
          if (!('error' in one)) break;
          await pressRetry(chat);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Any failure offers to try again. */
const retryEverything = Object.fromEntries(
  ['serverBusy', 'unknown', 'serverUnreachable', 'recallTimedOut', 'sendFailed', 'deliveryUncertain'].map((kind) => [
    kind,
    { actions: ['retry'], surface: 'toast' },
  ]),
);

describe('run with a promise', () => {
  test('resolves to its value, or to undefined after a failure that is reported', async () => {
    const { store, kinds } = makeStore();
    await expect(store.run(Promise.resolve(5))).resolves.toBe(5);
    await expect(store.run(Promise.reject({ type: 606 }))).resolves.toBeUndefined();
    expect(kinds()).toEqual(['groupFull']);
  });
});

test('handlers of a report that are undefined remove the general ones, action by action', () => {
  const { store, notices } = makeStore({ handlers: { retry() {}, edit() {} } });
  const actions = () => notices()[0]?.actions;
  store.configure({ policy: { serverBusy: { actions: ['retry', 'edit'] } } });
  const id = store.report({ type: 500 }, { handlers: { retry: undefined } });
  expect(actions()).toEqual(['edit']);
  store.resolve({ id });
  store.report({ type: 500 }, { handlers: {} });
  expect(actions()).toEqual(['retry', 'edit']);
});

test('types follow the call', () => {
  const check = ({ track, run }: ChatErrorStore) => {
    const call = async () => ({ id: 'm1' });
    const promise = call();
    class SdkPromise extends Promise<number> {
      readonly cancel = () => {};
    }
    expectTypeOf(track(call, { operation: 'send' })).toEqualTypeOf<Promise<{ id: string }>>();
    expectTypeOf(track(() => 5)).toEqualTypeOf<Promise<number>>();
    expectTypeOf(track(promise)).toEqualTypeOf<Promise<{ id: string }>>();
    expectTypeOf(track(new SdkPromise(() => {}))).toEqualTypeOf<SdkPromise>();
    expectTypeOf(run(call)).toEqualTypeOf<Promise<{ id: string } | undefined>>();
    expectTypeOf(run(promise)).toEqualTypeOf<Promise<{ id: string } | undefined>>();
    expectTypeOf(run(() => 5)).toEqualTypeOf<Promise<number | undefined>>();
    const sdk = {} as InstanceType<typeof AgoraChat.connection>;
    const message = {} as Sdk.MessageBody;
    expectTypeOf(track(() => sdk.send(message))).toEqualTypeOf<Promise<Sdk.SendMsgResult>>();
    expectTypeOf(track(sdk.send(message))).toEqualTypeOf<Promise<Sdk.SendMsgResult>>();
    expectTypeOf(run(() => sdk.send(message))).toEqualTypeOf<Promise<Sdk.SendMsgResult | undefined>>();
    // @ts-expect-error nothing to follow
    track(undefined);
    // @ts-expect-error no call
    run(5);
    // @ts-expect-error it would be called without what it needs
    track((id: string) => Promise.resolve(id));
  };
  expect(check).toBeTypeOf('function');
});
