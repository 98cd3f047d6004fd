import { act, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Countdown } from '../../src/components/shared/Countdown.js';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorDetails,
  type ChatErrorEnvironment,
  ChatErrorProvider,
  type ChatErrorStore,
  type ChatErrorView,
  createChatErrorStore,
  loadChatErrorLocale,
  useAutoDismiss,
  useChatErrorHistory,
  useChatErrorNotices,
} from '../../src/index.js';
import { errorFixture, fakeConnection } from '../../src/testing/index.js';
import { fakeEnvironment } from '../core/fakeEnvironment.js';
import { Errors, type ProvidedErrors } from '../Errors.js';

let errors: ProvidedErrors;

const hear = (found: ProvidedErrors) => {
  errors = found;
};

function OwnToasts() {
  // Toasts end by time only where they can be read again.
  useChatErrorHistory();
  const notices = useChatErrorNotices({ surface: 'toast' });
  return notices.map((view) => <OwnToast key={view.id} view={view} />);
}

function OwnToast({ view }: { view: Parameters<typeof useAutoDismiss>[0] }) {
  useAutoDismiss(view);
  return <p>{view.title}</p>;
}

/** A device that a test sends to the background or into a tunnel. */
function fakeDevice() {
  const state = { isOnline: true, isVisible: true, language: 'en' };
  const listeners = new Set<() => void>();
  const { environment, pass } = fakeEnvironment({
    isOnline: () => state.isOnline,
    isVisible: () => state.isVisible,
    language: () => state.language,
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  });
  return {
    environment,
    pass: (milliseconds: number) => act(async () => pass(milliseconds)),
    change: (change: Partial<typeof state>) =>
      act(async () => {
        Object.assign(state, change);
        for (const changed of [...listeners]) changed();
      }),
    listeners,
  };
}

/** The three ways to say on which platform the chat runs. */
const ways: [name: string, mount: (environment: ChatErrorEnvironment) => void][] = [
  ['of the provider', (environment) => renderChat({ environment })],
  [
    'of the store of the app',
    (environment) => renderChat({ store: createChatErrorStore({ dialect: webDialect, environment }) }),
  ],
  [
    'of the provider around it',
    (environment) =>
      render(
        <ChatErrorProvider dialect={webDialect} environment={environment}>
          <Chat />
        </ChatErrorProvider>,
      ),
  ],
];

interface ChatProps {
  readonly environment?: Partial<ChatErrorEnvironment>;
  readonly store?: ChatErrorStore;
  readonly connection?: object;
}

function Chat(props: ChatProps) {
  return (
    <ChatErrorProvider dialect={webDialect} {...props}>
      <OwnToasts />
      <ChatErrorBanner />
      <Errors to={hear} />
    </ChatErrorProvider>
  );
}

function renderChat(props: ChatProps) {
  return render(<Chat {...props} />);
}

test.each(ways)('the time of a toast stops in the background, by the environment %s', async (_, mount) => {
  const device = fakeDevice();
  mount(device.environment);
  await act(async () => void errors.report(errorFixture(webDialect, 'reactionAlreadyAdded')));
  expect(errors.notices).toHaveLength(1);
  await device.change({ isVisible: false });
  await device.pass(60_000);
  expect(errors.notices).toHaveLength(1);
  await device.change({ isVisible: true });
  await device.pass(60_000);
  expect(errors.notices).toEqual([]);
});

test.each(ways)('the texts follow the language of the environment %s', async (_, mount) => {
  await loadChatErrorLocale('de');
  const device = fakeDevice();
  mount(device.environment);
  await act(async () => void errors.report(errorFixture(webDialect, 'groupNotFound')));
  expect(screen.getByText('Group not found')).toBeTruthy();
  await device.change({ language: 'de' });
  expect(screen.getByText('Gruppe nicht gefunden')).toBeTruthy();
});

test('a provider shows that the device of its environment is offline, and lets go of it', async () => {
  const device = fakeDevice();
  const fake = fakeConnection(webDialect);
  const { unmount } = renderChat({ environment: device.environment, connection: fake.connection });
  await act(async () => fake.play('connected'));
  await device.change({ isOnline: false });
  await device.pass(5000);
  expect(screen.getByText('You’re offline')).toBeTruthy();
  await device.change({ isOnline: true });
  expect(screen.queryByText('You’re offline')).toBeNull();
  unmount();
  expect(device.listeners.size).toBe(0);
});

test('a provider completes an environment that has one member', async () => {
  renderChat({ environment: { copy: undefined } });
  await act(async () => void errors.report(errorFixture(webDialect, 101)));
  expect(errors.notices[0]?.actions.map(({ action }) => action)).not.toContain('copyDetails');
});

async function viewOf(error: unknown, environment: Partial<ChatErrorEnvironment>): Promise<ChatErrorView> {
  renderChat({ environment });
  await act(async () => void errors.report(error, { handlers: { retry: () => {} } }));
  return errors.notices[0] as ChatErrorView;
}

test('a countdown follows the clock of the environment', async () => {
  const { environment, pass } = fakeDevice();
  const data = JSON.stringify({ error: 'reach_limit', error_description: 'wait', retry_after: 30 });
  const { countdown } = await viewOf(errorFixture(webDialect, 'serverBusy', { data }), environment);
  render(
    <ChatErrorProvider dialect={webDialect} environment={environment}>
      {countdown && <Countdown countdown={countdown} dir="ltr" />}
    </ChatErrorProvider>,
  );
  expect(screen.getByRole('timer').textContent).toContain('30 seconds');
  // React starts the timer of each second once it has shown the last one.
  for (let second = 0; second < 10; second++) await pass(1000);
  expect(screen.getByRole('timer').textContent).toContain('20 seconds');
});

test('details are copied to the clipboard of the environment, if it has one', async () => {
  const view = await viewOf(errorFixture(webDialect, 'groupNotFound'), {});
  const renderDetails = (environment: Partial<ChatErrorEnvironment>) =>
    render(
      <ChatErrorProvider dialect={webDialect} environment={environment}>
        <ChatErrorDetails view={view} />
      </ChatErrorProvider>,
    );
  const copy = vi.fn(async () => {});
  const { container } = renderDetails({ copy });
  await act(async () => container.querySelector('button')?.click());
  expect(copy).toHaveBeenCalledOnce();
  const without = renderDetails({ copy: undefined });
  expect(without.container.querySelectorAll('button')).toHaveLength(0);
});
