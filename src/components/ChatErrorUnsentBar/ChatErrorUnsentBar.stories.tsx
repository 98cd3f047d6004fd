import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { App, find, type SurfaceArgs } from '../../../.storybook/surfaceStories.js';
import { ChatErrorInline } from '../ChatErrorInline/ChatErrorInline.js';
import { ChatErrorUnsentBar } from './ChatErrorUnsentBar.js';

const messages = ['first', 'second', 'third'];

const meta: Meta<SurfaceArgs> = {
  title: 'Surfaces/Unsent bar',
  tags: ['surface', '!autodocs'],
  argTypes: { dialect: { control: false }, handlers: { control: false }, happens: { control: false } },
  args: {
    handlers: { retry: fn(() => Promise.reject(undefined)), discard: fn() },
    happens({ report }) {
      for (const scope of messages) report({ type: 604 }, { operation: 'send', scope });
    },
  },
  render: ({ happens = () => {}, ...options }) => (
    <App happens={happens} {...options}>
      {messages.map((id) => (
        <ChatErrorInline key={id} scope={id} />
      ))}
      <ChatErrorUnsentBar />
    </App>
  ),
};
export default meta;
type Story = StoryObj<SurfaceArgs>;

const inBar = (canvas: HTMLElement, action: string) => find(canvas, `.chat-error-unsent [data-action=${action}]`);

export const Several: Story = {
  play: async ({ canvasElement }) => {
    await expect(await find(canvasElement, '.chat-error-unsent .chat-error-title')).toHaveTextContent(/\p{Number}/u);
    await inBar(canvasElement, 'retry');
    await expect(canvasElement.querySelectorAll('.chat-error-line')).toHaveLength(3);
  },
};

export const FailedAgain: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.click(await inBar(canvasElement, 'retry'));
    await expect(args.handlers?.retry).toHaveBeenCalledTimes(3);
    await find(canvasElement, '[data-line=failedAgain]');
  },
};

export const WaitingForNetwork: Story = {
  args: {
    happens({ report }, { play }) {
      for (const scope of messages) report({ type: 604 }, { operation: 'send', scope });
      play('offline');
    },
  },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '.chat-error-unsent .chat-error-note');
    await expect(canvasElement.querySelector('.chat-error-unsent [data-action=retry]')).toBeNull();
  },
};

export const AsksBeforeDeleting: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.click(await inBar(canvasElement, 'discard'));
    await expect(args.handlers?.discard).not.toHaveBeenCalled();
    await expect(canvasElement.querySelectorAll('.chat-error-unsent button')).toHaveLength(2);
  },
};
