import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent } from 'storybook/test';
import { find } from '../../../.storybook/surfaceStories.js';
import { ChatErrorBoundary, type ChatErrorBoundaryProps } from './ChatErrorBoundary.js';

function Conversation({ fails }: { readonly fails: boolean }) {
  if (fails) throw new Error('This story throws on purpose.');
  return <p>…</p>;
}

const meta: Meta<ChatErrorBoundaryProps> = {
  title: 'Surfaces/Boundary',
  tags: ['surface', '!autodocs'],
  component: ChatErrorBoundary,
  args: { onError: fn() },
  // React would write into the console what the boundary catches.
  parameters: { react: { rootOptions: { onCaughtError() {} } } },
};
export default meta;
type Story = StoryObj<ChatErrorBoundaryProps>;

export const Caught: Story = {
  args: { children: <Conversation fails /> },
  play: async ({ canvasElement, args }) => {
    await expect(await find(canvasElement, '[data-kind=interfaceFailed]')).toBeVisible();
    await expect(await find(canvasElement, '[data-action=reload]')).toBeVisible();
    await expect(canvasElement.querySelector('.chat-error-close')).toBeNull();
    await expect(args.onError).toHaveBeenCalled();
  },
};

export const NothingToCatch: Story = {
  args: { children: <Conversation fails={false} /> },
  play: async ({ canvasElement, args }) => {
    await expect(canvasElement.querySelector('p')).toBeVisible();
    await expect(canvasElement.querySelector('[data-kind]')).toBeNull();
    await expect(args.onError).not.toHaveBeenCalled();
  },
};

function TwoConversations(props: ChatErrorBoundaryProps) {
  const [open, setOpen] = useState(1);
  return (
    <>
      <button type="button" onClick={() => setOpen(2)}>
        2
      </button>
      <ChatErrorBoundary {...props} resetKeys={[open]}>
        <Conversation fails={open === 1} />
      </ChatErrorBoundary>
    </>
  );
}

/** Another conversation is opened, and works. */
export const RenderedAgain: Story = {
  render: (args) => <TwoConversations {...args} />,
  play: async ({ canvas, canvasElement }) => {
    await find(canvasElement, '[data-kind=interfaceFailed]');
    await userEvent.click(canvas.getByRole('button', { name: '2' }));
    await expect(canvasElement.querySelector('[data-kind]')).toBeNull();
    await expect(canvasElement.querySelector('p')).toBeVisible();
  },
};
