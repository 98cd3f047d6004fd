import { describe, expect, test, vi } from 'vitest';
import { historyOf } from '../../src/core/history.js';
import { createChatErrorStore } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { makeStore, settled } from './makeStore.js';

function makeHistory() {
  const { store, pass } = makeStore();
  store.mount({ surface: 'toast' });
  const history = historyOf(store);
  const entries = () => history.getEntries().map(({ notice, read }) => [notice.kind, notice.count, read]);
  const report = async (type: number, scope?: string) => {
    pass(1);
    const id = store.report({ type }, { scope });
    await settled();
    return id;
  };
  return { store, history, entries, report, pass };
}

describe('the history of a store', () => {
  test('holds what was shown, the latest first, also when it is over', async () => {
    const { store, history, entries, report } = makeHistory();
    history.subscribe(() => {});
    const full = await report(606);
    await report(605);
    expect(entries()).toEqual([
      ['groupNotFound', 1, false],
      ['groupFull', 1, false],
    ]);
    store.dismiss(full);
    await report(606);
    expect(entries()).toEqual([
      ['groupFull', 1, false],
      ['groupNotFound', 1, false],
      ['groupFull', 1, false],
    ]);
  });

  test('is the same for everybody who asks, and starts with what is there', () => {
    const { store, history, entries } = makeHistory();
    store.report({ type: 606 });
    expect(historyOf(store)).toBe(history);
    expect(entries()).toEqual([]);
    history.subscribe(() => {});
    expect(entries()).toEqual([['groupFull', 1, false]]);
  });

  test('holds what happened again once, as news', async () => {
    const { history, entries, report } = makeHistory();
    history.subscribe(() => {});
    await report(606);
    await report(605);
    history.markRead();
    await report(606);
    expect(entries()).toEqual([
      ['groupFull', 2, false],
      ['groupNotFound', 1, true],
    ]);
  });

  test('has each notice as it was last seen', async () => {
    const { store, history, report } = makeHistory();
    history.subscribe(() => {});
    await report(606);
    store.configure({ policy: { groupFull: { severity: 'warning' } } });
    await settled();
    expect(history.getEntries()).toMatchObject([{ notice: { severity: 'warning' }, read: false }]);
  });

  test('leaves out what nobody sees, and what only says that it is over', async () => {
    const { store, history, entries } = makeHistory();
    store.configure({ policy: { groupFull: { surface: 'none' } }, handlers: { retry: async () => {} } });
    const id = store.report({ type: 101 });
    store.report({ type: 606 });
    store.runAction(id, 'retry');
    await settled();
    expect(store.getSnapshot().notices).toMatchObject([{ state: 'recovered' }]);
    history.subscribe(() => {});
    expect(entries()).toEqual([]);

    const unseen = createChatErrorStore({ dialect: webDialect });
    unseen.report({ type: 606 });
    historyOf(unseen).subscribe(() => {});
    expect(historyOf(unseen).getEntries()).toEqual([]);
  });

  test('tells every listener of changes and of nothing else, as long as it listens', async () => {
    const { store, history, report } = makeHistory();
    const [first, second] = [vi.fn(), vi.fn()];
    const stop = history.subscribe(first);
    history.subscribe(second);
    await report(606);
    store.mount({ surface: 'banner' });
    await settled();
    const times = first.mock.calls.length;
    history.markRead();
    const before = history.getEntries();
    history.markRead();
    expect(history.getEntries()).toBe(before);
    expect(first).toHaveBeenCalledTimes(times + 1);
    expect(second).toHaveBeenCalledTimes(times + 1);
    stop();
    stop();
    await report(605);
    expect(first).toHaveBeenCalledTimes(times + 1);
    expect(second).toHaveBeenCalledTimes(times + 2);
  });

  test('is told of nothing that the person does not see', async () => {
    const { store, history, report } = makeHistory();
    const listener = vi.fn();
    history.subscribe(listener);
    await report(606);
    listener.mockClear();
    store.report({ type: 0 });
    await settled();
    expect(listener).not.toHaveBeenCalled();
  });

  test('goes by the time at which things happened, and not by how bad they are', async () => {
    const { store, history, entries, pass } = makeHistory();
    history.subscribe(() => {});
    store.report({ type: 206 });
    pass(1);
    store.report({ type: 504 });
    await settled();
    expect(entries().map(([kind]) => kind)).toEqual(['recallTimedOut', 'signedInElsewhere']);
  });

  test('is read as a whole', async () => {
    const { history, entries, report } = makeHistory();
    history.subscribe(() => {});
    await report(606);
    history.markRead();
    await report(605);
    history.markRead();
    expect(entries().map(([, , read]) => read)).toEqual([true, true]);
  });

  test('is not written while nobody listens', async () => {
    const { history, entries, report } = makeHistory();
    const stops = [history.subscribe(() => {}), history.subscribe(() => {})];
    await report(606);
    for (const stop of stops) stop();
    await report(605);
    expect(entries()).toEqual([['groupFull', 1, false]]);
    history.subscribe(() => {});
    expect(entries()).toHaveLength(2);
  });

  test('is empty once it is cleared, and what is still shown comes back when it happens again', async () => {
    const { history, entries, report } = makeHistory();
    history.subscribe(() => {});
    await report(606);
    history.clear();
    await report(605);
    expect(entries()).toEqual([['groupNotFound', 1, false]]);
    await report(606);
    expect(entries()).toEqual([
      ['groupFull', 2, false],
      ['groupNotFound', 1, false],
    ]);
  });

  test('holds the latest fifty', async () => {
    const { history, report } = makeHistory();
    history.subscribe(() => {});
    for (let at = 0; at < 60; at++) await report(606, `group ${at}`);
    expect(history.getEntries()).toHaveLength(50);
    expect(history.getEntries().at(-1)).toMatchObject({ notice: { scope: 'group 10' } });
  });
});
