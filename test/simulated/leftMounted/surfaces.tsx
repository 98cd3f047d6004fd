import { act, render, screen } from '@testing-library/react';
import { createInstance } from 'i18next';
import { expect, test, vi } from 'vitest';
import { webDialect } from '../../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorBoundary,
  ChatErrorDetails,
  ChatErrorHistory,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  createChatErrorStore,
} from '../../../src/index.js';
import { fakeConnection } from '../../../src/testing/index.js';

const later = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function Broken(): never {
  throw new Error('broken');
}

test('is left as it is, with timers running and promises unsettled', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const i18n = createInstance();
  await i18n.init({ lng: 'en', resources: {} });
  const store = createChatErrorStore({ dialect: webDialect });
  const { connection, play } = fakeConnection(webDialect);
  render(
    <ChatErrorProvider store={store} connection={connection} i18n={i18n}>
      <dialog open />
      <ChatErrorBanner />
      <ChatErrorToaster timeScale={0.2} slots={{ extra: (view) => <ChatErrorDetails view={view} /> }} />
      <ChatErrorModal />
      <ChatErrorInline scope="m1" />
      <ChatErrorHistory />
      <ChatErrorBoundary>
        <Broken />
      </ChatErrorBoundary>
    </ChatErrorProvider>,
  );

  const failed = { type: 101 };
  const limited = { type: 17, data: JSON.stringify({ error: 'reach_limit', exception: 'x', retry_after: 2 }) };
  const retry = () => later(1000).then(() => Promise.reject(failed));
  await act(async () => {
    play('connected');
    play('reconnecting');
    store.report({ type: 605 });
    store.report({ type: 206 });
    store.report(limited, { operation: 'send', scope: 'm1', handlers: { retry } });
    store.report(failed, { handlers: { retry } });
    for (let times = 0; times < 5; times++) store.report({ type: 604 });
    await later(50);
    // Pages made up by tests cannot be loaded anew.
    const buttons = screen
      .getAllByRole('button', { hidden: true })
      .filter(({ dataset }) => dataset.action !== 'reload');
    for (const button of buttons) button.click();
  });
  expect(document.querySelectorAll('[data-chat-error-surface]').length).toBeGreaterThan(5);

  later(1000).then(() => store.report({ type: 606 }));
  later(1100).then(() => i18n.addResourceBundle('en', 'chatErrors', { labels: { close: 'Shut' } }));
  later(1200).then(() => play('signedInElsewhere'));
  store.track(later(1300).then(() => Promise.reject(failed))).catch(() => {});
});
