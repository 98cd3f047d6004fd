import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { webDialect } from '../../../src/dialects/web/index.js';
import { fakeConnection } from '../../../src/testing/index.js';
import { makeStore, settled } from '../makeStore.js';

type Made = ReturnType<typeof makeStore>;

/** What the store should hold: how often each problem has happened that is not solved. */
interface Model {
  readonly open: Map<string, number>;
}

interface Real extends Made {
  /** How the next retry of each problem ends. */
  readonly answers: Map<string, 'works' | 'fails'>;
  readonly surfaces: (() => void)[];
}

const types = [101, 500, 606] as const;
const scopes = ['m1', 'm2', undefined] as const;
const key = (type: unknown, scope: unknown) => `${type} ${scope}`;

function check({ open }: Model, { notices, events, waiting, store }: Real) {
  const shown = notices().filter(({ state }) => state === 'open');
  // Nothing is lost, and nothing is shown twice.
  expect(new Map(shown.map(({ code, scope, count }) => [key(code, scope), count]))).toEqual(open);
  expect(shown).toHaveLength(open.size);
  const started = events.filter(({ type }) => type === 'shown').length;
  const ended = events.filter(({ type }) => type === 'ended').length;
  expect(started - ended).toBe(open.size);
  expect(waiting()).toBeLessThanOrEqual(1);
  expect(store.getSnapshot()).toBe(store.getSnapshot());
}

const problem = { type: fc.constantFrom(...types), scope: fc.constantFrom(...scopes) };
type Problem = { readonly type: (typeof types)[number]; readonly scope: (typeof scopes)[number] };

/** A step that changes the model and the store alike. */
function command<Given>(
  name: string,
  given: fc.Arbitrary<Given>,
  run: (given: Given, model: Model, real: Real) => void | Promise<void>,
) {
  return given.map(
    (values): fc.AsyncCommand<Model, Real> => ({
      check: () => true,
      async run(model, real) {
        await run(values, model, real);
        // After many changes in one task, events come in the next one.
        await settled();
        check(model, real);
      },
      toString: () => `${name} ${JSON.stringify(values)}`,
    }),
  );
}

const idOf = ({ notices }: Real, { type, scope }: Problem) =>
  notices().find((notice) => notice.state === 'open' && notice.code === type && notice.scope === scope)?.id ?? '';

const commands = [
  command('report', fc.record(problem), ({ type, scope }, { open }, { store, answers }) => {
    const name = key(type, scope);
    const retry = async () => {
      if (answers.get(name) === 'fails') throw new Error('The app could not retry.');
    };
    store.report({ type }, { scope, handlers: { retry, chooseFile: undefined } });
    open.set(name, (open.get(name) ?? 0) + 1);
  }),
  command('dismiss', fc.record(problem), (which, { open }, real) => {
    real.store.dismiss(idOf(real, which));
    open.delete(key(which.type, which.scope));
  }),
  command('resolve', fc.record({ scope: fc.constantFrom('m1', 'm2') }), ({ scope }, { open }, { store }) => {
    store.resolve({ scope });
    for (const type of types) open.delete(key(type, scope));
  }),
  command(
    'retry',
    fc.record({ ...problem, answer: fc.constantFrom('works', 'fails') }),
    async ({ answer, ...which }, { open }, real) => {
      const name = key(which.type, which.scope);
      real.answers.set(name, answer as 'works');
      real.store.runAction(idOf(real, which), 'retry');
      await settled();
      // A handler runs also where the policy offers no button for it.
      if (answer === 'works') open.delete(name);
    },
  ),
  command('wait', fc.record({ milliseconds: fc.nat(10_000) }), ({ milliseconds }, _, real) => {
    const before = real.notices().filter(({ state }) => state === 'recovered');
    real.pass(milliseconds);
    // Every deadline is met.
    if (milliseconds >= 4000)
      for (const { id } of before) expect(real.notices().some((notice) => notice.id === id)).toBe(false);
  }),
  command('mount', fc.record({ surface: fc.constantFrom('toast', 'banner', 'modal') }), ({ surface }, _, real) => {
    real.surfaces.push(real.store.mount({ surface: surface as 'toast' }));
  }),
  command('unmount', fc.constant({}), (_, __, { surfaces }) => surfaces.pop()?.()),
  command('configure', fc.constantFrom('error', 'warning'), (severity, _, { store }) =>
    store.configure({ policy: { groupFull: { severity: severity as 'error' } } }),
  ),
];

