import { describe, expect, test, vi } from 'vitest';
import { defineDialect } from '../../../src/core/index.js';
import type { Reading } from '../../../src/dialects/dialect.js';
import { makeStore } from '../makeStore.js';

/** Reports are what the SDK would read from them. */
const readings = defineDialect({
  id: 'readings',
  rows: [],
  shapes: ['web'],
  read: (value) => ({ shape: 'web', ...(value as Partial<Reading>) }),
});

const uploadFailed = (change: Partial<Reading> = {}) => ({ kind: 'uploadFailed', code: 5, ...change }) as const;

function makeReadings() {
  return makeStore({ dialect: readings });
}

describe('two reports are one failure', () => {
  test.each([[uploadFailed()], [Object.assign(() => {}, uploadFailed())]])(
    'if they are one object, however late: %o',
    (error) => {
      const { store, notices, pass } = makeReadings();
      store.report(error);
      pass(1e9);
      store.report(error);
      expect(notices()).toMatchObject([{ count: 1 }]);
      store.report({ ...error, ...uploadFailed() });
      expect(notices()).toMatchObject([{ count: 2 }]);
    },
  );

  test.each([
    [1999, 1],
    [2000, 2],
  ])('if they have one ID and come %i ms apart: %i', (apart, count) => {
    const { store, notices, pass } = makeReadings();
    store.report(uploadFailed({ failureId: 'f' }));
    pass(apart);
    store.report(uploadFailed({ failureId: 'f' }));
    expect(notices()).toMatchObject([{ count }]);
  });

  test.each([
    ['another ID', { failureId: 'g' }],
    ['no ID', {}],
  ])('but not with %s', (_, change) => {
    const { store, notices } = makeReadings();
    store.report(uploadFailed({ failureId: 'f' }));
    store.report(uploadFailed(change));
    expect(notices()).toMatchObject([{ count: 2 }]);
  });

  test('but not with another number, unless one of them is vague', () => {
    const reports = (first: Partial<Reading>, second: Partial<Reading>) => {
      const { store, notices } = makeReadings();
      for (const change of [first, second]) store.report({ code: 5, failureId: 'f', ...change });
      return notices().length;
    };
    expect(reports({ kind: 'uploadFailed' }, { kind: 'groupFull', code: 6 })).toBe(2);
    expect(reports({}, { kind: 'groupFull', code: 6 })).toBe(1);
    expect(reports({ kind: 'groupFull', code: 6 }, {})).toBe(1);
  });

  test.each([
    [999, 1],
    [1000, 2],
  ])('if no more than a thousand others came between: after %i it counts as %i', (others, count) => {
    const { store, notices } = makeReadings();
    const report = (failureId: string) => store.report(uploadFailed({ failureId }), { scope: failureId });
    const id = report('f');
    for (let at = 0; at < others; at++) {
      const other = store.report(uploadFailed({ failureId: `${at}` }), { scope: 'others' });
      // A list with many reports is slow to copy.
      if (at % 20 === 0) store.dismiss(other);
    }
    report('f');
    expect(notices().find((notice) => notice.id === id)).toMatchObject({ count });
  });

  test.each([
    ['as one object', undefined],
    ['under one ID', 'f'],
  ])('and what is reported again %s brings handlers to its own report, not to a later one', (_, failureId) => {
    const { store, notices } = makeReadings();
    const [first, second, again] = [vi.fn(), vi.fn(), vi.fn()];
    const error = uploadFailed({ failureId });
    store.report(error, { handlers: { retry: first } });
    store.report(uploadFailed({ failureId: failureId && 'g' }), { handlers: { retry: second } });
    store.report(failureId ? { ...error } : error, { handlers: { retry: again } });
    expect(notices()).toMatchObject([{ count: 2 }]);
    store.runAction(notices()[0]?.id ?? '', 'retry');
    expect([first, second, again].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 1]);
  });

  test('but not once the notice of the first is over', () => {
    const { store, notices, events } = makeReadings();
    const error = uploadFailed({ failureId: 'f' });
    store.dismiss(store.report(error));
    store.report(error);
    expect(notices()).toMatchObject([{ count: 1, state: 'open' }]);
    expect(events.map(({ type }) => type)).toEqual(['shown', 'ended', 'shown']);
  });
});

test('reports are one notice if they have the same title, message and object', () => {
  const { store, notices } = makeReadings();
  const busy = (operation?: string, scope?: string, change: Partial<Reading> = {}) =>
    store.report({ kind: 'serverBusy', ...change }, { operation, scope });
  busy('send');
  busy('send', undefined, { code: 7 });
  busy();
  busy(undefined, undefined, { operation: 'send' });
  busy('recall');
  busy('send', 'm1');
  expect(notices().map(({ operation, scope, count }) => [operation, scope, count])).toEqual([
    ['send', 'm1', 1],
    ['recall', undefined, 1],
    ['send', undefined, 2],
    ['send', undefined, 2],
  ]);
});

test('a server is waited for a day at most, and never for less than nothing', () => {
  const day = 24 * 3_600_000;
  const waits = [undefined, -5, 0, 5, day, day + 1].map((retryAfterMs) => {
    const { store, notices } = makeReadings();
    store.report(uploadFailed({ retryAfterMs }));
    const { retryAt, firstAt = 0 } = notices()[0] ?? {};
    return retryAt && retryAt - firstAt;
  });
  expect(waits).toEqual([undefined, undefined, undefined, 5, day, day]);
});
