import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type ChatErrorKind, type ChatErrorNotice, chatErrorKinds, defineDialect } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { severities, surfaces } from '../../src/kinds/kind.js';
import { fakeConnection } from '../../src/testing/index.js';
import { makeStore, settled } from './makeStore.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

type Store = ReturnType<typeof makeStore>['store'];

const kinds = Object.keys(chatErrorKinds) as ChatErrorKind[];
const everyKind = defineDialect({
  id: 'everyKind',
  rows: kinds.map((kind, code) => ({ code, name: kind, kind })),
  shapes: ['bare'],
  read: (value) => ({ shape: 'bare', code: value as number }),
});

const person: Record<string, (store: Store, id: string) => void> = {
  dismiss: (store, id) => store.dismiss(id),
  'the dismiss action': (store, id) => store.runAction(id, 'dismiss'),
  'the dismiss action of several': (store, id) => store.runAction([id], 'dismiss'),
};
const timer = { expire: (store: Store, id: string) => store.expire(id) };
const app: typeof person = {
  'resolve by ID': (store, id) => store.resolve({ id }),
  'resolve by scope': (store) => store.resolve({ scope: 'm1' }),
  'resolve by kind': (store) => {
    for (const { kind } of store.getSnapshot().notices) store.resolve({ kind });
  },
};

const reported = fc.record({
  kind: fc.constantFrom(...kinds),
  severity: fc.option(fc.constantFrom(...severities), { nil: undefined }),
  surface: fc.option(fc.constantFrom(...surfaces.filter((surface) => surface !== 'none')), { nil: undefined }),
  handled: fc.subarray(['retry', 'signIn', 'dismiss'] as const),
  place: fc.constantFrom('banner', 'toast', 'modal', 'inline', undefined),
  canReload: fc.boolean(),
});

/** Whether a way to close it has closed a notice of the kind. */
function closes(
  close: (store: Store, id: string) => void,
  given: typeof reported extends fc.Arbitrary<infer T> ? T : never,
) {
  const { kind, severity, surface, handled, place, canReload } = given;
  const { store, notices } = makeStore({
    dialect: everyKind,
    policy: {
      [kind]: { severity, surface: surface ?? (chatErrorKinds[kind].surface === 'none' ? 'toast' : undefined) },
    },
    handlers: Object.fromEntries(handled.map((action) => [action, () => {}])),
    environment: { reload: canReload ? () => {} : undefined } as never,
  });
  if (place) store.mount({ surface: place, scope: place === 'inline' ? 'm1' : undefined });
  const id = store.report(kinds.indexOf(kind), { scope: 'm1' });
  const before = notices()[0] as ChatErrorNotice;
  close(store, id);
  return { before, closed: !notices().some(({ state }) => state === 'open') };
}

describe('of any notice that is reported', () => {
  test.each(Object.keys(person))('%s by the person closes what is not critical, or has no other way out', (name) => {
    fc.assert(
      fc.property(reported, (given) => {
        const { before, closed } = closes(person[name] as never, given);
        expect(closed).toBe(before.severity !== 'critical' || before.actions.includes('dismiss'));
      }),
    );
  });

  test('a timer closes only an info or a warning without an action that is no condition', () => {
    fc.assert(
      fc.property(reported, (given) => {
        const { before, closed } = closes(timer.expire, given);
        const { severity, surface, actions } = before;
        const mayTimeOut = ['info', 'warning'].includes(severity) && ['toast', 'inline'].includes(surface);
        expect(closed).toBe(mayTimeOut && actions.length === 0);
      }),
    );
  });

  test.each(Object.keys(app))('the app closes it with %s', (name) => {
    fc.assert(
      fc.property(reported, (given) => {
        expect(closes(app[name] as never, given).closed).toBe(true);
      }),
    );
  });
});

describe('an outage that the connection reports', () => {
  function outage(state: 'offline' | 'reconnecting', options: Parameters<typeof makeStore>[0] = {}) {
    const made = makeStore(options);
    const followed = fakeConnection(webDialect, { isOpened: true });
    made.store.connect(followed.connection);
    followed.play(state);
    made.pass(4000);
    return { ...made, ...followed };
  }
  const everybody = { ...person, ...timer, ...app };

  test.each(Object.keys(everybody))('cannot be closed with %s', async (name) => {
    for (const state of ['offline', 'reconnecting'] as const) {
      for (const options of [{}, { handlers: { dismiss() {} } }, { policy: { [state]: { actions: ['dismiss'] } } }]) {
        const { store, notices, kinds: shown } = outage(state, options as never);
        const before = shown();
        everybody[name as keyof typeof everybody]?.(store, notices()[0]?.id ?? '');
        await settled();
        expect(shown()).toEqual(before);
        expect(notices()).toMatchObject([{ state: 'open', dismissible: false, running: undefined }]);
        expect(notices()[0]?.actions).not.toContain('dismiss');
      }
    }
  });

  test('goes with the outage', () => {
    const { notices, play } = outage('reconnecting');
    play('connected');
    expect(notices()).toMatchObject([{ state: 'recovered' }]);
  });

  test('is shown again after the app has resolved the notice that had explained it', async () => {
    const { store, kinds: shown } = outage('reconnecting');
    const id = store.report({ type: 206 });
    await settled();
    expect(shown()).toEqual(['signedInElsewhere']);
    store.resolve({ id });
    await settled();
    expect(shown()).toEqual(['reconnecting']);
  });

  test('opens no modal, which nobody could leave', () => {
    const { store, notices } = outage('offline', { policy: { networkDown: { surface: 'modal' } } });
    store.mount({ surface: 'modal' });
    expect(notices()[0]?.place).toBeUndefined();
    store.mount({ surface: 'toast' });
    expect(notices()[0]?.place?.surface).toBe('toast');
  });

  test('is not repeated in the events while something else explains it or the policy hides it', async () => {
    const { store, events, pass } = outage('reconnecting', { policy: { reconnecting: { surface: 'none' } } });
    for (const type of [605, 606]) {
      store.report({ type });
      await settled();
    }
    pass(4000);
    expect(events.filter(({ kind }) => kind === 'reconnecting')).toHaveLength(1);
  });
});

test('a critical notice is not ended by writing to support, which solves nothing, but by signing in', async () => {
  const handlers = { contactSupport: vi.fn(), signIn: vi.fn(async () => {}) };
  const { store, notices } = makeStore({ handlers });
  const id = store.report({ type: 206 });
  store.runAction(id, 'contactSupport');
  expect(handlers.contactSupport).toHaveBeenCalledOnce();
  expect(notices()).toMatchObject([{ id, state: 'open', running: undefined }]);
  store.runAction(id, 'signIn');
  await settled();
  expect(notices().filter(({ state }) => state === 'open')).toEqual([]);
});
