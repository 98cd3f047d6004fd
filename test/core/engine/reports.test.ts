import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeStore, settled } from '../makeStore.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('reporting', () => {
  test('the same again is one notice with a count', () => {
    const { store, notices, pass, happened } = makeStore();
    const first = store.report({ type: 606 });
    pass(5);
    expect(store.report({ type: 606 })).toBe(first);
    expect(notices()).toMatchObject([{ kind: 'groupFull', count: 2, firstAt: 1_000_000, lastAt: 1_000_005 }]);
    expect(happened()).toEqual(['shown', 'repeated']);
  });

  test('one cause that stops two operations is two notices, since each says what did not happen', () => {
    const { store, notices } = makeStore();
    const busy = () => ({ type: 500, message: 'Server is busy.' });
    store.report(busy(), { operation: 'recall' });
    store.report(busy(), { operation: 'joinGroup' });
    store.report(busy(), { operation: 'joinGroup' });
    expect(notices()).toMatchObject([
      { kind: 'serverBusy', effect: 'joinGroup', count: 2 },
      { kind: 'serverBusy', effect: 'recall', count: 1 },
    ]);
  });

  test('an operation that the app names later takes the place of one that the error revealed', () => {
    const { store, notices } = makeStore();
    const error = { type: 500, message: 'Server is busy.', data: { id: '123' } };
    store.report(error);
    expect(notices()).toMatchObject([{ kind: 'serverBusy', operation: 'send', effect: undefined }]);
    store.report(error, { operation: 'upload' });
    expect(notices()).toMatchObject([{ kind: 'serverBusy', operation: 'upload', effect: 'upload', count: 1 }]);
  });

  test('values of the app come before those of the answer, and are kept when the failure is reported again', () => {
    const { store, notices } = makeStore();
    const error = { type: 101, data: { error: 'too_large', error_description: 'exceeds the limit of 10 MB' } };
    store.report(error);
    expect(notices()).toMatchObject([{ kind: 'fileTooLarge', values: { maxBytes: 10 * 1024 ** 2 } }]);
    store.report(error, { values: { maxBytes: 5000 } });
    expect(notices()).toMatchObject([{ values: { maxBytes: 5000 } }]);
    store.report(error);
    expect(notices()).toMatchObject([{ values: { maxBytes: 5000 }, count: 1 }]);
  });

  test('the same object twice is one error', () => {
    const { store, notices } = makeStore();
    const error = { type: 206 };
    store.report(error);
    store.report(error);
    expect(notices()).toMatchObject([{ count: 1 }]);
  });

  test('the same object once more tells what it was about, if that was not known', () => {
    const { store, notices } = makeStore({ policy: { messageUndelivered: { actions: ['retry'] } } });
    const error = { type: 603, message: 'blocked' };
    const retry = () => {};
    const id = store.report(error);
    expect(notices()).toMatchObject([{ kind: 'permissionDenied', scope: undefined }]);
    expect(store.report(error, { operation: 'send', scope: 'm1', handlers: { retry } })).toBe(id);
    expect(notices()).toMatchObject([
      { id, kind: 'messageUndelivered', operation: 'send', scope: 'm1', count: 1, actions: ['retry'] },
    ]);
    expect(store.report(error, { scope: 'm2' })).not.toBe(id);
    expect(notices()).toHaveLength(2);
  });

  test('a failure that two channels of the SDK tell is one error, with the better meaning', () => {
    const { store, notices } = makeStore();
    const data = JSON.stringify({ error: 'x', exception: 'X', error_description: 'y', timestamp: 1 });
    const id = store.report({ type: 17, message: data, data });
    expect(notices()).toMatchObject([{ kind: 'requestFailed', count: 1 }]);
    expect(store.report({ type: 603, message: 'permission denied', data })).toBe(id);
    expect(store.report({ type: 17, message: data, data })).toBe(id);
    expect(notices()).toMatchObject([{ id, kind: 'permissionDenied', count: 1 }]);
  });

  test('the rejection and the callback of one message are one error', () => {
    const { store, notices } = makeStore();
    store.report({ type: 501, message: 'sensitive words', data: { id: '1', mid: '2' } });
    store.report({ type: 501, data: { id: '1', mid: '2', reason: 'sensitive words' } });
    expect(notices()).toMatchObject([{ count: 1 }]);
  });

  test('another refusal of one message is told, however soon it comes', () => {
    const { store, kinds } = makeStore();
    for (const type of [604, 507, 501]) store.report({ type, data: { id: '1' } }, { operation: 'send', scope: 'm1' });
    expect(kinds().toSorted()).toEqual(['messageContentRefused', 'mutedInConversation', 'sendFailed']);
  });

  test('one and the same object is one failure, also where one of the reports names what it is about', () => {
    for (const scopes of [
      ['m1', 'm1'],
      ['m1', undefined],
      [undefined, 'm1'],
    ]) {
      const { store, notices } = makeStore();
      const error = { type: 101 };
      for (const scope of scopes) store.report(error, { scope });
      expect(notices()).toMatchObject([{ count: 1, scope: 'm1', retryAt: undefined }]);
    }
  });

  test('told once more without what the app was doing, or with something else, it keeps the better meaning', () => {
    const { store, notices } = makeStore();
    const error = { type: 503 };
    store.report(error);
    expect(notices()).not.toMatchObject([{ kind: 'downloadFailed' }]);
    store.report(error, { operation: 'download' });
    const better = [{ kind: 'downloadFailed', operation: 'download', count: 1 }];
    expect(notices()).toMatchObject(better);
    for (const operation of [undefined, 'send']) store.report(error, { operation });
    expect(notices()).toMatchObject(better);
  });

  test('told once more with a meaning that nobody is told of, it stays', () => {
    const { store, notices, kinds } = makeStore({ policy: { downloadFailed: { surface: 'none' } } });
    const error = { type: 503 };
    store.report(error);
    const [kind] = kinds();
    store.report(error, { operation: 'download' });
    expect(notices()).toMatchObject([{ kind, operation: 'download' }]);
  });

  test.each([
    ['as the same objects', (id: string) => ({ type: 101, data: { id } })],
    ['with the same IDs', undefined],
  ])('two failures that two channels tell of in turn, %s, are two, and over once both are tried', (_, make) => {
    const { store, notices } = makeStore();
    const errors = ['1', '2'].map((id) => make?.(id));
    const told = (at: number) => errors[at] ?? { type: 101, data: { id: String(at) } };
    const ways = [vi.fn(), vi.fn()];
    for (const at of [0, 1]) store.report(told(at));
    for (const at of [0, 1]) store.report(told(at), { handlers: { retry: () => ways[at]?.() } });
    expect(notices()).toMatchObject([{ count: 2 }]);
    store.runAction(notices()[0]?.id ?? '', 'retry');
    for (const way of ways) expect(way).toHaveBeenCalledOnce();
    expect(notices()).toEqual([]);
  });

  test('of two channels that both bring a way to try again, the later one’s is taken for each failure', () => {
    const { store, notices } = makeStore();
    const errors = [{ type: 101 }, { type: 101 }];
    const used: string[] = [];
    for (const channel of ['callback', 'promise'])
      errors.forEach((error, at) => {
        store.report(error, { handlers: { retry: () => void used.push(`${channel} ${at}`) } });
      });
    store.runAction(notices()[0]?.id ?? '', 'retry');
    expect(used).toEqual(['promise 0', 'promise 1']);
  });

  test('what turns out to be what is told already is one with it', () => {
    const { store, notices, happened } = makeStore();
    for (const error of [{ type: 503 }, { type: 503, message: 'x' }]) {
      store.report(error);
      store.report(error, { operation: 'download' });
    }
    expect(notices()).toMatchObject([{ kind: 'downloadFailed', count: 2 }]);
    expect(happened().filter((type) => type === 'ended')).toHaveLength(1);
  });

  test('what turns out to be a condition explains what follows from it, and an answer that asks to wait is waited for', () => {
    const { store, kinds, notices } = makeStore({ handlers: { retry() {} } });
    const vague = { type: 17, data: { id: '1' } };
    store.report({ type: 39 }, { operation: 'send' });
    store.report(vague);
    store.report({ type: 56, data: { id: '1' } });
    expect(kinds()).toEqual(['sessionExpired']);
    expect(notices()[0]?.retryAt).toBeUndefined();
  });

  test('an object may be numbered', () => {
    const { store, notices } = makeStore();
    store.report({ type: 101 }, { scope: 42 as never });
    store.report({ type: 101 }, { scope: {} as never });
    expect(notices().map(({ scope }) => scope)).toEqual([undefined, '42']);
    store.mount({ surface: 'inline', scope: 42 as never });
    expect(notices()[1]?.place?.surface).toBe('inline');
    store.resolve({ scope: 42 as never });
    expect(notices().map(({ scope }) => scope)).toEqual([undefined]);
  });

  test('what the kit finds out by itself is of the dialect too', () => {
    const { store, notices, pass } = makeStore();
    void store.track(new Promise(() => {}));
    pass(20_000);
    expect(notices()).toMatchObject([{ kind: 'answerMissing', dialect: 'web' }]);
  });

  test('the same about another object is another notice', () => {
    const { store, notices } = makeStore();
    store.report({ type: 101 }, { scope: 'm1' });
    store.report({ type: 101 }, { scope: 'm2' });
    expect(
      notices()
        .map(({ scope }) => scope)
        .sort(),
    ).toEqual(['m1', 'm2']);
  });

  test('the most severe comes first, then the newest, and a repetition does not move a notice', () => {
    const { store, kinds, pass } = makeStore();
    for (const type of [606, 504, 206, 605]) {
      store.report({ type });
      pass(1);
    }
    store.report({ type: 606 });
    expect(kinds()).toEqual(['signedInElsewhere', 'groupNotFound', 'groupFull', 'recallTimedOut']);
  });

  test('what there is nothing to say about is not shown', () => {
    const { store, notices, happened } = makeStore();
    store.report({ type: 0 });
    store.report({ type: -4 });
    expect(notices()).toEqual([]);
    expect(happened()).toEqual(['suppressed', 'suppressed']);
  });

  test('a flood is bounded, and nothing critical is pushed out by it', () => {
    const { store, notices } = makeStore();
    store.report({ type: 206 });
    for (let at = 0; at < 5000; at++) store.report({ type: 101 }, { scope: `m${at}` });
    expect(notices().length).toBeLessThanOrEqual(100);
    expect(notices()[0]?.kind).toBe('signedInElsewhere');
  });

  test('listeners hear once of all that happens in one go', async () => {
    const { store } = makeStore();
    const listener = vi.fn();
    store.subscribe(listener);
    for (let type = 600; type < 1600; type++) store.report({ type });
    expect(listener).not.toHaveBeenCalled();
    await settled();
    expect(listener).toHaveBeenCalledOnce();
  });

  test('a listener that throws, and a telemetry that does, disturb nobody', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { store, notices } = makeStore({
      onEvent: () => {
        throw new Error('telemetry');
      },
    });
    const calm = vi.fn();
    store.subscribe(() => {
      throw new Error('listener');
    });
    store.subscribe(calm);
    store.report({ type: 606 });
    await settled();
    expect(notices()).toHaveLength(1);
    expect(calm).toHaveBeenCalledOnce();
    expect(error).toHaveBeenCalledTimes(2);
  });

  test('the policy of the app decides, also for what is shown already', () => {
    const { store, notices } = makeStore();
    store.report({ type: 606 });
    store.configure({ policy: { groupFull: { severity: 'warning', actions: ['dismiss'] } } });
    expect(notices()).toMatchObject([{ severity: 'warning', actions: ['dismiss'] }]);
  });
});

