import { beforeEach, describe, expect, test, vi } from 'vitest';
import { webDialect } from '../../../src/dialects/web/index.js';
import { web5Dialect } from '../../../src/dialects/web5/index.js';
import { fakeConnection } from '../../../src/testing/index.js';
import { makeStore } from '../makeStore.js';

function follow() {
  const made = makeStore();
  const connection = fakeConnection(webDialect, { isOpened: true });
  const stop = made.store.connect(connection.connection);
  return { ...made, ...connection, stop };
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

test('two that follow one connection listen once, and the last to leave stops', () => {
  const { store, connection, emit, kinds, notices, pass, stop, isFollowed } = follow();
  const stopSecond = store.connect(connection);
  emit('onReconnecting');
  pass(4000);
  expect(notices()).toMatchObject([{ kind: 'reconnecting', count: 1 }]);
  stop();
  stop();
  expect(kinds()).toEqual(['reconnecting']);
  expect(store.getSnapshot().connection.status).toBe('reconnecting');
  stopSecond();
  expect(isFollowed()).toBe(false);
});

test('a connection that was left is followed anew', () => {
  const { store, connection, emit, kinds, pass, stop, isFollowed } = follow();
  stop();
  store.connect(connection);
  expect(isFollowed()).toBe(true);
  emit('onReconnecting');
  pass(4000);
  expect(kinds()).toEqual(['reconnecting']);
});

test('no connection is followed without a word, and what the one before told is taken back with another', () => {
  const { store, play, pass, kinds, events } = follow();
  play('reconnecting');
  pass(4000);
  store.report({ type: 606 });
  for (const none of [undefined, null]) store.connect(none)();
  expect(console.warn).not.toHaveBeenCalled();
  expect(kinds()).toEqual(['reconnecting', 'groupFull']);
  store.connect(fakeConnection(webDialect).connection);
  expect(kinds()).toEqual(['groupFull']);
  expect(events.at(-1)).toMatchObject({ kind: 'reconnecting', type: 'ended', outcome: 'superseded' });
});

test('what was told before the first connection, or of the same one, stays', () => {
  const { store, kinds } = makeStore();
  store.report({ type: 1 });
  const { connection } = fakeConnection(webDialect);
  store.connect(connection)();
  store.connect(connection);
  expect(kinds()).toEqual(['signInFailed']);
});

test('without a dialect no connection is followed, and the developer hears why', () => {
  const { store } = makeStore({ dialect: undefined });
  const { connection, isFollowed } = fakeConnection(webDialect);
  store.connect(connection)();
  expect(isFollowed()).toBe(false);
  expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('There is no dialect.'));
});

test('one connection in two dialects is listened to twice, and each is left by itself', () => {
  const { store, connection, stop } = follow();
  const { addEventHandler } = connection as { addEventHandler: (...given: unknown[]) => void };
  const listened = vi.fn(addEventHandler);
  Object.assign(connection as object, { addEventHandler: listened });
  store.configure({ dialect: web5Dialect });
  const stopSecond = store.connect(connection);
  stop();
  store.connect(connection);
  expect(listened).toHaveBeenCalledOnce();
  stopSecond();
});

test('another connection starts from the beginning', () => {
  const { store, play, stop, kinds } = follow();
  play('signedInElsewhere');
  expect(kinds()).toEqual(['signedInElsewhere']);
  stop();
  expect(kinds()).toEqual(['signedInElsewhere']);
  store.connect(fakeConnection(webDialect).connection);
  expect(kinds()).toEqual([]);
});

test('an outage that somebody has told of already is told once', () => {
  const { store, emit, notices, pass } = follow();
  const { connection, emit: emitToo } = fakeConnection(webDialect, { isOpened: true });
  store.connect(connection);
  for (const go of [emit, emitToo]) go('onReconnecting');
  pass(4000);
  expect(notices()).toMatchObject([{ kind: 'reconnecting', count: 1 }]);
});

test('leaving one that was left for another says nothing of that', () => {
  const { store, stop } = follow();
  const { connection } = fakeConnection(webDialect, { isOpened: true });
  store.connect(connection);
  stop();
  expect(store.getSnapshot().connection.status).toBe('connected');
});

