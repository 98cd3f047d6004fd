import { describe, expect, test, vi } from 'vitest';
import english from '../../locales/en/chatErrors.json';
import { createChatErrorStore } from '../../src/core/index.js';
import type { StoredNotice } from '../../src/core/notice.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { keyOfAll, viewOf, viewOfAll } from '../../src/react/view.js';

const store = {
  ...createChatErrorStore({ dialect: webDialect, handlers: { retry() {}, discard() {} } }),
  runAction: vi.fn(),
  dismiss: vi.fn(),
  expire: vi.fn(),
};
/** Says each label as its name, with what it is given. */
const voice = {
  asked: 'en',
  language: 'en',
  dir: 'ltr' as const,
  t: (keys: string | string[], values?: object) => [[keys].flat()[0], ...Object.values(values ?? {})].join(' '),
  tagOf: () => ({ language: 'en', dir: 'ltr' as const }),
};

function noticeOf(change: Partial<StoredNotice> = {}, scope?: string): StoredNotice {
  const id = store.report({ type: 604 }, { operation: 'send', scope });
  const found = store.getSnapshot().notices.find((notice) => notice.id === id) as StoredNotice | undefined;
  if (!found) throw new Error('Nothing was reported.');
  store.resolve({ id });
  return { ...found, actions: ['retry', 'discard', 'copyDetails', 'edit'], ...change };
}

const seen = (change: Partial<StoredNotice>) => viewOf(noticeOf(change), store, voice);

describe('the view of a notice', () => {
  test('has the operation as its title and the cause as its message where the cause is general', () => {
    const busy = { kind: 'serverBusy', words: 'serverBusy', code: undefined, effect: 'joinGroup' } as const;
    expect(seen(busy)).toMatchObject({
      kind: 'serverBusy',
      title: 'effects.joinGroup',
      message: english.kinds.serverBusy.message,
    });
  });

  test('is not one with that of another operation', () => {
    const [send, recall] = ['send', 'recall'].map((effect) => noticeOf({ effect }, 'm1')) as [
      StoredNotice,
      StoredNotice,
    ];
    expect(keyOfAll([send])).not.toBe(keyOfAll([recall]));
    expect(keyOfAll([send])).toBe(keyOfAll([{ ...send, id: 'other', scope: 'm2' }]));
  });

  test.each<[string, Partial<StoredNotice>, string | undefined]>([
    ['is idle', {}, undefined],
    ['runs', { running: 'retry' }, 'labels.running'],
    ['was copied', { done: 'copyDetails' }, 'labels.copied'],
    ['could not be copied', { failed: 'copyDetails' }, 'labels.notCopied'],
    ['waits for the network', { waitingFor: 'network' }, 'labels.waiting'],
    ['waits for a time', { waitingFor: 'time', lastAt: 0, retryAt: 5000 }, 'labels.retryIn 5 seconds'],
    ['waits for a time that nobody knows', { waitingFor: 'time', failed: 'retry' }, 'labels.failedAgain'],
    ['has failed again', { failed: 'retry' }, 'labels.failedAgain'],
    ['has waited', { details: { retryAfterMs: 5 } }, 'labels.retryNow'],
    ['has waited for nothing', { details: { retryAfterMs: 5 }, actions: [] }, undefined],
  ])('that %s says so', (_, change, status) => {
    expect(seen(change).status).toBe(status);
  });

  test('counts down a wait, or the time to the next try by itself', () => {
    const countdown = (change: Partial<StoredNotice>) => {
      const found = seen({ retryAt: 5000, ...change }).countdown;
      return found && [found.until, found.text(1000)];
    };
    expect(countdown({ waitingFor: 'time' })).toEqual([5000, 'labels.retryIn 1 second']);
    expect(countdown({ nextTryAt: 7000 })).toEqual([7000, 'labels.nextTry 1 second']);
    for (const change of [
      {},
      { running: 'retry', nextTryAt: 7000 },
      { waitingFor: 'network', nextTryAt: 7000 },
    ] as const)
      expect(countdown(change)).toBeUndefined();
  });

  test('counts the tries to reconnect, as long as it is open', () => {
    expect(seen({ attempt: 2 }).progress).toBe('labels.attempt 2');
    expect(seen({ attempt: 2, maxAttempts: 5 }).progress).toBe('labels.attemptOf 2 5');
    expect(seen({ attempt: 2, state: 'recovered' }).progress).toBeUndefined();
  });

  test('that is over says how, and nothing else', () => {
    const over = { state: 'recovered', count: 3 } as const;
    expect(seen(over)).toMatchObject({
      title: 'labels.recovered',
      message: '',
      severityLabel: '',
      repeated: undefined,
    });
    expect(seen({ ...over, outcome: 'resolved' }).title).toBe('labels.recovered');
    expect(seen({ ...over, category: 'connection' }).title).toBe('labels.recovered');
    expect(seen({ ...over, category: 'connection', outcome: 'resolved' }).title).toBe('labels.backOnline');
  });

  test('has one primary button, and none that works while another one does', () => {
    const buttons = (change: Partial<StoredNotice>) =>
      seen(change).actions.map(({ primary, pending, disabled }) => [primary, pending, disabled]);
    expect(buttons({ actions: ['retry', 'edit'] })).toEqual([
      [true, false, false],
      [false, false, false],
    ]);
    expect(buttons({ actions: ['retry', 'edit'], running: 'retry' })).toEqual([
      [true, true, false],
      [false, false, true],
    ]);
    expect(buttons({ actions: ['retry', 'edit'], waitingFor: 'time' })).toEqual([
      [true, false, true],
      [false, false, false],
    ]);
    for (const action of ['copyDetails', 'dismiss'] as const)
      expect(buttons({ actions: [action] })).toEqual([[false, false, false]]);
  });

  test('can be closed where the person may', () => {
    const notice = noticeOf({ dismissible: true });
    viewOf(notice, store, voice).dismiss?.();
    expect(store.dismiss).toHaveBeenCalledExactlyOnceWith(notice.id);
    expect(seen({ dismissible: false }).dismiss).toBeUndefined();
  });
});

