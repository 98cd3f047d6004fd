import { describe, expect, test, vi } from 'vitest';
import type { TrackOptions } from '../../src/core/index.js';
import { track } from '../../src/core/track.js';
import { fakeEnvironment } from './fakeEnvironment.js';
import { settled } from './makeStore.js';

function tracked(promise: unknown, options: TrackOptions = {}, isSolved = false) {
  const { environment, pass, waiting } = fakeEnvironment();
  const host = {
    environment,
    report: vi.fn(() => 'n1'),
    showKind: vi.fn(() => 'n2'),
    withdraw: vi.fn(),
    isSolved: vi.fn(() => isSolved),
  };
  expect(track(promise, options, host)).toBe(promise);
  return { ...host, pass, waiting };
}

const never = () => new Promise(() => {});

describe('a promise that is tracked', () => {
  test('is reported when it fails, and its timer stopped', async () => {
    const options = { operation: 'send' };
    const { report, withdraw, waiting } = tracked(Promise.reject(5), options);
    await settled();
    expect(report).toHaveBeenCalledExactlyOnceWith(5, options);
    expect(withdraw).not.toHaveBeenCalled();
    expect(waiting()).toBe(0);
  });

  test('is no news when it works in time', async () => {
    const { report, showKind, withdraw, waiting } = tracked(Promise.resolve());
    await settled();
    for (const call of [report, showKind, withdraw]) expect(call).not.toHaveBeenCalled();
    expect(waiting()).toBe(0);
  });

  test.each([
    [undefined, 20_000, 'answerMissing'],
    ['login', 45_000, 'serverUnreachable'],
    ['fetchHistory', 20_000, 'serverUnreachable'],
    ['joinGroup', 20_000, 'answerMissing'],
    ['send', 20_000, 'deliveryUncertain'],
    ['upload', 330_000, 'deliveryUncertain'],
  ])('for %s is told after %i ms as %s', (operation, patience, kind) => {
    const { showKind, pass } = tracked(never(), { operation });
    pass(patience - 1);
    expect(showKind).not.toHaveBeenCalled();
    pass(1);
    expect(showKind).toHaveBeenCalledExactlyOnceWith(kind, { operation });
  });

  test('is told as late as was asked for, if a timer can wait as long', () => {
    for (const timeout of [1, 2 ** 31 - 1]) expect(tracked(never(), { timeout }).waiting()).toBe(1);
    for (const timeout of [0, -1, 2 ** 31, Infinity, Number.NaN])
      expect(tracked(never(), { timeout }).waiting()).toBe(0);
    const { showKind, pass } = tracked(never(), { timeout: '5' as never });
    pass(19_999);
    expect(showKind).not.toHaveBeenCalled();
  });

  test.each([
    ['works', 'resolved', () => Promise.resolve()],
    ['fails', 'superseded', () => Promise.reject(5)],
  ] as const)('that %s late takes back what was told', async (_, outcome, answer) => {
    let settle = (_: unknown) => {};
    const handlers = {};
    const promise = new Promise((resolve) => (settle = resolve));
    promise.catch(() => {});
    const { withdraw, report, pass } = tracked(promise, { timeout: 5, handlers });
    pass(5);
    settle(answer());
    await settled();
    expect(withdraw).toHaveBeenCalledExactlyOnceWith('n2', outcome, handlers);
    expect(report).toHaveBeenCalledTimes(outcome === 'superseded' ? 1 : 0);
  });

  test('that fails late is no news once trying again has solved it', async () => {
    let refuse = () => {};
    const promise = new Promise((_, reject) => (refuse = () => reject(5)));
    promise.catch(() => {});
    const { withdraw, report, isSolved, pass } = tracked(promise, { timeout: 5 }, true);
    pass(5);
    refuse();
    await settled();
    expect(isSolved).toHaveBeenCalledExactlyOnceWith('n2');
    expect(withdraw).not.toHaveBeenCalled();
    expect(report).not.toHaveBeenCalled();
  });

  test('that fails in time is told whatever was solved', async () => {
    const { report } = tracked(Promise.reject(5), {}, true);
    await settled();
    expect(report).toHaveBeenCalledOnce();
  });
});

test('what is no promise is handed back, and nothing waits for it', () => {
  for (const value of [5, undefined, null, {}, Object.fromEntries([['then', 5]])])
    expect(tracked(value).waiting()).toBe(0);
});
