import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';
import { App, find } from '../../../.storybook/surfaceStories.js';
import { useChatErrorHistory } from '../../react/useChatErrorHistory.js';
import type { ChatErrors } from '../../react/useChatErrors.js';
import { ChatErrorDetails } from '../ChatErrorDetails/ChatErrorDetails.js';
import { ChatErrorToaster } from '../ChatErrorToaster/ChatErrorToaster.js';
import { ChatErrorHistory, type ChatErrorHistoryProps } from './ChatErrorHistory.js';

const failures = ({ report }: ChatErrors) => {
  for (const type of [605, 504, 101]) report({ type });
};

const meta: Meta<ChatErrorHistoryProps> = {
  title: 'Surfaces/History',
  tags: ['surface', '!autodocs'],
  component: ChatErrorHistory,
};
export default meta;
type Story = StoryObj<ChatErrorHistoryProps>;

export const Entries: Story = {
  render: (args) => (
    <App happens={failures}>
      <ChatErrorToaster position="top-end" />
      <ChatErrorHistory {...args} />
    </App>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('.chat-error-history li')).toHaveLength(3));
  },
};

/** An open notice can be tried again here, too; the count is of one that happened again. */
export const StillOpen: Story = {
  render: (args) => (
    <App
      happens={({ report }) => {
        report({ type: 101 }, { handlers: { retry: () => new Promise(() => {}) } });
        for (let time = 0; time < 3; time++) report({ type: 605 });
      }}
    >
      <ChatErrorToaster position="top-end" />
      <ChatErrorHistory {...args} />
    </App>
  ),
  play: async ({ canvasElement }) => {
    const button = await find(canvasElement, '.chat-error-history [data-action=retry]');
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-busy', 'true'));
    await expect(await find(canvasElement, '.chat-error-history .chat-error-count')).toBeVisible();
  },
};

export const WithDetails: Story = {
  ...Entries,
  args: { slots: { extra: (view) => <ChatErrorDetails view={view} /> } },
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, '.chat-error-history summary'));
    await expect(canvasElement.querySelector('.chat-error-history dl')).toBeVisible();
  },
};

export const Cleared: Story = {
  ...Entries,
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, '.chat-error-history header button'));
    await expect(canvasElement.querySelector('.chat-error-history li')).toBeNull();
    await expect(await find(canvasElement, '.chat-error-history .chat-error-message')).toBeVisible();
  },
};

export const Empty: Story = {
  render: (args) => (
    <App happens={() => {}}>
      <ChatErrorHistory {...args} />
    </App>
  ),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.chat-error-history .chat-error-message')).toBeVisible();
  },
};

function Bell(props: ChatErrorHistoryProps) {
  const { unread } = useChatErrorHistory();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(!open)}>
        {unread}
      </button>
      {open && <ChatErrorHistory {...props} />}
    </>
  );
}

/** A bell of the app says how much has not been looked at; the list on screen has been. */
export const Unread: Story = {
  render: (args) => (
    <App happens={failures}>
      <ChatErrorToaster position="top-end" />
      <Bell {...args} />
    </App>
  ),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '3' }));
    await canvas.findByRole('button', { name: '0' });
  },
};
