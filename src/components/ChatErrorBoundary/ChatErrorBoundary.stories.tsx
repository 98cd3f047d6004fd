import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { ChatErrorBoundary, type ChatErrorBoundaryProps } from './ChatErrorBoundary.js';

function Fragile(): never {
  throw new Error('This story throws on purpose.');
}

const meta: Meta<ChatErrorBoundaryProps> = {
  title: 'Surfaces/Boundary',
  tags: ['surface'],
  component: ChatErrorBoundary,
  args: { onError: fn() },
  render: (args) => (
    <ChatErrorBoundary {...args}>
      <Fragile />
    </ChatErrorBoundary>
  ),
};
export default meta;

export const Caught: StoryObj<ChatErrorBoundaryProps> = {
  play: async ({ canvasElement, args }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-kind=interfaceFailed]')).toBeVisible());
    await expect(canvasElement.querySelector('[data-action=reload]')).toBeVisible();
    await expect(args.onError).toHaveBeenCalled();
  },
};
