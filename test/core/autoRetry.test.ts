import { describe, expect, test, vi } from 'vitest';
import { planRetry } from '../../src/core/autoRetry.js';
import { describeChatError } from '../../src/core/describe.js';
import { newNotice, type StoredNotice } from '../../src/core/notice.js';
import { fakeEnvironment } from './fakeEnvironment.js';

function planned(change: Partial<StoredNotice> = {}, { random = 1, allowed = true } = {}) {
  const { environment, pass, waiting } = fakeEnvironment({ random: () => random });
  const start = environment.now();
  const described = describeChatError({ kind: 'uploadFailed', details: {}, cause: undefined });
  const life = { id: 'n1', handlers: [], held: false, firstAt: start, autoRetries: 3 };
  let notice: StoredNotice | undefined = { ...newNotice(described, life), ...change };
  const patch = (more?: Partial<StoredNotice>) => {
    notice = more && notice && { ...notice, ...more };
  };
  const retry = vi.fn();
  const host = {
    environment,
    look: () => notice,
    patch: (_: string, more: Partial<StoredNotice>) => patch(more),
    mayRetry: () => allowed,
    retry,
  };
  planRetry(host, 'n1');
  const pause = () => (notice?.nextTryAt === undefined ? undefined : notice.nextTryAt - environment.now());
  return { start, pass, waiting, patch, retry, pause, notice: () => notice, again: () => planRetry(host, 'n1') };
}

describe('the pause before another try', () => {
  test('doubles with each try, up to half a minute', () => {
    const pauses = [undefined, 0, 1, 2, 4, 5, 50].map((autoRetried) => planned({ autoRetried }).pause());
    expect(pauses).toEqual([1000, 1000, 2000, 4000, 16_000, 30_000, 30_000]);
  });

  test('is between half and all of that', () => {
    expect([0, 0.5, 1].map((random) => planned({}, { random }).pause())).toEqual([500, 750, 1000]);
  });

  test('is as long as an answer asks for', () => {
    const retryAt = planned().start + 5000;
    expect(planned({ retryAt, waitingFor: 'time' }).pause()).toBe(5000);
    expect(planned({ retryAt }).pause()).toBe(1000);
    expect(planned({ waitingFor: 'time' }).pause()).toBe(1000);
  });
});

test('after the pause it is tried once, and counted', () => {
  const { pass, retry, notice, waiting } = planned({ autoRetried: 1 });
  pass(1999);
  expect(retry).not.toHaveBeenCalled();
  pass(1);
  expect(notice()).toMatchObject({ autoRetries: 2, autoRetried: 2, nextTryAt: undefined });
  expect(retry).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'n1' }));
  expect(waiting()).toBe(0);
});

test('one try is planned at a time', () => {
  const { again, waiting } = planned();
  again();
  expect(waiting()).toBe(1);
});

test.each([
  ['is over', { state: 'recovered' }],
  ['is no use', { retryable: false }],
  ['has been made often enough', { autoRetries: 0 }],
  ['was never asked for', { autoRetries: undefined }],
  ['is under way', { running: 'retry' }],
] as const)('another try that %s is not planned, nor made after the pause', (_, change) => {
  expect(planned(change).waiting()).toBe(0);
  const { pass, patch, retry, notice, waiting } = planned();
  patch(change);
  pass(60_000);
  expect(retry).not.toHaveBeenCalled();
  expect(notice()?.nextTryAt).toBeUndefined();
  expect(waiting()).toBe(0);
});

test('another try that nobody allows is not planned', () => {
  expect(planned({}, { allowed: false }).waiting()).toBe(0);
});

test('a try is made neither of a notice that has gone, nor for an older plan', () => {
  const [gone, replanned] = [planned(), planned()];
  gone.patch();
  replanned.patch({ nextTryAt: replanned.start + 90_000 });
  for (const { pass, retry } of [gone, replanned]) {
    pass(60_000);
    expect(retry).not.toHaveBeenCalled();
  }
  expect(replanned.notice()).toMatchObject({ nextTryAt: replanned.start + 90_000 });
});

test('what still has to wait after the pause is planned anew', () => {
  const { pass, patch, retry } = planned();
  patch({ waitingFor: 'network' });
  pass(10_500);
  expect(retry).not.toHaveBeenCalled();
  patch({ waitingFor: undefined });
  pass(500);
  expect(retry).toHaveBeenCalledOnce();
});
