import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { find } from '../../../.storybook/surfaceStories.js';
import { webDialect } from '../../dialects/web/index.js';
import { useChatError } from '../../react/useChatError.js';
import { ChatErrorInline } from '../ChatErrorInline/ChatErrorInline.js';
import { ChatErrorDetails } from './ChatErrorDetails.js';

const error = { type: 17, message: 'request to https://a1.example.com/users/alice failed, token=abc' };

function OfOneError() {
  const view = useChatError(error, { dialect: webDialect });
  return view && <ChatErrorDetails view={view} />;
}

const meta: Meta<typeof ChatErrorDetails> = {
  title: 'Surfaces/Details',
  tags: ['surface', '!autodocs'],
  component: ChatErrorDetails,
  render: () => <OfOneError />,
};
export default meta;
type Story = StoryObj<typeof ChatErrorDetails>;

export const Closed: Story = {
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('summary')).toBeVisible();
    await expect(canvasElement.querySelector('dl')).not.toBeVisible();
  },
};

export const Opened: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, 'summary'));
    await expect(canvasElement.querySelector('dl')).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent(/alice|abc/);
  },
};

/** The clipboard may refuse; either way the button says so for two seconds. */
export const Copied: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, 'summary'));
    const button = await find(canvasElement, '.chat-error-action');
    const label = button.textContent;
    await userEvent.click(button);
    await waitFor(() => expect(button.textContent).not.toBe(label));
  },
};

export const AsJson: Story = {
  play: async ({ canvasElement }) => {
    for (const summary of canvasElement.querySelectorAll('summary')) await userEvent.click(summary);
    await expect(canvasElement.querySelector('pre')).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent(/alice|abc/);
  },
};

/** Behind the buttons of a notice, in its slot `extra`. */
export const InANotice: Story = {
  render: () => (
    <ChatErrorInline error={error} dialect={webDialect} slots={{ extra: (view) => <ChatErrorDetails view={view} /> }} />
  ),
  play: async ({ canvasElement }) => {
    const details = await find(canvasElement, '[data-kind] details');
    // What is for support is not read out.
    await expect(details.closest('[aria-live]')).toBeNull();
  },
};