test('whatever happens, a store holds what a simple model says: nothing lost, nothing twice, every deadline met', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 30 }), (steps) =>
      fc.asyncModelRun(
        () => ({ model: { open: new Map() }, real: { ...makeStore(), answers: new Map(), surfaces: [] } }),
        steps,
      ),
    ),
    { numRuns: 150 },
  );
});

test('of three reports of which two are retried with success, one is left', async () => {
  for (const fails of [() => Promise.reject(new Error('app')), undefined]) {
    const { store, notices } = makeStore();
    const works = vi.fn(async () => {});
    for (const retry of [works, works, fails]) store.report({ type: 604 }, { operation: 'send', handlers: { retry } });
    store.runAction(notices()[0]?.id ?? '', 'retry');
    await settled();
    expect(notices()).toMatchObject([{ state: 'open', count: 1 }]);
  }
});

test('of four reports, those that the handler of the app solves are solved, however many they are', async () => {
  const { store, notices } = makeStore({ handlers: { retry: async () => {} } });
  for (let times = 0; times < 3; times++) store.report({ type: 604 }, { operation: 'send' });
  store.report({ type: 604 }, { operation: 'send', handlers: { retry: () => Promise.reject(new Error('app')) } });
  store.runAction(notices()[0]?.id ?? '', 'retry');
  await settled();
  expect(notices()).toMatchObject([{ count: 1, failed: 'retry' }]);
});

test('reading changes no later result, starts no timer and sends no event, however often', async () => {
  const step = fc.oneof(
    fc.record({
      report: fc.constantFrom(101, 500, 16, 206),
      scope: fc.constantFrom(...scopes),
      autoRetries: fc.nat(2),
    }),
    fc.record({ limited: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ wait: fc.nat(20_000) }),
    fc.record({ play: fc.constantFrom('reconnecting', 'connected', 'offline', 'signedOut') }),
    fc.record({ network: fc.constantFrom('up', 'down') }),
    fc.record({ mount: fc.constantFrom('toast', 'banner', 'inline') }),
  );
  const run = (steps: readonly (typeof step extends fc.Arbitrary<infer One> ? One : never)[], reads: boolean) => {
    const { store, notices, pass, waiting, network, events } = makeStore({ environment: { random: () => 0.5 } });
    const { connection, play } = fakeConnection(webDialect, { isOpened: true });
    store.connect(connection);
    const timers: number[] = [];
    for (const each of steps) {
      if ('report' in each)
        store.report({ type: each.report }, { ...each, handlers: { retry: () => new Promise(() => {}) } } as never);
      if ('limited' in each)
        store.report({ type: 17, data: JSON.stringify({ error: 'reach_limit', retry_after: each.limited }) });
      if ('wait' in each) pass(each.wait);
      if ('play' in each) play(each.play as 'offline');
      if ('network' in each) network(each.network as 'up');
      if ('mount' in each)
        store.mount({ surface: each.mount as 'toast', scope: each.mount === 'inline' ? 'm1' : undefined });
      if (reads) for (let times = 0; times < 3; times++) store.getSnapshot();
      timers.push(waiting());
    }
    const withoutIds = notices().map(({ id: _, cause: __, ...notice }) => notice);
    return { timers, notices: withoutIds, events: events.map(({ id: _, ...event }) => event) };
  };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      expect(run(steps, true)).toEqual(run(steps, false));
    }),
    { numRuns: 200 },
  );
});

test('a hundred stores that a server makes and reads leave no timer', () => {
  const limited = { type: 17, data: JSON.stringify({ error: 'reach_limit', retry_after: 86_400 }) };
  for (let times = 0; times < 100; times++) {
    const { store, waiting } = makeStore({ handlers: { retry() {} } });
    store.report(limited);
    store.getSnapshot();
    expect(waiting()).toBe(0);
  }
});
