import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { historyOf } from '../../../src/core/history.js';
import { webDialect } from '../../../src/dialects/web/index.js';
import { fakeConnection } from '../../../src/testing/index.js';
import { makeStore, settled } from '../makeStore.js';

/** A chat in which people sign in and out, on one connection object or on a new one each time. */
function chat(naming: 'by the SDK' | 'by the app') {
  const made = makeStore();
  const { store } = made;
  store.mount({ surface: 'toast' });
  const history = historyOf(store);
  history.subscribe(() => {});
  let { connection, play } = fakeConnection(webDialect);
  let stop = store.connect(connection);
  let takeAway = () => {};
  let person = '';
  return {
    ...made,
    history,
    person: () => person,
    play: (scenario: Parameters<typeof play>[0]) => play(scenario),
    /** Nobody is named, although somebody is there. */
    unname() {
      takeAway();
      Object.assign(connection, { user: undefined });
      play('connected');
    },
    signIn(user: string, isNewObject = false) {
      person = user;
      if (isNewObject) {
        stop();
        ({ connection, play } = fakeConnection(webDialect));
        stop = store.connect(connection);
      }
      // A provider takes its options away before it gives others.
      takeAway();
      if (naming === 'by the app') takeAway = store.extend({ session: user });
      else Object.assign(connection, { user });
      play('connected');
    },
  };
}

const namings = ['by the SDK', 'by the app'] as const;

test.each(namings)(
  'nobody sees the notices of another person who is named %s, or runs their actions',
  async (naming) => {
    const step = fc.oneof(
      fc.record({ signIn: fc.constantFrom('a', 'b', 'c'), isNewObject: fc.boolean() }),
      fc.constantFrom('signedOut', 'signedInElsewhere', 'reconnecting', 'sessionExpired').map((play) => ({ play })),
      fc.record({
        fail: fc.constantFrom(500, 604, 16, 101),
        autoRetries: fc.nat(2),
        scope: fc.option(fc.constant('m1')),
      }),
      fc.record({ wait: fc.nat(30_000) }),
      fc.constant({ unname: true }),
      fc.constant({ pressAll: true }),
      fc.record({ track: fc.constantFrom('fails', 'hangs') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { store, notices, history, person, play, signIn, unname, pass } = chat(naming);
        const strangers: string[] = [];
        const retryOf = (owner: string) => () => {
          if (owner !== person()) strangers.push(`${person()} ran an action of ${owner}`);
          return Promise.reject({ type: 500, owner });
        };
        const ownerOf = ({ cause }: { readonly cause: unknown }) => (cause as { owner?: string } | undefined)?.owner;
        const look = () => {
          for (const notice of [...notices(), ...history.getEntries().map((entry) => entry.notice)]) {
            const owner = ownerOf(notice);
            if (owner !== undefined && owner !== person()) strangers.push(`${person()} saw a notice of ${owner}`);
          }
        };
        signIn('a');
        for (const each of steps) {
          const owner = person();
          if ('signIn' in each) signIn(each.signIn, each.isNewObject);
          if ('unname' in each) unname();
          if ('play' in each) play(each.play as 'signedOut');
          if ('fail' in each)
            store.report(
              { type: each.fail, owner },
              { autoRetries: each.autoRetries, scope: each.scope ?? undefined, handlers: { retry: retryOf(owner) } },
            );
          if ('wait' in each) pass(each.wait);
          if ('pressAll' in each) for (const { id } of notices()) store.runAction(id, 'retry');
          if ('track' in each) {
            const call = () => (each.track === 'fails' ? Promise.reject({ type: 500, owner }) : new Promise(() => {}));
            void store.run(call, { autoRetries: 1 });
          }
          await Promise.resolve();
          look();
        }
        await settled();
        look();
        expect(strangers).toEqual([]);
      }),
      { numRuns: 200 },
    );
  },
);

test.each(namings)('a person named %s who comes back finds everything that was there', (naming) => {
  const { store, notices, play, signIn } = chat(naming);
  const retry = vi.fn();
  signIn('a');
  store.report({ type: 604 }, { operation: 'send', scope: 'm1', handlers: { retry } });
  play('signedInElsewhere');
  signIn('a');
  const [notice] = notices().filter(({ state }) => state === 'open');
  expect(notice).toMatchObject({ kind: 'sendFailed', actions: ['retry'] });
  store.runAction(notice?.id ?? '', 'retry');
  expect(retry).toHaveBeenCalledOnce();
});

test.each(namings)('the first person, named %s, finds what came before anybody was named', (naming) => {
  const { store, kinds, signIn } = chat(naming);
  store.report({ type: 500 });
  signIn('a');
  expect(kinds()).toEqual(['serverBusy']);
  expect(store.getSnapshot().session).toBe(0);
});

test.each(namings)(
  'what is open when another person who is named %s signs in ends as superseded, and none of it is announced',
  async (naming) => {
    const { store, events, signIn } = chat(naming);
    signIn('a');
    store.report({ type: 500 });
    const solved = store.report({ type: 604 }, { operation: 'send', handlers: { retry: () => {} } });
    expect(store.takeNews({ surface: 'toast' })).toHaveLength(2);
    store.runAction(solved, 'retry');
    signIn('b');
    await settled();
    expect(store.takeNews({ surface: 'toast' })).toEqual([]);
    const endings = events.flatMap((event) => (event.type === 'ended' ? [[event.kind, event.outcome]] : []));
    expect(endings).toEqual([
      ['sendFailed', 'recovered'],
      ['serverBusy', 'superseded'],
    ]);
    expect(store.getSnapshot().session).toBe(1);
  },
);

test('the failure of a call is not reported to the person who signs in while it runs', async () => {
  const { store, notices, pass, signIn } = chat('by the SDK');
  signIn('a');
  let refuse = (_: unknown) => {};
  void store.run(() => new Promise((_, reject) => (refuse = reject)));
  signIn('b');
  pass(60_000);
  refuse({ type: 606 });
  await settled();
  expect(notices()).toEqual([]);
});

test('an outage goes on for the person who signs in during it', () => {
  const { store, kinds, network, pass, play } = chat('by the SDK');
  store.configure({ session: 'a' });
  play('connected');
  network('down');
  pass(4000);
  store.report({ type: 606 });
  store.configure({ session: 'b' });
  expect(kinds()).toEqual(['networkDown']);
});
