import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createChatErrorStore } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { fakeEnvironment } from './fakeEnvironment.js';
import { makeStore, settled } from './makeStore.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('ending', () => {
  test('dismiss, expire and resolve say how it ended, and how long it took', () => {
    const { store, notices, pass, events } = makeStore({ policy: { groupNotFound: { severity: 'info' } } });
    const ids = [606, 605, 704].map((type) => store.report({ type }));
    pass(10);
    store.dismiss(ids[0] ?? '');
    store.expire(ids[1] ?? '');
    store.resolve({ kind: 'chatRoomFull' });
    store.dismiss('unknown');
    expect(notices()).toEqual([]);
    expect(events.filter(({ type }) => type === 'ended')).toMatchObject([
      { kind: 'groupFull', outcome: 'dismissed', durationMs: 10 },
      { kind: 'groupNotFound', outcome: 'expired', durationMs: 10 },
      { kind: 'chatRoomFull', outcome: 'resolved', durationMs: 10 },
    ]);
  });

  test('resolves what fits in all that is asked for', () => {
    const { store, notices } = makeStore();
    const ids = ['m1', 'm2', undefined].map((scope) => store.report({ type: 606 }, { scope }));
    store.report({ type: 605 }, { scope: 'm1' });
    store.resolve({ kind: 'groupFull', scope: 'm1' });
    expect(notices()).toHaveLength(3);
    store.resolve({ id: ids[1] });
    expect(notices().map(({ scope }) => scope)).toEqual(['m1', undefined]);
  });

  test('resolving nothing in particular resolves nothing', () => {
    const { store, notices } = makeStore();
    store.report({ type: 606 });
    store.resolve({});
    expect(notices()).toHaveLength(1);
  });
});

describe('tracking', () => {
  test('hands the promise back, and reports what it rejects with', async () => {
    const { store, notices, waiting } = makeStore();
    const promise = Promise.reject({ type: 602 });
    expect(store.track(promise, { operation: 'send', scope: 'm1' })).toBe(promise);
    await expect(promise).rejects.toEqual({ type: 602 });
    await settled();
    expect(notices()).toMatchObject([{ kind: 'groupNotJoined', operation: 'send', scope: 'm1' }]);
    expect(waiting()).toBe(0);
  });

  test('reports what never settles, and takes it back if it does after all', async () => {
    const { store, kinds, pass } = makeStore();
    let answer = () => {};
    store.track(new Promise<void>((resolve) => (answer = resolve)));
    pass(20_000);
    expect(kinds()).toEqual(['answerMissing']);
    answer();
    await settled();
    expect(kinds()).toEqual([]);
  });

  test('takes back one report of several, with its way to try again', async () => {
    const { store, notices, pass } = makeStore();
    let answer = () => {};
    const [mine, theirs] = [{ retry: vi.fn() }, { retry: vi.fn() }];
    store.track(new Promise<void>((resolve) => (answer = resolve)), { handlers: mine });
    store.track(new Promise(() => {}), { handlers: theirs });
    pass(20_000);
    expect(notices()).toMatchObject([{ count: 2 }]);
    answer();
    await settled();
    expect(notices()).toMatchObject([{ count: 1 }]);
    store.runAction(notices()[0]?.id ?? '', 'retry');
    expect(mine.retry).not.toHaveBeenCalled();
    expect(theirs.retry).toHaveBeenCalledOnce();
  });

  test('takes back nothing of what was closed meanwhile', async () => {
    const { store, pass, happened } = makeStore();
    let answer = () => {};
    store.track(new Promise<void>((resolve) => (answer = resolve)), { timeout: 5 });
    pass(5);
    store.dismiss(store.getSnapshot().notices[0]?.id ?? '');
    answer();
    await settled();
    expect(happened()).toEqual(['shown', 'ended']);
  });

  test('tells of a late failure also where the person has closed the notice by its button', async () => {
    const { store, notices, kinds, pass } = makeStore();
    let refuse = (_: unknown) => {};
    store.track(new Promise((_, reject) => (refuse = reject))).catch(() => {});
    pass(20_000);
    store.runAction(notices()[0]?.id ?? '', 'dismiss');
    refuse({ type: 606 });
    await settled();
    expect(kinds()).toEqual(['groupFull']);
  });

  test('keeps a way to try again that stands for another call too', async () => {
    const { store, notices, pass } = makeStore();
    let answer = () => {};
    const handlers = { retry() {} };
    for (const promise of [new Promise<void>((resolve) => (answer = resolve)), new Promise(() => {})])
      store.track(promise, { timeout: 5, handlers });
    pass(5);
    expect(notices()).toMatchObject([{ count: 2 }]);
    answer();
    await settled();
    expect(notices()).toMatchObject([{ count: 1, actions: ['retry'] }]);
  });

  test('waits for ever if it is told to', () => {
    const { store, kinds, pass } = makeStore();
    for (const timeout of [0, Infinity, 1e12, Number.NaN]) store.track(new Promise(() => {}), { timeout });
    pass(1e13);
    expect(kinds()).toEqual([]);
  });

  test('says of an unanswered message that it may have been sent', () => {
    const { store, kinds, pass } = makeStore();
    store.track(new Promise(() => {}), { operation: 'send', timeout: 50 });
    store.track(new Promise(() => {}), { operation: 'login', timeout: 0 });
    pass(50);
    expect(kinds()).toEqual(['deliveryUncertain']);
  });

  test('waits longer for an upload than the SDK does', () => {
    const { store, kinds, pass } = makeStore();
    store.track(new Promise(() => {}), { operation: 'upload' });
    pass(300_000);
    expect(kinds()).toEqual([]);
    pass(60_000);
    expect(kinds()).toEqual(['deliveryUncertain']);
  });
});

