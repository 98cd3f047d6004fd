import { act, render } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorBanner, ChatErrorInline, ChatErrorProvider } from '../../src/index.js';
import { fakeConnection } from '../../src/testing/index.js';
import { Errors, type ProvidedErrors } from '../Errors.js';

test('a message refused for want of a sign-in has its retry after it, and an outage is shown before the refusal', async () => {
  const { connection, emit, play } = fakeConnection(webDialect, { isOpened: true });
  let errors = {} as ProvidedErrors;
  const retry = vi.fn(async () => {});
  render(
    <ChatErrorProvider dialect={webDialect} connection={connection} handlers={{ signIn() {} }}>
      <ChatErrorBanner />
      <ChatErrorInline scope="m1" />
      <Errors
        to={(found) => {
          errors = found;
        }}
      />
    </ChatErrorProvider>,
  );
  const banner = () =>
    document.querySelector<HTMLElement>('.chat-error-banner[data-kind], .chat-error-banner [data-kind]')?.dataset.kind;
  const bubble = () =>
    document.querySelector<HTMLElement>('.chat-error-inline[data-kind], .chat-error-inline [data-kind]');
  await act(async () => {
    const send = () => Promise.reject({ type: 39 });
    errors.track(send(), { operation: 'send', scope: 'm1', handlers: { retry } }).catch(() => {});
  });
  expect([banner(), bubble()]).toEqual(['notSignedIn', null]);

  await act(async () => play('offline'));
  await expect.poll(banner).toBe('networkDown');

  await act(async () => emit('onConnected'));
  expect(bubble()?.dataset.kind).toBe('sendFailed');
  await expect.poll(banner, { timeout: 10_000 }).toBeUndefined();
  await act(async () => bubble()?.querySelector<HTMLButtonElement>('[data-action=retry]')?.click());
  expect(retry).toHaveBeenCalledOnce();
  await expect.poll(bubble, { timeout: 10_000 }).toBeNull();
});
