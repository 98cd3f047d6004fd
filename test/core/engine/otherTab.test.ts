import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChatErrorEnvironment } from '../../../src/core/index.js';
import { webDialect } from '../../../src/dialects/web/index.js';
import { errorFixture, fakeConnection } from '../../../src/testing/index.js';
import { anyValue } from '../../hostile.js';
import { makeStore } from '../makeStore.js';

type Heard = (message: unknown) => void;

/** An origin whose tabs hear each other at once. */
function makeOrigin() {
  const tabs = new Map<object, Heard>();
  const posted: unknown[] = [];
  const openChannel: ChatErrorEnvironment['openChannel'] = (heard) => {
    const self = {};
    tabs.set(self, heard);
    return {
      post(message) {
        posted.push(message);
        for (const [tab, hear] of tabs) if (tab !== self) hear(structuredClone(message));
      },
      close: () => tabs.delete(self),
    };
  };
  return {
    openChannel,
    posted,
    tabs,
    hearEverywhere: (message: unknown) => tabs.forEach((hear) => void hear(message)),
  };
}

function openTab(origin: Pick<ReturnType<typeof makeOrigin>, 'openChannel'>, user = 'alice', appKey = 'org#app') {
  const made = makeStore({
    environment: { openChannel: origin.openChannel } as ChatErrorEnvironment,
    handlers: { signIn: () => {} },
  });
  const fake = fakeConnection(webDialect);
  const stop = made.store.connect(Object.assign(fake.connection, { user, appKey }));
  const kinds = () => made.notices().flatMap(({ kind, state }) => (state === 'open' ? kind : []));
  return { ...made, ...fake, kinds, stop };
}

test.each(['the SDK', 'the other tab'])('says that chat is open in another tab if %s reports it first', (first) => {
  const origin = makeOrigin();
  const [before, after] = [openTab(origin), openTab(origin)];
  before.play('connected');
  const steps = [() => before.play('signedInElsewhere'), () => after.play('connected')];
  for (const step of first === 'the SDK' ? steps : steps.reverse()) {
    step();
    before.pass(300);
  }
  expect(before.notices()).toMatchObject([
    { kind: 'openInAnotherTab', severity: 'critical', surface: 'modal', actions: ['signIn'], code: 206, count: 1 },
  ]);
  expect(before.store.getSnapshot().connection.status).toBe('ended');
  expect(after.notices()).toEqual([]);
});

test('ends the notice once chat is used here, and tells the other tab', () => {
  const origin = makeOrigin();
  const [one, two] = [openTab(origin), openTab(origin)];
  one.play('connected');
  two.play('connected');
  one.play('signedInElsewhere');
  one.play('connected');
  two.play('signedInElsewhere');
  expect([one.kinds(), two.kinds()]).toEqual([[], ['openInAnotherTab']]);
});

test('knows a kick that the app reports itself', () => {
  const origin = makeOrigin();
  const [one, two] = [openTab(origin), openTab(origin)];
  one.play('connected');
  two.play('connected');
  const error = errorFixture(webDialect, 'signedInElsewhere');
  one.store.report(error);
  one.emit('onDisconnected', error);
  expect(one.kinds()).toEqual(['openInAnotherTab']);
});

test.each([
  ['a name of its own', 'Pixel 9', 'signedInElsewhere'],
  ['the name of this browser', 'Work laptop', 'openInAnotherTab'],
  ['no name', undefined, 'openInAnotherTab'],
])('takes a device with %s for what it is, right after a sign-in in another tab', (_, loginInfoCustomExt, kind) => {
  const origin = makeOrigin();
  const [one, two] = [openTab(origin), openTab(origin)];
  for (const tab of [one, two]) {
    Object.assign(tab.connection, { loginInfoCustomExt: 'Work laptop' });
    tab.play('connected');
  }
  one.emit('onDisconnected', { type: 206, message: 'the user logged in elsewhere', data: { loginInfoCustomExt } });
  expect(one.kinds()).toEqual([kind]);
});

test('keeps the policy of the app for chat in another tab', () => {
  const origin = makeOrigin();
  const [one, two] = [openTab(origin), openTab(origin)];
  one.store.configure({ policy: { openInAnotherTab: { surface: 'banner', severity: 'warning' } } });
  one.play('connected');
  one.play('signedInElsewhere');
  two.play('connected');
  expect(one.notices()).toMatchObject([{ kind: 'openInAnotherTab', surface: 'banner', severity: 'warning' }]);
});

