import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeChatError } from '../../src/core/describe.js';
import {
  addHandlers,
  type ChatErrorHandlers,
  generalHandlers,
  joinHandlers,
  maxHandlers,
  newNotice,
  type StoredNotice,
  sameNotice,
  waitMsOf,
} from '../../src/core/notice.js';
import { byUrgency } from '../../src/core/urgency.js';
import { severities } from '../../src/kinds/kind.js';

const noticeWith = (change: Partial<StoredNotice> = {}): StoredNotice => ({
  ...newNotice(describeChatError({ kind: 'uploadFailed', details: {}, cause: undefined }), {
    id: 'n1',
    handlers: [],
    held: false,
    firstAt: 0,
  }),
  ...change,
});
const sets = (count: number): ChatErrorHandlers[] => Array.from({ length: count }, () => ({ retry() {} }));
const [a, b, c] = [{ retry() {} }, { retry() {} }, { retry() {} }];

test('a new notice has happened once and may be closed', () => {
  expect(noticeWith({ firstAt: 5 })).toMatchObject({ count: 1, state: 'open', dismissible: true });
  expect(newNotice(noticeWith(), { id: 'n2', handlers: [a], held: true, firstAt: 5, scope: 'm1' })).toMatchObject({
    kind: 'uploadFailed',
    firstAt: 0,
  });
});

test('an answer is waited for a day at most, and never for less than nothing', () => {
  const day = 24 * 3_600_000;
  const waits = [undefined, -5, 0, 5, day, day + 1].map((retryAfterMs) => waitMsOf({ retryAfterMs }));
  expect(waits).toEqual([0, 0, 0, 5, day, day]);
});

describe('the handlers of a notice', () => {
  test('are each kept once, in their order, and the latest of too many', () => {
    const handlers = [a, b];
    expect(joinHandlers(handlers, b, undefined, a)).toBe(handlers);
    expect(joinHandlers(handlers, c, a)).toEqual([a, b, c]);
    const many = sets(maxHandlers);
    expect(joinHandlers(many, c)).toEqual([...many.slice(1), c]);
  });

  test('about one object are those of the latest report that has some', () => {
    const notice = noticeWith({ scope: 'm1', handlers: [a] });
    expect(addHandlers(notice, b, 0)).toEqual({ handlers: [b], spent: 0 });
    expect(addHandlers(notice, generalHandlers, 0)).toEqual({ handlers: [a] });
  });

  test('that ran a moment ago without success give way to those of a new report, one for one', () => {
    const notice = noticeWith({ handlers: [a, b], spent: 2, spentAt: 5000 });
    const given = (change: Partial<StoredNotice>, now: number, set: ChatErrorHandlers = c) =>
      addHandlers({ ...notice, ...change }, set, now);
    expect(given({}, 5999)).toEqual({ handlers: [b, c], spent: 1 });
    expect(given({}, 6000)).toEqual({ handlers: [a, b, c], spent: 0 });
    expect(given({}, 5999, b)).toEqual({ handlers: [a, b], spent: 2 });
    expect(given({ running: 'retry' }, 5999)).toEqual({ handlers: [a, b, c], spent: 0 });
    expect(given({ spent: undefined }, 5999)).toEqual({ handlers: [a, b, c], spent: 0 });
    expect(given({ spentAt: undefined }, 999)).toEqual({ handlers: [b, c], spent: 1 });
  });
});

test('what is over comes last, then the most severe first, then the newest', () => {
  const some = fc.record({
    state: fc.constantFrom('open', 'recovered'),
    severity: fc.constantFrom(...severities),
    firstAt: fc.nat(5),
  });
  const rank = ({ state, severity, firstAt }: StoredNotice) =>
    (state === 'open' ? 100 + severities.indexOf(severity) * 10 : 0) + firstAt;
  fc.assert(
    fc.property(some, some, (one, other) => {
      const [first, second] = [noticeWith(one), noticeWith(other)];
      expect(Math.sign(byUrgency(first, second))).toBe(Math.sign(rank(second) - rank(first)));
    }),
  );
});

test('two states of a notice are the same where nothing but the list of actions is another object', () => {
  const notice = noticeWith({ actions: ['retry'] });
  expect(sameNotice(notice, { ...notice, actions: ['retry'] })).toBe(true);
  expect(sameNotice(notice, { ...notice, actions: ['edit'] })).toBe(false);
  expect(sameNotice(notice, { ...notice, count: 2 })).toBe(false);
  expect(sameNotice(notice, { ...notice, handlers: [] })).toBe(false);
});