describe('a wait that an answer asks for', () => {
  const limited = () => ({
    type: 17,
    data: JSON.stringify({ error: 'reach_limit', error_description: 'w', retry_after: 10 }),
  });

  test.each([
    ['stands still for a moment', -1],
    ['is put back by an hour', -3_600_000],
  ])('ends also when the clock %s', (_, shift) => {
    let shifted = 0;
    const { environment, pass } = fakeEnvironment();
    const store = createChatErrorStore({
      dialect: webDialect,
      environment: { ...environment, now: () => environment.now() + shifted },
    });
    store.subscribe(() => {});
    store.report(limited(), { handlers: { retry() {} } });
    const waits = () => store.getSnapshot().notices[0]?.waitingFor;
    expect(waits()).toBe('time');
    shifted = shift;
    pass(10_000);
    waits();
    pass(2);
    expect(waits()).toBeUndefined();
  });

  test('is followed also when it turns out to be shorter', () => {
    const { store, notices, pass } = makeStore({ handlers: { retry() {} } });
    const asks = (seconds: number) => ({
      type: 17,
      data: JSON.stringify({ error: 'reach_limit', error_description: 'w', retry_after: seconds }),
    });
    for (const seconds of [60, 5]) {
      store.report(asks(seconds));
      expect(notices()).toMatchObject([{ waitingFor: 'time' }]);
    }
    pass(5001);
    expect(notices()).toMatchObject([{ waitingFor: undefined }]);
  });

  test('sets a timer only while somebody listens, and leaves none when the notice goes', () => {
    const { store, notices, waiting } = makeStore();
    store.report(limited(), { handlers: { retry() {} } });
    notices();
    expect(waiting()).toBe(0);
    store.subscribe(() => {});
    expect(waiting()).toBe(1);
    store.dismiss(notices()[0]?.id ?? '');
    expect(waiting()).toBe(0);
  });
});

describe('options', () => {
  test('can be put on top of others for a while: action by action, kind by kind, with a further listener', () => {
    const listener = vi.fn();
    const { store, notices, events } = makeStore({ handlers: { retry() {} } });
    const undo = store.extend({
      handlers: { copyDetails() {} },
      policy: { sendFailed: { severity: 'warning' } },
      onEvent: listener,
    });
    store.report({ type: 604 }, { operation: 'send' });
    expect(notices()).toMatchObject([{ severity: 'warning', actions: ['retry', 'copyDetails'] }]);
    expect(listener).toHaveBeenCalledOnce();
    expect(events).toHaveLength(1);
    undo();
    expect(notices()).toMatchObject([{ severity: 'error', actions: ['retry'] }]);
  });

  test('are the same object until they change', () => {
    const { store } = makeStore();
    const before = store.getOptions();
    store.report({ type: 606 });
    expect(store.getOptions()).toBe(before);
    store.configure({ handlers: {} });
    expect(store.getOptions()).not.toBe(before);
  });
});

describe('places', () => {
  test('follow what is mounted', () => {
    const { store, notices } = makeStore();
    store.report({ type: 606 });
    expect(notices()[0]?.place).toBeUndefined();
    const unmountBanner = store.mount({ surface: 'banner' });
    expect(notices()[0]?.place?.surface).toBe('banner');
    const unmountToaster = store.mount({ surface: 'toast' });
    expect(notices()[0]?.place?.surface).toBe('toast');
    unmountToaster();
    expect(notices()[0]?.place?.surface).toBe('banner');
    unmountBanner();
    expect(notices()[0]?.place).toBeUndefined();
  });

  test('a modal that has to show something that is not critical can be closed', () => {
    const { store, notices } = makeStore();
    store.mount({ surface: 'modal' });
    store.report({ type: 605 });
    expect(notices()).toMatchObject([{ actions: ['dismiss'], dismissible: true }]);
  });
});
