import { describe, expect, test } from 'vitest';
import type { TrackOptions } from '../../../src/core/index.js';
import { makeStore, settled } from '../makeStore.js';

function tracked(promise: unknown, options: TrackOptions = {}) {
  const made = makeStore();
  expect(made.store.track(promise as Promise<unknown>, options)).toBe(promise);
  return made;
}

const never = () => new Promise(() => {});

describe('a tracked promise', () => {
  test('is reported when it fails, and leaves no timer', async () => {
    const promise = Promise.reject({ type: 606 });
    promise.catch(() => {});
    const { notices, waiting } = tracked(promise, { operation: 'joinGroup', scope: 'g1' });
    await settled();
    expect(notices()).toMatchObject([{ kind: 'groupFull', operation: 'joinGroup', scope: 'g1', count: 1 }]);
    expect(waiting()).toBe(0);
  });

  test('is not reported when it fulfills in time, and leaves no timer', async () => {
    const { events, waiting } = tracked(Promise.resolve());
    await settled();
    expect(events).toEqual([]);
    expect(waiting()).toBe(0);
  });

  test.each([
    [undefined, 20_000, 'answerMissing'],
    ['login', 45_000, 'serverUnreachable'],
    ['fetchHistory', 20_000, 'serverUnreachable'],
    ['joinGroup', 20_000, 'answerMissing'],
    ['send', 20_000, 'deliveryUncertain'],
    ['upload', 330_000, 'deliveryUncertain'],
  ])('with the operation %s is reported after %i ms as %s', (operation, patience, kind) => {
    const { kinds, pass } = tracked(never(), { operation });
    pass(patience - 1);
    expect(kinds()).toEqual([]);
    pass(1);
    expect(kinds()).toEqual([kind]);
  });

  test.each([
    [false, ['answerMissing']],
    [true, []],
  ])('that was due while the device slept has ten seconds more to settle (settles: %s)', async (settles, reported) => {
    let now = 0;
    let settle = (_: unknown) => {};
    const { store, kinds, pass } = makeStore({ environment: { now: () => now } as never });
    void store.track(new Promise((resolve) => (settle = resolve)));
    now = 25_001;
    pass(20_000);
    if (settles) settle('done');
    await settled();
    now += 9999;
    pass(9999);
    expect(kinds()).toEqual([]);
    now += 1;
    pass(1);
    expect(kinds()).toEqual(reported);
  });

  test.each([
    [25_000, ['answerMissing']],
    [25_001, []],
  ])('that is reported %i ms after its start instead of 20 s shows %j', (late, reported) => {
    let now = 0;
    const { store, kinds, pass } = makeStore({ environment: { now: () => now } as never });
    void store.track(never());
    now = late;
    pass(20_000);
    expect(kinds()).toEqual(reported);
  });

  test('takes back its own report when it settles, and leaves other calls to theirs', async () => {
    const { store, notices, pass } = makeStore();
    const open = () =>
      notices()
        .filter(({ state }) => state === 'open')
        .map(({ scope }) => scope)
        .sort();
    let settle = (_: unknown) => {};
    void store.track(never(), { scope: 'first', timeout: 10_000 });
    void store.track(new Promise((resolve) => (settle = resolve)), { scope: 'second', timeout: 10_000 });
    void store.track(never(), { scope: 'third', timeout: 20_000 });
    pass(10_000);
    expect(open()).toEqual(['first', 'second']);
    settle('done');
    await settled();
    expect(open()).toEqual(['first']);
    pass(10_000);
    expect(open()).toEqual(['first', 'third']);
  });

  test('is reported although the timers of a hidden page are late each time', () => {
    let now = 0;
    const { store, kinds, pass } = makeStore({ environment: { now: () => now } as never });
    void store.track(never());
    for (const due of [20_000, 10_000]) {
      now += 60_000;
      pass(due);
    }
    expect(kinds()).toEqual(['answerMissing']);
  });

  test('is reported after the given time, if a timer can wait as long', () => {
    for (const timeout of [1, 2 ** 31 - 1]) expect(tracked(never(), { timeout }).waiting()).toBe(1);
    for (const timeout of [0, -1, 2 ** 31, Infinity, Number.NaN])
      expect(tracked(never(), { timeout }).waiting()).toBe(0);
    const { kinds, pass } = tracked(never(), { timeout: '5' as never });
    pass(19_999);
    expect(kinds()).toEqual([]);
  });

  test.each([
    ['fulfills', 'resolved', () => Promise.resolve()],
    ['fails', 'superseded', () => Promise.reject({ type: 606 })],
  ] as const)('that %s late takes back the report that it took too long', async (_, outcome, answer) => {
    let settle = (_: unknown) => {};
    const promise = new Promise((resolve) => (settle = resolve));
    promise.catch(() => {});
    const { events, kinds, pass } = tracked(promise, { timeout: 5 });
    pass(5);
    settle(answer());
    await settled();
    expect(events[1]).toMatchObject({ type: 'ended', kind: 'answerMissing', outcome });
    expect(kinds()).toEqual(outcome === 'superseded' ? ['groupFull'] : []);
  });

  test('shares one timer with all others', () => {
    const { store, waiting, kinds, pass } = makeStore();
    for (let timeout = 1; timeout <= 50; timeout++) void store.track(never(), { timeout, scope: `m${timeout}` });
    expect(waiting()).toBe(1);
    pass(25);
    expect(kinds()).toHaveLength(25);
    expect(waiting()).toBe(1);
  });
});

test('what is no promise is returned as it is, and nothing waits for it', () => {
  for (const value of [5, undefined, null, {}, Object.fromEntries([['then', 5]])])
    expect(tracked(value).waiting()).toBe(0);
});
