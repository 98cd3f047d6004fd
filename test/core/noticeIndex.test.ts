import { describe, expect, test } from 'vitest';
import { describeChatError } from '../../src/core/describe.js';
import type { NormalizedChatError } from '../../src/core/index.js';
import { newNotice, type StoredNotice } from '../../src/core/notice.js';
import { createNoticeIndex } from '../../src/core/noticeIndex.js';

const failure = (change: Partial<NormalizedChatError> = {}) =>
  describeChatError({ kind: 'uploadFailed', details: {}, cause: undefined, ...change });

function noticeOf(id: string, change: Partial<NormalizedChatError> = {}, scope?: string): StoredNotice {
  return newNotice(failure(change), { id, scope, handlers: [], held: false, firstAt: 1000 });
}

function indexWith(...notices: StoredNotice[]) {
  const index = createNoticeIndex();
  for (const notice of notices) index.add(notice);
  return index;
}

describe('the index of notices', () => {
  test('finds the twin by its kind and its object', () => {
    const [general, own] = [noticeOf('n1'), noticeOf('n2', {}, 'm1')];
    const { twin } = indexWith(general, own);
    expect(twin(failure(), undefined)).toBe(general);
    expect(twin(failure(), 'm1')).toBe(own);
    expect(twin(failure(), 'm2')).toBeUndefined();
    expect(twin(failure({ kind: 'groupFull' }), undefined)).toBeUndefined();
  });

  test('takes no two errors for twins whose titles differ', () => {
    const busy = (operation?: string): Partial<NormalizedChatError> => ({ kind: 'serverBusy', operation });
    const { twin } = indexWith(noticeOf('n1', busy('send')), noticeOf('n2', busy()));
    expect(twin(failure(busy('send')), undefined)?.id).toBe('n1');
    expect(twin(failure(busy()), undefined)?.id).toBe('n2');
    expect(twin(failure(busy('recall')), undefined)).toBeUndefined();
    expect(twin(failure({ ...busy('send'), operationInferred: true }), undefined)?.id).toBe('n2');
  });

  test.each([[{}], [() => {}]])('finds the same failure by the object that was thrown, however late: %o', (cause) => {
    const notice = noticeOf('n1', { cause });
    const { sameFailure } = indexWith(notice);
    expect(sameFailure(failure({ cause }), 1e9)).toBe(notice);
    expect(sameFailure(failure({ cause: {} }), 1000)).toBeUndefined();
  });

  test('finds the same failure by its ID, for two seconds', () => {
    const notice = noticeOf('n1', { code: 5, details: { failureId: 'f' } });
    const { sameFailure } = indexWith(notice);
    const asked = (change: Partial<NormalizedChatError>, now = 2999) =>
      sameFailure(failure({ code: 5, details: { failureId: 'f' }, ...change }), now);
    expect(asked({})).toBe(notice);
    expect(asked({}, 3000)).toBeUndefined();
    expect(asked({ details: { failureId: 'g' } })).toBeUndefined();
    expect(asked({ details: {} })).toBeUndefined();
    expect(asked({ code: 6 })).toBeUndefined();
    expect(asked({ code: 6, vague: true })).toBe(notice);
  });

  test('finds a failure of another number where what was told said little', () => {
    const notice = noticeOf('n1', { code: 5, vague: true, details: { failureId: 'f' } });
    expect(indexWith(notice).sameFailure(failure({ code: 6, details: { failureId: 'f' } }), 1000)).toBe(notice);
  });

  test('knows the conditions that last', () => {
    const [outage, other] = [noticeOf('n1', { kind: 'reconnecting' }), noticeOf('n2')];
    const index = indexWith(outage, other);
    expect([...index.conditions()]).toEqual([outage]);
    index.remove(outage);
    expect([...index.conditions()]).toEqual([]);
  });

  test('leaves out what is over', () => {
    const over: StoredNotice = { ...noticeOf('n1', { kind: 'reconnecting', cause: {} }), state: 'recovered' };
    const index = indexWith(over);
    expect(index.twin({ kind: 'reconnecting' }, undefined)).toBeUndefined();
    expect([...index.conditions()]).toEqual([]);
  });

  test('forgets what is removed, but nothing that has taken its place', () => {
    const cause = {};
    const [old, fresh] = ['n1', 'n2'].map((id) => noticeOf(id, { cause, details: { failureId: 'f' } })) as [
      StoredNotice,
      StoredNotice,
    ];
    const index = indexWith(old, fresh);
    const found = () => [
      index.twin(failure(), undefined),
      index.sameFailure(failure({ cause }), 1000),
      index.sameFailure(failure({ details: { failureId: 'f' } }), 1000),
    ];
    index.remove(old);
    index.remove(undefined);
    expect(found()).toEqual([fresh, fresh, fresh]);
    index.remove(fresh);
    expect(found()).toEqual([undefined, undefined, undefined]);
  });
});
