import { describe, expect, test, vi } from 'vitest';
import { webDialect } from '../../../src/dialects/web/index.js';
import { fakeConnection } from '../../../src/testing/index.js';
import { makeStore, settled } from '../makeStore.js';

const retry = () => {};

describe('trying again', () => {
  test('waits for the network as the platform tells, as long as somebody looks', () => {
    const { store, notices, network, listeners } = makeStore({ handlers: { retry } });
    store.report({ type: 101 });
    const stop = store.subscribe(() => {});
    expect(listeners.size).toBe(1);
    const stopSecond = store.subscribe(() => {});
    expect(listeners.size).toBe(1);
    expect(notices()[0]?.waitingFor).toBeUndefined();
    network('down');
    expect(notices()[0]?.waitingFor).toBe('network');
    const before = store.getSnapshot();
    network('down');
    expect(store.getSnapshot()).toBe(before);
    network('up');
    expect(notices()[0]?.waitingFor).toBeUndefined();
    stop();
    stop();
    expect(listeners.size).toBe(1);
    stopSecond();
    expect(listeners.size).toBe(0);
  });

  test('waits for the network as the SDK tells, but not while it is under way', () => {
    const { store, notices, network } = makeStore({ handlers: { retry: () => new Promise(() => {}) } });
    const { connection, emit } = fakeConnection(webDialect, { isOpened: true });
    store.connect(connection);
    const id = store.report({ type: 604 }, { operation: 'send', scope: 'm1' });
    const waits = () => notices().find((notice) => notice.id === id)?.waitingFor;
    expect(waits()).toBeUndefined();
    emit('onOffline');
    expect(waits()).toBe('network');
    store.runAction(id, 'retry');
    expect(notices().find((notice) => notice.id === id)?.running).toBeUndefined();
    emit('onOnline');
    expect(waits()).toBeUndefined();
    store.runAction(id, 'retry');
    network('down');
    store.configure({ policy: {} });
    expect(notices().find((notice) => notice.id === id)).toMatchObject({ running: 'retry', waitingFor: undefined });
  });

  test('that waits keeps nobody from doing something else', () => {
    const edit = vi.fn();
    const { store, network } = makeStore({ handlers: { retry, edit } });
    network('down');
    store.runAction(store.report({ type: 101 }), 'edit');
    expect(edit).toHaveBeenCalledOnce();
  });
});

describe('what is over', () => {
  test('says so for a while, can be closed and does nothing', async () => {
    const { store, notices, pass } = makeStore();
    const id = store.report({ type: 206 }, { handlers: { signIn: async () => {} } });
    expect(notices()).toMatchObject([{ actions: ['signIn'], dismissible: false }]);
    store.runAction(id, 'signIn');
    await settled();
    expect(notices()).toMatchObject([{ state: 'recovered', actions: [], dismissible: true }]);
    pass(3999);
    expect(notices()).toHaveLength(1);
    pass(1);
    expect(notices()).toEqual([]);
  });

  test('says nothing in a modal, which would stay in the way', async () => {
    const { store, notices } = makeStore();
    store.mount({ surface: 'modal' });
    store.runAction(store.report({ type: 206 }, { handlers: { signIn: async () => {} } }), 'signIn');
    await settled();
    expect(notices()).toEqual([]);
  });

  test('is said once in each place, the news of the connection before others', () => {
    const over = (surface: 'banner' | 'toast') => {
      const { store, notices } = makeStore({ policy: { signInFailed: { surface } } });
      for (const mounted of ['banner', 'toast'] as const) store.mount({ surface: mounted });
      const { connection, play } = fakeConnection(webDialect);
      store.connect(connection);
      for (const type of [1, 16]) store.report({ type });
      expect(notices().map(({ state }) => state)).toEqual(['open', 'open']);
      play('connected');
      return notices().map(({ kind, state }) => [kind, state]);
    };
    expect(over('banner')).toEqual([['connectionInterrupted', 'recovered']]);
    expect(over('toast')).toHaveLength(2);
  });

  test('is not said again where it is still being said', async () => {
    const { store, notices } = makeStore();
    store.mount({ surface: 'banner' });
    store.runAction(store.report({ type: 12 }, { handlers: { signIn: async () => {} } }), 'signIn');
    await settled();
    const { connection, play } = fakeConnection(webDialect);
    store.connect(connection);
    store.report({ type: 1 }, { operation: 'login' });
    play('connected');
    expect(notices()).toMatchObject([{ state: 'recovered' }]);
  });

  test('makes way for what happens again, and for nothing else', async () => {
    const { store, notices } = makeStore();
    for (const scope of ['m1', 'm2']) {
      store.runAction(store.report({ type: 101 }, { scope, handlers: { retry: async () => {} } }), 'retry');
    }
    await settled();
    store.report({ type: 606 }, { scope: 'm1' });
    store.report({ type: 101 }, { scope: 'm1' });
    expect(notices().map(({ kind, scope, state }) => [kind, scope, state])).toEqual([
      ['uploadFailed', 'm1', 'open'],
      ['groupFull', 'm1', 'open'],
      ['uploadFailed', 'm2', 'recovered'],
    ]);
  });
});

