import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type ChatErrorEvent,
  type ChatErrorStore,
  type ChatErrorStoreOptions,
  createChatErrorStore,
  type TrackOptions,
} from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { fakeConnection } from '../../src/testing/index.js';
import { fakeEnvironment } from './fakeEnvironment.js';

function makeStore(options: Partial<ChatErrorStoreOptions> = {}) {
  const { environment, pass, waiting } = fakeEnvironment(options.environment);
  const events: ChatErrorEvent[] = [];
  const store = createChatErrorStore({
    dialect: webDialect,
    onEvent: (event) => events.push(event),
    ...options,
    environment,
  });
  const notices = () => store.getSnapshot().notices;
  const kinds = () => notices().map(({ kind }) => kind);
  return { store, notices, kinds, pass, waiting, happened: () => events.map(({ type }) => type), events };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A call as the README has it: tracked, with itself as the way to try it again. */
function sender(store: ChatErrorStore, answer: () => Promise<unknown>, options: TrackOptions = {}) {
  const sent = vi.fn();
  const send = (): Promise<unknown> => {
    sent();
    return store.track(answer(), { operation: 'send', ...options, handlers: { retry: () => send() } });
  };
  return { sent, send: () => send().catch(() => {}) };
}

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

  test('the same object twice is one error', () => {
    const { store, notices } = makeStore();
    const error = { type: 206 };
    store.report(error);
    store.report(error);
    expect(notices()).toMatchObject([{ count: 1 }]);
  });

  test('the same object once more tells what it was about, if that was not known', () => {
    const { store, notices } = makeStore();
    const error = { type: 603, message: 'blocked' };
    const retry = () => {};
    const id = store.report(error);
    expect(notices()).toMatchObject([{ kind: 'permissionDenied', scope: undefined }]);
    expect(store.report(error, { operation: 'send', scope: 'm1', handlers: { retry } })).toBe(id);
    expect(notices()).toMatchObject([
      { id, kind: 'messageUndelivered', operation: 'send', scope: 'm1', count: 1, handlers: [{ retry }] },
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

describe('actions', () => {
  test('are offered only where somebody can carry them out', () => {
    const { store, notices } = makeStore();
    const id = store.report({ type: 101 });
    expect(notices()).toMatchObject([{ id, actions: [] }]);
    store.configure({ handlers: { retry: () => {} } });
    expect(notices()).toMatchObject([{ id, actions: ['retry'] }]);
  });

  test('something critical always has a way out', () => {
    expect(makeAndReport({ type: 206 }, {})).toEqual(['dismiss']);
    expect(makeAndReport({ type: 206 }, { reload: () => {} })).toEqual(['reload']);
    function makeAndReport(error: object, environment: object) {
      const { store, notices } = makeStore({ environment: environment as never });
      store.report(error);
      return notices()[0]?.actions;
    }
  });

  test('run once however often they are pressed, show that they run, and end what they solve', async () => {
    const { store, notices, pass, happened, events } = makeStore();
    let succeed = () => {};
    const retry = vi.fn(() => new Promise<void>((resolve) => (succeed = resolve)));
    const id = store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(id, 'retry');
    store.runAction(id, 'retry');
    expect(retry).toHaveBeenCalledExactlyOnceWith({
      action: 'retry',
      notice: expect.objectContaining({ id }),
      error: { type: 101 },
    });
    expect(notices()).toMatchObject([{ running: 'retry' }]);
    pass(250);
    succeed();
    await settled();
    expect(notices()).toMatchObject([{ state: 'recovered', running: undefined }]);
    pass(4000);
    expect(notices()).toEqual([]);
    expect(happened()).toEqual(['shown', 'actionStarted', 'actionSucceeded', 'ended']);
    expect(events[2]).toMatchObject({ action: 'retry', durationMs: 250, at: 1_000_250 });
  });

  test('that fail again say so on the same notice, with the new cause', async () => {
    const { store, notices } = makeStore();
    const id = store.report(
      { type: 101 },
      { operation: 'upload', handlers: { retry: () => Promise.reject({ type: 500 }) } },
    );
    store.runAction(id, 'retry');
    await settled();
    expect(notices()).toMatchObject([
      { id, kind: 'serverBusy', failed: 'retry', running: undefined, count: 2, cause: { type: 500 } },
    ]);
  });

  test('that throw, reject with nothing or hang are survived', async () => {
    const { store, notices, pass } = makeStore();
    const handlers = {
      retry: () => {
        throw new Error('app');
      },
      chooseFile: () => new Promise(() => {}),
    };
    const id = store.report({ type: 101 }, { handlers });
    store.runAction(id, 'retry');
    expect(notices()).toMatchObject([{ failed: 'retry' }]);
    const [again] = notices();
    const file = store.report({ type: 101 }, { scope: 'x', handlers });
    store.runAction(file, 'chooseFile');
    expect(again?.id).toBe(id);
    pass(330_000);
    expect(notices().find((notice) => notice.id === file)).toMatchObject({ running: undefined, failed: 'chooseFile' });
  });

  test('that fail again leave a lasting condition as it is', async () => {
    const { store, notices } = makeStore();
    const id = store.report({ type: 206 }, { handlers: { signIn: () => Promise.reject({ type: 28 }) } });
    store.runAction(id, 'signIn');
    await settled();
    expect(notices()).toMatchObject([{ id, kind: 'signedInElsewhere', failed: 'signIn', count: 1 }]);
  });

  test('that fail because the session is over say so in its own notice', async () => {
    const { store, notices } = makeStore();
    const id = store.report({ type: 606 }, { handlers: { dismiss: () => Promise.reject({ type: 206 }) } });
    store.runAction(id, 'dismiss');
    await settled();
    expect(notices()).toMatchObject([{ kind: 'signedInElsewhere' }, { id, kind: 'groupFull', failed: 'dismiss' }]);
  });

  test('that fail with what another channel told already are one notice', async () => {
    const { store, notices, events } = makeStore();
    const cause = { type: 500 };
    const retry = () => {
      store.report(cause);
      return Promise.reject(cause);
    };
    const id = store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(id, 'retry');
    await settled();
    expect(notices()).toMatchObject([{ id, kind: 'serverBusy', failed: 'retry', cause }]);
    expect(events.find(({ type }) => type === 'ended')).toMatchObject({ outcome: 'superseded' });
  });

  test('of a failure that came again while they ran have not helped, and the latest way to try again is kept', async () => {
    const { store, notices } = makeStore();
    const later = vi.fn();
    const retry = async () => {
      store.report({ type: 101 }, { handlers: { retry: later } });
    };
    const id = store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(id, 'retry');
    await settled();
    expect(notices()).toMatchObject([{ id, failed: 'retry', state: 'open', count: 2 }]);
    store.runAction(id, 'retry');
    expect(later).toHaveBeenCalledOnce();
  });

  test('about one object are the latest of its reports', () => {
    const { store } = makeStore();
    const [first, second] = [vi.fn(), vi.fn()];
    store.report({ type: 101 }, { scope: 'm1', handlers: { retry: first } });
    store.runAction(store.report({ type: 101 }, { scope: 'm1', handlers: { retry: second } }), 'retry');
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
  });

  test('on a condition that lasts do not end it', async () => {
    const { store, notices, pass } = makeStore({ handlers: { reconnect: async () => {} } });
    const { connection, play } = fakeConnection(webDialect);
    store.connect(connection);
    play('connected');
    play('reconnecting');
    pass(1500);
    const [notice] = notices();
    store.runAction(notice?.id ?? '', 'reconnect');
    expect(notices()).toMatchObject([{ kind: 'reconnecting', running: 'reconnect' }]);
    await settled();
    expect(notices()).toMatchObject([{ kind: 'reconnecting', state: 'open', running: undefined }]);
    play('connected');
    expect(notices()).toMatchObject([{ kind: 'reconnecting', state: 'recovered', outcome: 'resolved' }]);
  });

  test('of every report that a notice stands for run together', () => {
    const { store, notices } = makeStore();
    const first = vi.fn();
    const second = vi.fn();
    const id = store.report({ type: 101 }, { handlers: { retry: first } });
    store.report({ type: 101 }, { handlers: { retry: second } });
    store.runAction(id, 'retry');
    expect(first).toHaveBeenCalledOnce();
    expect(second).toHaveBeenCalledOnce();
    expect(notices()).toEqual([]);
  });

  test('that answer false leave the notice to the app', () => {
    const { store, notices } = makeStore();
    const id = store.report({ type: 101 }, { handlers: { retry: () => false } });
    store.runAction(id, 'retry');
    expect(notices()).toMatchObject([{ state: 'open' }]);
  });

  test('that the kit itself can do need no handler', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const reload = vi.fn(() => {
      throw new Error('no');
    });
    const { store, notices, events } = makeStore({ environment: { reload } as never });
    const id = store.report({ type: 206 });
    store.runAction(id, 'reload');
    expect(reload).toHaveBeenCalledOnce();
    expect(error).toHaveBeenCalledOnce();
    expect(notices()).toHaveLength(1);
    store.runAction(id, 'edit');
    store.runAction(id, 'dismiss');
    expect(notices()).toEqual([]);
    expect(events.at(-1)).toMatchObject({ type: 'ended', outcome: 'dismissed' });
  });

  test('by which a person closes a notice close it, also through the app', () => {
    const { store, events } = makeStore({ handlers: { dismiss() {} } });
    store.runAction(store.report({ type: 606 }), 'dismiss');
    expect(events.at(-1)).toMatchObject({ type: 'ended', outcome: 'dismissed' });
  });

  test('of several reports are done when the last of them is, whether or not each has to be waited for', async () => {
    const { store, notices } = makeStore();
    let succeed = () => {};
    const retries = [() => {}, () => new Promise<void>((resolve) => (succeed = resolve)), () => {}];
    for (const retry of retries) store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(notices()[0]?.id ?? '', 'retry');
    await settled();
    expect(notices()).toMatchObject([{ running: 'retry', count: 3 }]);
    succeed();
    await settled();
    expect(notices()).toMatchObject([{ state: 'recovered' }]);
  });

  test.each(['retry', 'discard'] as const)(
    'to %s leave a notice open for the reports that have no such way',
    (action) => {
      const { store, notices } = makeStore();
      const id = store.report({ type: 604 }, { operation: 'send', handlers: { [action]: () => {} } });
      store.report({ type: 604 }, { operation: 'send', handlers: { edit() {} } });
      store.runAction(id, action);
      expect(notices()).toMatchObject([
        { state: 'open', running: undefined, handlers: [{ edit: expect.any(Function) }] },
      ]);
    },
  );

  test('to sign in solve all that they stand for at once', () => {
    const { store, notices, events } = makeStore();
    const id = store.report({ type: 206 }, { handlers: { signIn() {} } });
    store.report({ type: 206 }, { handlers: { contactSupport() {} } });
    store.runAction(id, 'signIn');
    expect(notices()).toEqual([]);
    expect(events.at(-1)).toMatchObject({ type: 'ended', outcome: 'recovered' });
  });

  test('that worked in part say that they failed, and count what is left', () => {
    const { store, notices, happened } = makeStore();
    const broken = () => {
      throw new Error('app');
    };
    for (const retry of [() => {}, () => {}, broken]) store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(notices()[0]?.id ?? '', 'retry');
    expect(notices()).toMatchObject([{ count: 1, failed: 'retry', handlers: [{ retry: broken }] }]);
    expect(happened()).toEqual(['shown', 'repeated', 'repeated', 'actionStarted', 'actionFailed']);
  });

  test('leave the notice to the app where one of several says so', () => {
    const { store, notices } = makeStore();
    for (const answer of [false, true]) store.report({ type: 101 }, { handlers: { retry: () => answer } });
    store.runAction(notices()[0]?.id ?? '', 'retry');
    expect(notices()).toMatchObject([{ state: 'open', failed: undefined }]);
  });

  test('are not given up early because an older run would have been', async () => {
    const answers = [Promise.resolve(false), new Promise(() => {})];
    const { store, notices, pass } = makeStore({ handlers: { retry: () => answers.shift() } });
    const id = store.report({ type: 500 });
    store.runAction(id, 'retry');
    await settled();
    pass(10_000);
    store.runAction(id, 'retry');
    pass(10_000);
    expect(notices()).toMatchObject([{ running: 'retry' }]);
    pass(10_000);
    expect(notices()).toMatchObject([{ running: undefined, failed: 'retry' }]);
  });

  test('under way keep a notice from making room for others', () => {
    const { store, events } = makeStore();
    const retry = () => new Promise(() => {});
    const id = store.report({ type: 101 }, { scope: 'first', handlers: { retry } });
    store.runAction(id, 'retry');
    for (let at = 0; at < 300; at++) store.report({ type: 101 }, { scope: `m${at}` });
    const gone = events.filter(({ type }) => type === 'ended').map((event) => event.id);
    expect(gone.length).toBeGreaterThan(0);
    expect(gone).not.toContain(id);
  });

  test('that are done after their notice has gone bring nothing back', async () => {
    let copied = () => {};
    const copy = () => new Promise<void>((resolve) => (copied = resolve));
    const { store, notices, waiting } = makeStore({ environment: { copy } as never });
    const id = store.report({ type: 17 });
    store.runAction(id, 'copyDetails');
    store.dismiss(id);
    copied();
    await settled();
    expect(notices()).toEqual([]);
    expect(waiting()).toBe(1);
  });

  test('say when nothing could be copied', async () => {
    const { store, notices } = makeStore({ environment: { copy: () => Promise.reject(new Error('no')) } as never });
    store.runAction(store.report({ type: 17 }), 'copyDetails');
    await settled();
    expect(notices()).toMatchObject([{ failed: 'copyDetails', done: undefined }]);
  });

  test('copying the details copies no secret, and says that it did', async () => {
    const copy = vi.fn(async (_: string) => {});
    const { store, notices, pass } = makeStore({ environment: { copy } as never });
    const id = store.report({ type: 17, message: 'failed for bob@example.com with token=abc' });
    store.runAction(id, 'copyDetails');
    await settled();
    expect(copy.mock.calls[0]?.[0]).toContain('constant: WEBIM_CONNCTION_AJAX_ERROR');
    expect(copy.mock.calls[0]?.[0]).not.toMatch(/bob|abc/);
    expect(notices()).toMatchObject([{ done: 'copyDetails' }]);
    pass(3000);
    expect(notices()[0]?.done).toBeUndefined();
  });
});

describe('trying again', () => {
  const refused = () => Promise.reject({ type: 604 });

  test.each([undefined, 'm1'])('sends once for each press, however often it fails (scope %s)', async (scope) => {
    const { store, notices } = makeStore();
    const { sent, send } = sender(store, refused, { scope });
    await send();
    await settled();
    for (let press = 1; press <= 5; press++) {
      store.runAction(notices()[0]?.id ?? '', 'retry');
      await settled();
      expect(sent).toHaveBeenCalledTimes(press + 1);
      expect(notices()).toMatchObject([{ kind: 'sendFailed', failed: 'retry' }]);
    }
  });

  test('sends once for each press also where every failure is another one', async () => {
    const { store, notices } = makeStore();
    const types = [604, 500, 604, 507, 500, 604];
    const { sent, send } = sender(store, () => Promise.reject({ type: types.shift() }), { scope: 'm1' });
    await send();
    await settled();
    for (let press = 1; press <= 4; press++) {
      const [notice] = notices();
      if (!notice?.actions.includes('retry')) break;
      store.runAction(notice.id, 'retry');
      await settled();
      expect(sent).toHaveBeenCalledTimes(press + 1);
      expect(notices()).toHaveLength(1);
    }
  });

  test('tries what failed, and leaves alone what worked', async () => {
    const { store, notices } = makeStore();
    const works = [vi.fn(async () => {}), vi.fn(async () => {})];
    const fails = vi.fn(() => Promise.reject({ type: 604 }));
    for (const retry of [...works, fails]) store.report({ type: 604 }, { operation: 'send', handlers: { retry } });
    const { id = '' } = notices()[0] ?? {};
    for (let press = 1; press <= 2; press++) {
      store.runAction(id, 'retry');
      await settled();
      for (const work of works) expect(work).toHaveBeenCalledOnce();
      expect(fails).toHaveBeenCalledTimes(press);
    }
    expect(notices()).toMatchObject([{ id, failed: 'retry', state: 'open' }]);
  });

  test('with two channels that both tell of one failure runs one of their ways', () => {
    const { store, notices } = makeStore();
    const resend = vi.fn();
    for (let channel = 0; channel < 2; channel++)
      store.report({ type: 101, data: { id: '1' } }, { scope: 'm1', handlers: { retry: () => resend() } });
    store.runAction(notices()[0]?.id ?? '', 'retry');
    expect(resend).toHaveBeenCalledOnce();
  });

  test('of an upload may take as long as an upload', async () => {
    const { store, notices, pass } = makeStore();
    const retry = vi.fn(() => new Promise(() => {}));
    const id = store.report({ type: 101 }, { handlers: { retry } });
    store.runAction(id, 'retry');
    pass(300_000);
    store.runAction(id, 'retry');
    expect(retry).toHaveBeenCalledOnce();
    expect(notices()).toMatchObject([{ running: 'retry' }]);
  });

  test('that comes to an end after it was pressed again says nothing about the newer try', async () => {
    const { store, notices, pass } = makeStore();
    const ends: (() => void)[] = [];
    const id = store.report(
      { type: 500 },
      { handlers: { retry: () => new Promise((_, end) => ends.push(() => end({ type: 500 }))) } },
    );
    store.runAction(id, 'retry');
    pass(20_000);
    store.runAction(id, 'retry');
    ends[0]?.();
    await settled();
    expect(notices()).toMatchObject([{ running: 'retry' }]);
    expect(ends).toHaveLength(2);
  });

  test('that worked ends what comes in late', async () => {
    const { store, notices, pass } = makeStore();
    let refuse = (_: unknown) => {};
    const promise = new Promise((_, reject) => (refuse = reject));
    promise.catch(() => {});
    store.track(promise, { operation: 'send', scope: 'm1', handlers: { retry: async () => {} } });
    pass(20_000);
    store.runAction(notices()[0]?.id ?? '', 'retry');
    await settled();
    refuse({ type: 512 });
    await settled();
    pass(4000);
    expect(notices()).toEqual([]);
  });

  test.each([new Error('popup closed'), new TypeError('Failed to fetch'), undefined, 'no'])(
    'does not lose its way out to an error of the app: %s',
    async (reason) => {
      const { store, notices } = makeStore();
      const id = store.report(
        { type: 101 },
        { handlers: { retry: () => {}, chooseFile: () => Promise.reject(reason) } },
      );
      store.runAction(id, 'chooseFile');
      await settled();
      expect(notices()).toMatchObject([
        { id, kind: 'uploadFailed', actions: ['retry', 'chooseFile'], failed: 'chooseFile' },
      ]);
    },
  );
});

describe('ending', () => {
  test('dismiss, expire and resolve say how it ended, and how long it took', () => {
    const { store, notices, pass, events } = makeStore();
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
    expect(notices().map(({ scope }) => scope)).toEqual([undefined, 'm1']);
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
    const [mine, theirs] = [{ retry: () => {} }, { retry: () => {} }];
    store.track(new Promise<void>((resolve) => (answer = resolve)), { handlers: mine });
    store.track(new Promise(() => {}), { handlers: theirs });
    pass(20_000);
    expect(notices()).toMatchObject([{ count: 2, handlers: [mine, theirs] }]);
    answer();
    await settled();
    expect(notices()).toMatchObject([{ count: 1, handlers: [theirs] }]);
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

  test('keeps a way to try again that stands for another call too', async () => {
    const { store, notices, pass } = makeStore();
    let answer = () => {};
    const handlers = { retry() {} };
    for (const promise of [new Promise<void>((resolve) => (answer = resolve)), new Promise(() => {})])
      store.track(promise, { timeout: 5, handlers });
    pass(5);
    expect(notices()).toMatchObject([{ count: 2, handlers: [handlers] }]);
    answer();
    await settled();
    expect(notices()).toMatchObject([{ count: 1, handlers: [handlers] }]);
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

describe('trying again by itself', () => {
  test('takes the general way where a report has none of its own', () => {
    const retry = vi.fn();
    const { store, pass } = makeStore({ handlers: { retry } });
    store.report({ type: 500 }, { autoRetries: 1, handlers: { edit() {} } });
    pass(1000);
    expect(retry).toHaveBeenCalledOnce();
    const without = makeStore();
    without.store.report({ type: 500 }, { autoRetries: 1 });
    without.pass(60_000);
    expect(without.notices()).toMatchObject([{ actions: [], nextTryAt: undefined }]);
  });

  test('may be allowed by whoever tells of the failure once more, and is then counted once', () => {
    const retry = vi.fn();
    const { store, notices, pass } = makeStore();
    const error = { type: 500 };
    store.report(error);
    pass(60_000);
    store.report(error, { autoRetries: 2, handlers: { retry } });
    store.report(error, { autoRetries: 9 });
    expect(notices()).toMatchObject([{ count: 1, autoRetries: 2, autoRetried: 0 }]);
    pass(1000);
    expect(retry).toHaveBeenCalledOnce();
  });

  test.each([undefined, 'm1'])(
    'happens as often as was said also where each try is tracked anew (scope %s)',
    async (scope) => {
      const { store, pass } = makeStore();
      const { sent, send } = sender(store, () => Promise.reject({ type: 500 }), { scope, autoRetries: 3 });
      await send();
      for (let times = 0; times < 20; times++) {
        await settled();
        pass(5000);
      }
      expect(sent).toHaveBeenCalledTimes(4);
    },
  );

  test('is not wound up again by what it brings', async () => {
    const { store, notices, pass } = makeStore();
    const retry = vi.fn(() => Promise.reject({ type: 500 }));
    store.report({ type: 500 }, { autoRetries: 2, handlers: { retry } });
    pass(1000);
    await settled();
    store.report({ type: 500 }, { autoRetries: 9, handlers: { retry } });
    expect(notices()).toMatchObject([{ autoRetries: 1, autoRetried: 1 }]);
    for (let times = 0; times < 20; times++) {
      pass(30_000);
      await settled();
    }
    expect(retry).toHaveBeenCalledTimes(2);
    expect(notices()).toMatchObject([{ kind: 'serverBusy', autoRetries: 0, nextTryAt: undefined }]);
  });

  test('happens with growing pauses, as often as was said, and never without being told to', async () => {
    const retry = vi.fn(() => Promise.reject({ type: 500 }));
    const { store, notices, pass } = makeStore({ environment: { random: () => 1 } as never });
    store.report({ type: 500 }, { scope: 'quiet', handlers: { retry } });
    const id = store.report({ type: 500 }, { autoRetries: 3, handlers: { retry } });
    const pauses: number[] = [];
    for (let times = 0; times < 3; times++) {
      const notice = notices().find((one) => one.id === id);
      pauses.push((notice?.nextTryAt ?? 0) - (notice?.lastAt ?? 0));
      pass(60_000);
      await settled();
    }
    pass(600_000);
    await settled();
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(retry).toHaveBeenCalledTimes(3);
    expect(notices().find((one) => one.id === id)).toMatchObject({ failed: 'retry', nextTryAt: undefined });
  });

  test('waits for the network and for as long as an answer asks to', async () => {
    let online = false;
    const retry = vi.fn(async () => {});
    const { store, notices, pass } = makeStore({ environment: { isOnline: () => online, random: () => 0 } as never });
    store.report({ type: 500 }, { autoRetries: 1, handlers: { retry } });
    pass(120_000);
    expect(retry).not.toHaveBeenCalled();
    online = true;
    pass(30_000);
    await settled();
    expect(retry).toHaveBeenCalledOnce();
    expect(notices()).toMatchObject([{ state: 'recovered' }]);

    const limited = {
      type: 17,
      data: JSON.stringify({ error: 'reach_limit', error_description: 'wait', retry_after: 100 }),
    };
    store.report(limited, { autoRetries: 1, scope: 'limited', handlers: { retry } });
    pass(99_999);
    expect(retry).toHaveBeenCalledOnce();
    pass(1);
    expect(retry).toHaveBeenCalledTimes(2);
  });

  test('comes to an end also where each try is a new report', async () => {
    const { store, pass } = makeStore();
    const tried = vi.fn();
    const send = (): void => {
      tried();
      store
        .track(Promise.reject({ type: 500 }), { scope: 'm1', autoRetries: 2, handlers: { retry: send } })
        .catch(() => {});
    };
    send();
    for (let second = 0; second < 50; second++) {
      pass(1000);
      await settled();
    }
    expect(tried).toHaveBeenCalledTimes(3);
  });

  test('runs only what may be run without being asked', () => {
    const { store, pass } = makeStore();
    const [asked, unasked] = [vi.fn(), vi.fn()];
    store.report({ type: 500 }, { handlers: { retry: unasked } });
    store.report({ type: 500 }, { autoRetries: 1, handlers: { retry: asked } });
    pass(60_000);
    expect(asked).toHaveBeenCalledOnce();
    expect(unasked).not.toHaveBeenCalled();
  });

  test('waits for the end of the outage that explains it', async () => {
    const { store, pass } = makeStore();
    const { connection, emit: tell } = fakeConnection(webDialect, { isOpened: true });
    store.connect(connection);
    tell('onReconnecting');
    pass(1500);
    const retry = vi.fn();
    store.report({ type: 16 }, { autoRetries: 1, handlers: { retry } });
    pass(60_000);
    expect(retry).not.toHaveBeenCalled();
    tell('onConnected');
    await settled();
    expect(retry).toHaveBeenCalledOnce();
  });

  test('once the outage is over runs what may be run, tells what failed, and gives each what it needs', async () => {
    const { store, notices, pass } = makeStore();
    const { connection, emit: tell } = fakeConnection(webDialect, { isOpened: true });
    store.connect(connection);
    tell('onReconnecting');
    pass(1500);
    const [asked, unasked, useless] = [vi.fn(() => Promise.reject({ type: 500 })), vi.fn(), vi.fn()];
    const cause = { type: 16 };
    store.report(cause, { autoRetries: 1, operation: 'addContact', handlers: { retry: asked } });
    store.report({ type: 16 }, { handlers: { retry: unasked } });
    store.report({ type: 28 }, { autoRetries: 1, handlers: { retry: useless } });
    tell('onConnected');
    await settled();
    expect(asked).toHaveBeenCalledExactlyOnceWith({
      action: 'retry',
      notice: expect.objectContaining({ operation: 'addContact' }),
      error: cause,
    });
    for (const handler of [unasked, useless]) expect(handler).not.toHaveBeenCalled();
    expect(notices().find(({ state }) => state === 'open')).toMatchObject({
      kind: 'serverBusy',
      operation: 'addContact',
      cause: { type: 500 },
    });
  });

  test('is counted for a minute, also where each try makes a new notice', () => {
    const { store, notices, pass } = makeStore();
    const tryOnce = (scope: string) => {
      store.report({ type: 500 }, { scope, autoRetries: 1, handlers: { retry() {} } });
      const [notice] = notices();
      pass(1000);
      return notice?.autoRetries;
    };
    expect([tryOnce('a'), tryOnce('a'), tryOnce('b')]).toEqual([1, 0, 1]);
    store.resolve({ scope: 'a' });
    pass(60_000);
    expect(tryOnce('a')).toBe(1);
  });

  test('does not happen where doing the same again cannot work', () => {
    const retry = vi.fn();
    const { store, pass } = makeStore();
    store.report({ type: 606 }, { autoRetries: 5, handlers: { retry } });
    pass(600_000);
    expect(retry).not.toHaveBeenCalled();
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
    store.report(limited(), { handlers: { retry() {} } });
    const waits = () => store.getSnapshot().notices[0]?.waitingFor;
    expect(waits()).toBe('time');
    shifted = shift;
    pass(10_000);
    waits();
    pass(2);
    expect(waits()).toBeUndefined();
  });

  test('leaves no timer behind when the notice goes', () => {
    const { store, notices, waiting } = makeStore();
    store.report(limited(), { handlers: { retry() {} } });
    notices();
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