describe('the view of several notices', () => {
  const two = (change: Partial<StoredNotice> = {}) =>
    [noticeOf(change, 'm1'), noticeOf({}, 'm2')] as [StoredNotice, StoredNotice];

  test('offers each action that fits several objects, once, and runs it for all of them', () => {
    const notices = two({ actions: ['retry', 'discard', 'signIn', 'copyDetails', 'edit'] });
    const { count, repeated, actions, dismiss, expire } = viewOfAll(notices, store, voice);
    expect([count, repeated]).toEqual([2, 'labels.repeated 2']);
    expect(actions.map(({ action, label }) => [action, label])).toEqual([
      ['retry', 'labels.retryAll'],
      ['discard', 'labels.discardAll'],
      ['signIn', 'kinds.sendFailed.signIn'],
      ['copyDetails', 'kinds.sendFailed.copyDetails'],
    ]);
    store.runAction.mockClear();
    store.dismiss.mockClear();
    for (const { run } of actions) run();
    dismiss?.();
    expire?.();
    const ids = notices.map(({ id }) => id);
    expect(store.runAction.mock.calls).toEqual([
      [ids, 'retry'],
      [ids, 'discard'],
      [[ids[0]], 'signIn'],
      [ids, 'copyDetails'],
    ]);
    expect(store.dismiss.mock.calls).toEqual(ids.map((id) => [id]));
    expect(store.expire).not.toHaveBeenCalled();
  });

  test('times out where each of them may', () => {
    const [first, second] = two({ actions: [], severity: 'info', surface: 'toast' });
    viewOfAll([first, { ...second, actions: [] }], store, voice).expire?.();
    expect(store.expire.mock.calls).toEqual([[first.id], [second.id]]);
    expect(viewOfAll([first, second], store, voice).expire).toBeUndefined();
  });

  test('shows the last action of all of them, and disables a button only if no notice can run it', () => {
    const [first, second] = two();
    const shown = (...changes: Partial<StoredNotice>[]) => {
      const [one = {}, other = {}] = changes;
      const { status, actions } = viewOfAll(
        [
          { ...first, ...one },
          { ...second, ...other },
        ],
        store,
        voice,
      );
      return [status, ...actions.map(({ pending, disabled }) => (pending ? 'pending' : disabled ? 'disabled' : ''))];
    };
    expect(shown({}, { running: 'retry' })).toEqual([undefined, '', '', '']);
    expect(shown({}, { running: 'retry', isJoint: true })).toEqual(['labels.running', 'pending', '', '']);
    expect(shown({ running: 'retry' }, { running: 'retry' })).toEqual([
      'labels.running',
      'pending',
      'disabled',
      'disabled',
    ]);
    expect(shown({ waitingFor: 'network' })).toEqual([undefined, '', '', '']);
    expect(shown({ waitingFor: 'network' }, { waitingFor: 'network' })).toEqual(['labels.waiting', 'disabled', '', '']);
    expect(shown({}, { failed: 'retry' })).toEqual(['labels.failedAgain', '', '', '']);
  });

  test('that are over are not counted', () => {
    expect(viewOfAll(two({ state: 'recovered' }), store, voice).repeated).toBeUndefined();
  });

  test('is the same as of one, where there is one', () => {
    const notice = noticeOf({}, 'm1');
    const { actions } = viewOfAll([notice], store, voice);
    // Help comes last.
    expect(actions.map(({ action }) => action)).toEqual(['retry', 'discard', 'edit', 'copyDetails']);
  });
});
