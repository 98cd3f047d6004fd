import { describe, expect, test, vi } from 'vitest';
import { makeStore, settled } from '../makeStore.js';

const refused = () => Promise.reject({ type: 500 });
const waitFor = (seconds: number) => ({
  type: 17,
  data: JSON.stringify({ error: 'reach_limit', error_description: 'w', retry_after: seconds }),
});

/** A store with one failure that is retried automatically. */
function failing({ random = 1, error = { type: 500 } as object, retry = vi.fn(refused), policy = {} } = {}) {
  const made = makeStore({ policy, environment: { random: () => random } });
  const { store, notices } = made;
  const start = 1_000_000;
  const id = store.report(error, { autoRetries: 10, handlers: { retry } });
  const plannedAt = () => notices().find((notice) => notice.id === id)?.nextTryAt;
  return { ...made, id, retry, start, plannedAt };
}

describe('the pause before an automatic retry', () => {
  test('doubles with each retry, up to half a minute', async () => {
    const { pass, plannedAt, notices } = failing();
    const pauses: number[] = [];
    for (let times = 0; times < 7; times++) {
      pauses.push((plannedAt() ?? 0) - (notices()[0]?.lastAt ?? 0));
      pass((plannedAt() ?? 0) - (notices()[0]?.lastAt ?? 0));
      await settled();
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });

  test.each([
    [0, 500],
    [0.5, 750],
    [1, 1000],
  ])('with the random number %d is %d ms', (random, pause) => {
    const { plannedAt, start } = failing({ random });
    expect(plannedAt()).toBe(start + pause);
  });

  test.each([
    ['offers a button for it', undefined],
    ['offers none', { serverBusy: { actions: [] } }],
  ] as const)('is as long as the server asks, if the policy %s', (_, policy) => {
    const { plannedAt, start } = failing({ error: waitFor(5), policy });
    expect(plannedAt()).toBe(start + 5000);
  });
});

describe('an automatic retry', () => {
  test('runs once after its pause, with one timer', () => {
    const { pass, retry, waiting, plannedAt } = failing({ retry: vi.fn(() => new Promise<never>(() => {})) });
    expect(waiting()).toBe(1);
    pass(999);
    expect(retry).not.toHaveBeenCalled();
    pass(1);
    expect(retry).toHaveBeenCalledOnce();
    expect(plannedAt()).toBeUndefined();
  });

  test.each<[string, (made: ReturnType<typeof failing>) => void]>([
    ['is solved', ({ store, id }) => store.resolve({ id })],
    ['the policy calls hopeless', ({ store }) => store.configure({ policy: { serverBusy: { retryable: false } } })],
    ['the person is retrying', ({ store, id }) => store.runAction(id, 'retry')],
  ])('does not run for a failure that %s', (_, change) => {
    const retry = vi.fn(() => new Promise<never>(() => {}));
    const made = failing({ retry });
    change(made);
    const before = retry.mock.calls.length;
    made.pass(15_000);
    expect(retry).toHaveBeenCalledTimes(before);
    expect(made.plannedAt()).toBeUndefined();
  });

  test('is not planned while one runs, nor where nothing can retry', () => {
    const { store, id, plannedAt, notices } = failing({ retry: vi.fn(() => new Promise<never>(() => {})) });
    store.runAction(id, 'retry');
    store.report({ type: 500 }, { autoRetries: 1, handlers: { retry() {} } });
    expect(plannedAt()).toBeUndefined();
    store.report({ type: 606 }, { autoRetries: 1 });
    expect(notices().find(({ kind }) => kind === 'groupFull')?.nextTryAt).toBeUndefined();
    store.report({ type: 500 }, { autoRetries: 1, scope: 'm1' });
    expect(notices().find(({ scope }) => scope === 'm1')?.nextTryAt).toBeUndefined();
  });

  test.each([
    [59_999, 0],
    [60_000, 1],
  ])('counts towards the limit of a report that comes %i ms later: %i more', async (later, more) => {
    const { store, pass } = makeStore({ environment: { random: () => 1 } });
    const retry = vi.fn(async () => {});
    const report = () => store.report({ type: 500 }, { autoRetries: 1, scope: 'm1', handlers: { retry } });
    report();
    pass(1000);
    await settled();
    pass(later);
    report();
    pass(1000);
    expect(retry).toHaveBeenCalledTimes(1 + more);
  });

  test('counts for each object on its own, for the hundred that were retried last', async () => {
    const { store, pass } = makeStore({ environment: { random: () => 1 } });
    const retried: string[] = [];
    const report = (scope: string) =>
      store.report({ type: 500 }, { autoRetries: 1, scope, handlers: { retry: async () => void retried.push(scope) } });
    const scopes = Array.from({ length: 101 }, (_, at) => `m${at}`);
    for (const scope of scopes) report(scope);
    pass(1000);
    await settled();
    expect(retried).toEqual(scopes);
    for (const scope of ['m0', 'm1', 'm100']) report(scope);
    pass(1000);
    expect(retried.slice(101)).toEqual(['m0']);
  });

  test('is planned again if it has to wait for the network', () => {
    const { network, pass, retry } = failing();
    network('down');
    pass(10_500);
    expect(retry).not.toHaveBeenCalled();
    network('up');
    pass(1000);
    expect(retry).toHaveBeenCalledOnce();
  });

  test('spends the budget of the reports that it runs for', async () => {
    const { store, pass } = makeStore();
    const [once, twice] = [vi.fn(refused), vi.fn(refused)];
    store.report({ type: 500 }, { autoRetries: 1, handlers: { retry: once } });
    store.report({ type: 500 }, { autoRetries: 2, handlers: { retry: twice } });
    for (let times = 0; times < 10; times++) {
      pass(30_000);
      await settled();
    }
    expect([once.mock.calls.length, twice.mock.calls.length]).toEqual([1, 2]);
  });
});
