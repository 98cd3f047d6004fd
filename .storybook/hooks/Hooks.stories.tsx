import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorProvider,
  useChatConnection,
  useChatError,
  useChatErrorHistory,
  useChatErrorNotices,
  useChatErrors,
  useChatErrorTexts,
} from '../../src/index.js';
import { errorFixture, fakeConnection } from '../../src/testing/index.js';

const meta: Meta = { title: 'Hooks', tags: ['!autodocs'] };
export default meta;

type Story = StoryObj;

function OneError() {
  const view = useChatError(errorFixture(webDialect, 'groupFull'), { dialect: webDialect });
  return (
    view && (
      <dl lang={view.language} dir={view.dir}>
        <dt>{view.title}</dt>
        <dd>{view.message}</dd>
      </dl>
    )
  );
}

/** Words for one error, without a provider and without a surface. */
export const UseChatError: Story = {
  name: 'useChatError',
  render: () => <OneError />,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('dt')).toHaveTextContent(/\p{Letter}/u));
  },
};

function OwnToasts() {
  const { report } = useChatErrors();
  const notices = useChatErrorNotices({ surface: 'toast' });
  return (
    <>
      <button
        type="button"
        onClick={() => report(errorFixture(webDialect, 'serverBusy'), { handlers: { retry() {} } })}
      >
        500
      </button>
      <ul>
        {notices.map(({ id, title, actions, dismiss }) => (
          <li key={id}>
            {title}{' '}
            {actions.map(({ action, label, run }) => (
              <button key={action} type="button" data-action={action} onClick={run}>
                {label}
              </button>
            ))}
            <button type="button" data-close aria-label="×" onClick={dismiss}>
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same notices in markup of your own: with a toast library, or with none. */
export const UseChatErrorNotices: Story = {
  name: 'useChatErrorNotices',
  render: () => (
    <ChatErrorProvider dialect={webDialect}>
      <OwnToasts />
    </ChatErrorProvider>
  ),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', { name: '500' }));
    const retry = await waitFor(() => canvasElement.querySelector('[data-action=retry]') ?? Promise.reject());
    await userEvent.click(retry as HTMLElement);
    await waitFor(() => expect(canvasElement.querySelector('[data-action=retry]')).toBeNull());
  },
};

function Status() {
  const { status, network, session } = useChatConnection();
  return (
    <output>
      {status}, network {network}, session {session}
    </output>
  );
}

const scenarios = ['connected', 'reconnecting', 'offline', 'backOnline', 'sessionExpired'] as const;

function Connection() {
  const { connection, play } = useMemo(() => fakeConnection(webDialect), []);
  return (
    <ChatErrorProvider dialect={webDialect} connection={connection}>
      <p>
        {scenarios.map((scenario) => (
          <button key={scenario} type="button" onClick={() => play(scenario)}>
            {scenario}
          </button>
        ))}
      </p>
      <Status />
    </ChatErrorProvider>
  );
}

/** How it stands between the app and the chat service: for a dot beside a name, or to keep the composer from sending. */
export const UseChatConnection: Story = {
  name: 'useChatConnection',
  render: () => <Connection />,
  play: async ({ canvas, canvasElement }) => {
    for (const scenario of ['connected', 'reconnecting', 'sessionExpired'] as const) {
      await userEvent.click(canvas.getByRole('button', { name: scenario }));
      const status = scenario === 'sessionExpired' ? 'ended' : scenario;
      await waitFor(() => expect(canvasElement.querySelector('output')).toHaveTextContent(status));
    }
  },
};

function Labels() {
  const { t, dir, language } = useChatErrorTexts();
  return (
    <p dir={dir} lang={language}>
      {['labels.backOnline', 'labels.waiting', 'actions.contactSupport'].map((key) => t(key)).join(' · ')}
    </p>
  );
}

/** The kit’s words for markup of your own, in the reader’s language. */
export const UseChatErrorTexts: Story = {
  name: 'useChatErrorTexts',
  render: () => <Labels />,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('p')).not.toHaveTextContent('labels.'));
  },
};

function Bell() {
  const { unread, entries } = useChatErrorHistory();
  const { report } = useChatErrors();
  useChatErrorNotices({ surface: 'toast' });
  return (
    <>
      <button type="button" onClick={() => report(errorFixture(webDialect, 'groupFull'))}>
        606
      </button>
      <output>
        {unread} / {entries.length}
      </output>
    </>
  );
}

/** What has been shown, and how much of it has not been looked at. */
export const UseChatErrorHistory: Story = {
  name: 'useChatErrorHistory',
  render: () => (
    <ChatErrorProvider dialect={webDialect}>
      <Bell />
    </ChatErrorProvider>
  ),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', { name: '606' }));
    await waitFor(() => expect(canvasElement.querySelector('output')).toHaveTextContent('1 / 1'));
  },
};
