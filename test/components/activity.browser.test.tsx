import { act, render, screen } from '@testing-library/react';
import { Activity } from 'react';
import { expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorInline } from '../../src/index.js';

test('a surface whose notice went while it was out of view tells the app once it is back', async () => {
  vi.useFakeTimers();
  const onClose = vi.fn();
  const handlers = { retry: () => Promise.resolve() };
  const error = { type: 500 };
  const app = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <ChatErrorInline error={error} dialect={webDialect} handlers={handlers} onClose={onClose} />
    </Activity>
  );
  const { rerender } = render(app('visible'));
  await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
  rerender(app('hidden'));
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  rerender(app('visible'));
  vi.useRealTimers();
  expect(onClose).toHaveBeenCalledExactlyOnceWith({ outcome: 'recovered' });
});