describe('a notice whose surface changes', () => {
  test.each([
    ['stays there while that is out of view', { type: 101 }, 'm1', 'inline'],
    ['goes where it is seen if it is critical', { type: 206 }, 'm1', 'toast'],
    ['goes where it is seen if it stood beside no object', { type: 101 }, undefined, 'toast'],
  ] as const)('and that stood beside its object %s', (_, error, scope, surface) => {
    const { store, notices } = makeStore({ policy: { signedInElsewhere: { surface: 'inline' } } });
    const unmount = store.mount({ surface: 'inline', scope });
    store.report(error, { scope });
    store.mount({ surface: 'toast' });
    expect(notices()[0]?.place?.surface).toBe('inline');
    unmount();
    expect(notices()[0]?.place?.surface).toBe(surface);
  });
});

test('an action is offered where one of several reports has a way to do it', () => {
  const { store, notices } = makeStore();
  store.report({ type: 101 }, { handlers: { retry } });
  store.report({ type: 101 }, { handlers: { chooseFile() {} } });
  expect(notices()).toMatchObject([{ count: 2, actions: ['retry', 'chooseFile'] }]);
});

describe('a flood', () => {
  test('shows a hundred, and pushes out the least severe once there are twice as many, of those the oldest, as superseded', () => {
    const { store, notices, events, pass } = makeStore();
    const flood = (from: number, to: number) => {
      const ids: string[] = [];
      for (let at = from; at < to; at++) ids.push(store.report({ type: 101 }, { scope: `m${at}` }));
      return ids;
    };
    const first = flood(0, 50);
    const info = store.report({ type: 504 });
    pass(1);
    const [second, ...others] = flood(50, 199);
    expect(notices()).toHaveLength(100);
    expect(events.some(({ type }) => type === 'ended')).toBe(false);
    flood(199, 200);
    expect(notices()).toHaveLength(100);
    const gone = events.filter((event) => event.type === 'ended' && event.outcome === 'superseded');
    expect(gone.map(({ id }) => id)).toEqual([info, ...first, second, ...others.slice(0, 49)]);
  });
});

test.each([120, 220])('a flood of %i does not push out what lasts', (many) => {
  const { store, kinds, pass } = makeStore();
  const { connection, emit } = fakeConnection(webDialect, { isOpened: true });
  store.connect(connection);
  emit('onReconnecting');
  pass(4000);
  for (let at = 0; at < many; at++) store.report({ type: 604 }, { operation: 'send', scope: `m${at}` });
  expect(kinds()).toContain('reconnecting');
});

test('events name the language and the surface, the mounted one before that of the policy', () => {
  const { store, events } = makeStore({ language: 'de' });
  store.report({ type: 605 });
  store.mount({ surface: 'banner' });
  store.report({ type: 605 });
  expect(events.map(({ language, surface }) => [language, surface])).toEqual([
    ['de', 'toast'],
    ['de', 'banner'],
  ]);
});

test('what is no surface takes no notice, and a place keeps its key', () => {
  const { store, notices } = makeStore();
  const key = {};
  store.report({ type: 605 });
  store.mount({ surface: 'nonsense' as never })();
  expect(notices()[0]?.place).toBeUndefined();
  store.mount({ surface: 'toast', key });
  expect(notices()[0]?.place?.key).toBe(key);
});

test('what is looked at is the same object as long as it shows the same', () => {
  const { store } = makeStore();
  store.report({ type: 605 });
  const before = store.getSnapshot();
  store.configure({ policy: {} });
  expect(store.getSnapshot()).toBe(before);
  expect(Object.isFrozen(makeStore().store.getSnapshot().notices)).toBe(true);
});

test('reconnecting is offered while there is a network, and something else leads out of a dialog meanwhile', () => {
  const reconnect = vi.fn();
  const policy = { groupFull: { surface: 'modal', actions: ['reconnect'] } } as const;
  const { store, notices, network } = makeStore({ handlers: { reconnect }, policy });
  store.subscribe(() => {});
  store.mount({ surface: 'modal' });
  for (const { code } of webDialect.rows) store.report({ type: code });
  store.report({ type: 606 });
  const offers = () => notices().filter(({ actions }) => actions.includes('reconnect')).length;
  expect(offers()).toBeGreaterThan(0);
  const before = offers();
  network('down');
  expect(offers()).toBe(0);
  expect(notices().find(({ kind }) => kind === 'groupFull')?.actions).toEqual(['dismiss']);
  network('up');
  expect(offers()).toBe(before);
});