test('one kick is one notice in two stores that follow one connection, and stays when the first store leaves', async () => {
  const one = makeStore();
  const other = makeStore();
  const { connection, play } = fakeConnection(webDialect, { isOpened: true });
  const stop = one.store.connect(connection);
  other.store.connect(connection);
  play('signedInElsewhere');
  const shownIn = () => [one, other].map(({ kinds }) => kinds());
  // The first one has no surface, so the second one shows it.
  other.store.mount({ surface: 'modal' });
  expect(shownIn()).toEqual([['signedInElsewhere'], ['signedInElsewhere']]);
  one.store.mount({ surface: 'modal' });
  await Promise.resolve();
  expect(shownIn()).toEqual([['signedInElsewhere'], []]);
  other.store.report({ type: 606 });
  expect(other.kinds()).toEqual(['groupFull']);
  stop();
  expect(other.kinds()).toEqual(['signedInElsewhere', 'groupFull']);
  play('connected');
  expect(other.notices().filter(({ state }) => state === 'open')).toMatchObject([{ kind: 'groupFull' }]);
});

test('stores that follow different connections show their own outage each', () => {
  const stores = [makeStore(), makeStore()].map((made) => {
    const { connection, emit } = fakeConnection(webDialect, { isOpened: true });
    made.store.connect(connection);
    made.store.mount({ surface: 'banner' });
    emit('onReconnecting');
    made.pass(4000);
    return made;
  });
  expect(stores.map(({ kinds }) => kinds())).toEqual([['reconnecting'], ['reconnecting']]);
});

describe('what happened to a connection while no chat followed it', () => {
  const open = ({ notices }: ReturnType<typeof makeStore>) =>
    notices()
      .filter(({ state }) => state === 'open')
      .map(({ kind }) => kind);

  test('is read from the SDK: a kick is shown at once, a reconnect after the grace', () => {
    for (const [change, kind, wait] of [
      [{ disconnectedReason: { type: 206, message: 'kicked' }, logOut: true }, 'signedInElsewhere', 0],
      [{ reconnecting: true }, 'reconnecting', 4000],
    ] as const) {
      const chat = makeStore();
      const { connection } = fakeConnection(webDialect);
      chat.store.connect(Object.assign(connection, change));
      chat.pass(wait);
      expect(open(chat)).toEqual([kind]);
    }
  });

  test('is nothing for a connection that is open again, or was never opened', () => {
    const reason = { disconnectedReason: { type: 206 }, reconnecting: true };
    for (const { connection } of [
      fakeConnection(webDialect),
      { connection: Object.assign(fakeConnection(webDialect, { isOpened: true }).connection, reason) },
    ]) {
      const chat = makeStore();
      chat.store.connect(connection);
      chat.pass(10_000);
      expect(open(chat)).toEqual([]);
    }
  });

  test.each(['sessionExpired', 'signedInElsewhere'] as const)(
    '%s is remembered for a store that comes later, until somebody signs in',
    (scenario) => {
      const { connection, play } = fakeConnection(web5Dialect);
      const first = makeStore({ dialect: web5Dialect });
      const stop = first.store.connect(connection);
      play('connected');
      play(scenario);
      const shown = open(first);
      expect(shown).toHaveLength(1);
      stop();
      const second = makeStore({ dialect: web5Dialect });
      second.store.connect(connection);
      expect(open(second)).toEqual(shown);
      expect(second.store.getSnapshot().connection.status).toBe('ended');
      play('connected');
      expect(open(second)).toEqual([]);
      const third = makeStore({ dialect: web5Dialect });
      third.store.connect(connection);
      expect(open(third)).toEqual([]);
    },
  );
});

test('a platform without a network does not outrank an SDK that is connected', () => {
  const chat = makeStore({ environment: { isOnline: () => false }, handlers: { retry() {} } });
  const { connection } = fakeConnection(webDialect, { isOpened: true });
  chat.store.connect(connection);
  chat.pass(10_000);
  chat.store.report({ type: 500 });
  expect(chat.store.getSnapshot().connection.status).toBe('connected');
  expect(chat.notices()).toMatchObject([{ kind: 'serverBusy', waitingFor: undefined }]);
});
