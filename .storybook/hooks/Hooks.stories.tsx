import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactNode, useMemo } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorProvider,
  ChatErrorToaster,
  useChatErrors,
  useChatErrorTexts,
} from '../../src/index.js';
import { type ConnectionScenario, errorFixture, fakeConnection } from '../../src/testing/index.js';
import { Bell } from '../docs/guides/code/bell.js';
import { Composer } from '../docs/guides/code/connectionStatus.js';
import { OwnUploadFailed } from '../docs/guides/code/oneError.js';
import { OwnToaster } from '../docs/guides/code/ownSurface.js';
import { OwnToasts } from '../docs/guides/code/ownToasts.js';

const meta: Meta = { title: 'Reference/Hooks', tags: ['!autodocs'] };
export default meta;

type Story = StoryObj;

const fail = { name: 'Report an error' };

function Fail({ kind }: { readonly kind: 'groupFull' | 'serverBusy' }) {
  const { report } = useChatErrors();
  return (
    <button type="button" onClick={() => report(errorFixture(webDialect, kind), { handlers: { retry() {} } })}>
      {fail.name}
    </button>
  );
}

function InProvider({ children }: { readonly children: ReactNode }) {
  return <ChatErrorProvider dialect={webDialect}>{children}</ChatErrorProvider>;
}

/** The button reports an error; it does not render again because of it. */
export const UseChatErrors: Story = {
  name: 'useChatErrors',
  render: () => (
    <InProvider>
      <Fail kind="serverBusy" />
      <ChatErrorBanner />
    </InProvider>
  ),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', fail));
    await waitFor(() => expect(canvasElement.querySelector('[data-action=retry]')).toBeVisible());
  },
};

/** A list of notices in markup of your own. */
export const UseChatErrorNotices: Story = {
  name: 'useChatErrorNotices',
  render: () => (
    <InProvider>
      <Fail kind="serverBusy" />
      <OwnToasts />
    </InProvider>
  ),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', fail));
    await waitFor(() => expect(canvasElement.querySelectorAll('article button')).toHaveLength(2));
  },
};

/** Toasts out of the hooks that the kit's own are made of. */
export const OwnSurface: Story = {
  name: 'useChatErrorSurface',
  render: () => (
    <InProvider>
      <Fail kind="serverBusy" />
      <OwnToaster />
    </InProvider>
  ),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', fail));
    const toast = await canvas.findByRole('article');
    const title = toast.querySelector('strong')?.textContent ?? '';
    const region = canvasElement.querySelector('[aria-live=polite]');
    await waitFor(() => expect(region?.textContent).toContain(title));
    await expect(title).toMatch(/\p{Letter}/u);
  },
};

/** One error in markup of your own. Needs no provider. */
export const UseChatError: Story = {
  name: 'useChatError',
  render: () => <OwnUploadFailed error={errorFixture(webDialect, 'uploadFailed')} retry={() => {}} />,
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/\p{Letter}/u));
  },
};

const scenarios = [
  'connected',
  'reconnecting',
  'offline',
  'sessionExpired',
] as const satisfies readonly ConnectionScenario[];

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
      <Composer />
    </ChatErrorProvider>
  );
}

/** The state of the connection in words, and a composer that is disabled while the chat is not connected. */
export const UseChatConnection: Story = {
  name: 'useChatConnection',
  render: () => <Connection />,
  play: async ({ canvas, canvasElement }) => {
    const labels = new Set<string | null | undefined>();
    for (const scenario of ['sessionExpired', 'connected', 'reconnecting'] as const) {
      await userEvent.click(canvas.getByRole('button', { name: scenario }));
      const status = scenario === 'sessionExpired' ? 'ended' : scenario;
      const state = () => canvasElement.querySelector('[data-status]');
      await waitFor(() => expect(state()).toHaveAttribute('data-status', status));
      labels.add(state()?.textContent);
    }
    await expect(labels.size).toBe(3);
    await expect(canvas.getByRole('button', { name: 'Send' })).toBeDisabled();
  },
};

/** A bell with the number of unread notices. */
export const UseChatErrorHistory: Story = {
  name: 'useChatErrorHistory',
  render: () => (
    <InProvider>
      <Fail kind="groupFull" />
      <Bell />
      <ChatErrorToaster />
    </InProvider>
  ),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', fail));
    await canvas.findByRole('button', { name: 'Notices (1)' });
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

/** Texts of the kit in the language of the toolbar. */
export const UseChatErrorTexts: Story = {
  name: 'useChatErrorTexts',
  render: () => <Labels />,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('p')).not.toHaveTextContent('labels.'));
  },
};