describe('what explains what', () => {
  test('a kick swallows what follows from it, and what led to it', () => {
    const { store, kinds, happened } = makeStore();
    store.report({ type: 39 });
    const kick = { type: 206 };
    const id = store.report(kick);
    expect(store.report(kick)).toBe(id);
    for (const type of [39, 28, 207]) store.dismiss(store.report({ type }));
    expect(kinds()).toEqual(['signedInElsewhere']);
    expect(happened()).toEqual(['shown', 'ended', 'shown', 'explained', 'explained', 'explained']);
  });

  test('when the session is over, what stands beside its object stays there', () => {
    const { store, kinds } = makeStore();
    store.mount({ surface: 'inline', scope: 'm1' });
    store.report({ type: 206 });
    store.report({ type: 102 }, { operation: 'upload', scope: 'm1' });
    store.report({ type: 102 }, { operation: 'upload', scope: 'm2' });
    store.report({ type: 102 }, { operation: 'upload' });
    expect(kinds()).toEqual(['signedInElsewhere', 'uploadNotSignedIn']);
  });

  test('a call that is refused once the session is over is swallowed, a new sign-in that is refused is not', () => {
    const { store, kinds } = makeStore();
    const refused = { type: 17, data: { status: 401 } };
    store.report({ type: 206 });
    store.report(refused, { operation: 'fetchHistory' });
    expect(kinds()).toEqual(['signedInElsewhere']);
    store.report({ ...refused }, { operation: 'login' });
    expect(kinds()).toEqual(['signedInElsewhere', 'authenticationFailed']);
  });

  test('a sign-in that did not work is told, whatever ended the session before', () => {
    const { store, kinds } = makeStore();
    store.report({ type: 206 });
    store.report({ type: 1, message: 'invalid password' }, { operation: 'login' });
    expect(kinds()).toEqual(['signedInElsewhere', 'passwordWrong']);
  });

  test('what a kick explains ends with it, and what it does not stays', () => {
    const { store, kinds, events } = makeStore();
    for (const type of [39, 606, 206]) store.report({ type });
    expect(kinds()).toEqual(['signedInElsewhere', 'groupFull']);
    expect(events.filter(({ type }) => type === 'ended')).toMatchObject([{ outcome: 'superseded' }]);
    store.report({ type: 605 });
    expect(kinds()).toHaveLength(3);
  });

  test('an end of the session does not hide what has nothing to do with it', () => {
    const { store, kinds } = makeStore();
    store.report({ type: 206 });
    store.report({ type: 606 });
    expect(kinds()).toEqual(['signedInElsewhere', 'groupFull']);
  });
});
