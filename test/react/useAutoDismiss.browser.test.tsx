import { act, render } from '@testing-library/react';
import { Activity, Suspense, use } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorToaster } from '../../src/index.js';

const recallTimedOut = { type: 504 };
const forever = new Promise<never>(() => {});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Pending(): never {
  return use(forever);
}

test.each([
  [
    'a Suspense fallback',
    (isHidden: boolean, onClose: () => void) => (
      <Suspense fallback="loading">
        <ChatErrorToaster error={recallTimedOut} dialect={webDialect} onClose={onClose} />
        {isHidden && <Pending />}
      </Suspense>
    ),
  ],
  [
    'a hidden Activity',
    (isHidden: boolean, onClose: () => void) => (
      <Activity mode={isHidden ? 'hidden' : 'visible'}>
        <ChatErrorToaster error={recallTimedOut} dialect={webDialect} onClose={onClose} />
      </Activity>
    ),
  ],
])('the time of a toast does not run behind %s', async (_, app) => {
  const onClose = vi.fn();
  const { rerender } = render(app(false, onClose));
  await act(() => vi.advanceTimersByTimeAsync(3000));
  await act(async () => rerender(app(true, onClose)));
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(onClose).not.toHaveBeenCalled();
  await act(async () => rerender(app(false, onClose)));
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(onClose).not.toHaveBeenCalled();
  await act(() => vi.advanceTimersByTimeAsync(8000));
  expect(onClose).toHaveBeenCalledExactlyOnceWith({ outcome: 'expired' });
});
