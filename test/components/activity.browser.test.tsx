import { act, render, screen, waitFor } from '@testing-library/react';
import { Activity } from 'react';
import { expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorInline } from '../../src/index.js';
import { Chat, report, shown } from './Chat.js';

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

test('toasts no longer stand in for a banner once the dialog that covered it closed while they were out of view', async () => {
  const app = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <Chat with={['banner', 'toast']} />
    </Activity>
  );
  const dialog = document.body.appendChild(document.createElement('dialog'));
  const { rerender } = render(app('visible'));
  await report({ type: 39 });
  dialog.showModal();
  await waitFor(() => expect(shown()).toContain('toast: notSignedIn'));
  rerender(app('hidden'));
  dialog.remove();
  rerender(app('visible'));
  await waitFor(() => expect(shown()).toEqual(['banner: notSignedIn']));
});