test.each([
  ['the same user of another app', ['alice', 'org#other']],
  ['another user', ['bob', 'org#app']],
  ['names that only look the same in one text', ['e","org#app', 'alic']],
  ['somebody without a name', ['', 'org#app']],
])('does not take %s for the same account', (_, [user, app]) => {
  const origin = makeOrigin();
  const [one, two] = [openTab(origin), openTab(origin, user, app)];
  for (const tab of [one, two]) tab.play('connected');
  one.play('signedInElsewhere');
  expect(one.kinds()).toEqual(['signedInElsewhere']);
});

test.each(['signedOutRemotely', 'passwordChanged', 'accountRemoved', 'sessionExpired'] as const)(
  'leaves another end of the session as it is: %s',
  (scenario) => {
    const origin = makeOrigin();
    const [one, two] = [openTab(origin), openTab(origin)];
    one.play('connected');
    one.play(scenario);
    two.play('connected');
    expect(one.kinds()).toEqual([scenario]);
  },
);

test.each<[string, NonNullable<ChatErrorEnvironment['openChannel']>]>([
  ['opens no channel', () => undefined],
  [
    'throws',
    () => {
      throw new Error('opaque origin');
    },
  ],
  [
    'opens one that is broken',
    () => ({
      post() {
        throw new Error('closed');
      },
      close() {
        throw new Error('closed');
      },
    }),
  ],
  ['opens nonsense', () => 5 as never],
])('follows the connection where the platform %s', (_, openChannel) => {
  const tab = openTab({ openChannel });
  tab.play('connected');
  tab.play('signedInElsewhere');
  expect(tab.kinds()).toEqual(['signedInElsewhere']);
  expect(tab.stop).not.toThrow();
});

describe('messages to other tabs', () => {
  test('do not say who signed in, and differ each time', () => {
    const origin = makeOrigin();
    const tab = openTab(origin, 'alice-in-chains', 'secret-org#secret-app');
    for (let times = 0; times < 3; times++) tab.play('connected');
    const texts = origin.posted.map((message) => JSON.stringify(message));
    expect(new Set(texts).size).toBe(3);
    expect(texts.join()).not.toMatch(/alice|chains|secret|org|app/);
  });

  test('can be anything without any effect', () => {
    fc.assert(
      fc.property(anyValue(), (make) => {
        const origin = makeOrigin();
        const tab = openTab(origin);
        tab.play('connected');
        origin.hearEverywhere(make());
        tab.play('signedInElsewhere');
        expect(tab.kinds()).toEqual(['signedInElsewhere']);
      }),
      { numRuns: 200 },
    );
  });

  test('are heard only while a connection is followed', () => {
    const origin = makeOrigin();
    const tab = openTab(origin);
    expect(origin.tabs.size).toBe(1);
    tab.stop();
    expect(origin.tabs.size).toBe(0);
  });
});

test('calls a sign-in a tab if and only if one was announced within two seconds, whatever else happens', () => {
  const step = fc.oneof(
    fc.record({ pass: fc.constantFrom(0, 1, 500, 1999, 2000, 2001, 60_000) }),
    fc.constantFrom('connected', 'reconnecting', 'kick', 'same account', 'other account', 'message fails' as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const origin = makeOrigin();
      const [own, same, other] = [openTab(origin), openTab(origin), openTab(origin, 'bob')];
      own.play('connected');
      let now = 0;
      let announcedAt = -Infinity;
      let kickedAt: number | undefined;
      let expected: string | undefined;
      const isTab = () => kickedAt !== undefined && Math.abs(kickedAt - announcedAt) <= 2000;
      for (const happening of steps) {
        if (typeof happening === 'object') {
          own.pass(happening.pass);
          now += happening.pass;
        } else if (happening === 'connected') {
          own.play('connected');
          announcedAt = -Infinity;
          kickedAt = undefined;
          expected = undefined;
        } else if (happening === 'kick') {
          own.play('signedInElsewhere');
          kickedAt ??= now;
        } else if (happening === 'same account') {
          same.play('connected');
          announcedAt = now;
        } else if (happening === 'other account') other.play('connected');
        else if (happening === 'reconnecting') own.play('reconnecting');
        else own.store.report({ type: 510, message: 'disconnected' }, { operation: 'send', scope: 'm1' });
        if (kickedAt !== undefined && (isTab() || !expected))
          expected = isTab() ? 'openInAnotherTab' : 'signedInElsewhere';
        const ends = own.kinds().filter((kind) => kind === 'openInAnotherTab' || kind === 'signedInElsewhere');
        expect(ends).toEqual(expected ? [expected] : []);
      }
    }),
    { numRuns: 500 },
  );
});
