import { act, render } from '@testing-library/react';
import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorProvider,
  type ChatErrorProviderProps,
  loadChatErrorLocale,
  useChatConnection,
} from '../../src/index.js';
import { fakeConnection } from '../../src/testing/index.js';

function Label() {
  const { status, label } = useChatConnection();
  return <output>{`${status}: ${label}`}</output>;
}

const read = () => document.querySelector('output')?.textContent;

/** Renders the label beside a connection whose events the test sends. */
function renderLabel(props: Partial<ChatErrorProviderProps> = {}) {
  const { connection, play } = fakeConnection(webDialect);
  const app = (language: string) => (
    <ChatErrorProvider dialect={webDialect} connection={connection} language={language} {...props}>
      <Label />
    </ChatErrorProvider>
  );
  const { rerender } = render(app('en'));
  return {
    play: (scenario: Parameters<typeof play>[0]) => act(() => play(scenario)),
    use: (language: string) => rerender(app(language)),
  };
}

test('the label of a connection names its status in the language of the page', async () => {
  await loadChatErrorLocale('de');
  const { play, use } = renderLabel();
  expect(read()).toBe('idle: Not signed in');
  await play('connected');
  expect(read()).toBe('connected: Connected');
  await play('reconnecting');
  expect(read()).toBe('reconnecting: Reconnecting…');
  await play('offline');
  expect(read()).toBe('offline: Offline');
  await play('sessionExpired');
  expect(read()).toBe('ended: Session ended');
  use('de');
  expect(read()).toBe('ended: Sitzung beendet');
});

test('an app rewords the label of a connection in its own i18next', async () => {
  const i18n = createInstance({ lng: 'en', resources: { en: { chatErrors: { connection: { connected: 'Live' } } } } });
  await i18n.init();
  const { play } = renderLabel({ i18n });
  expect(read()).toBe('idle: Not signed in');
  await play('connected');
  expect(read()).toBe('connected: Live');
});
