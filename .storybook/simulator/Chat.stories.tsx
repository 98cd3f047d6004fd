import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { ChatDemo } from './ChatDemo.js';

/**
 * The real agora-chat SDK runs in this page and talks to a chat service that runs in it too.
 * Press a button above the chat, send a message, and see what a person would see.
 */
const meta: Meta = {
  title: 'Chat',
  parameters: { docs: { story: { inline: false, iframeHeight: 720 } } },
  render: (_, { globals }) => <ChatDemo language={String(globals.language)} />,
};
export default meta;
type Story = StoryObj;

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvasElement'];

const connected = (canvas: Canvas) =>
  waitFor(() => expect(canvas.querySelector('[data-connection=connected]')).not.toBeNull(), { timeout: 5000 });
const press = (canvas: Canvas, behaviour: string) =>
  userEvent.click(canvas.querySelector(`[data-behaviour=${behaviour}]`) as HTMLElement);
const sendMessage = (canvas: Canvas) =>
  userEvent.click(canvas.querySelector('.demo-composer [type=submit]') as HTMLElement);
const attachPhoto = (canvas: Canvas) =>
  userEvent.click(canvas.querySelector('.demo-composer [type=button]') as HTMLElement);
const shown = (canvas: Canvas, surface: string, kind: string) =>
  waitFor(
    () =>
      expect(
        canvas.ownerDocument.querySelector(`[data-chat-error-surface=${surface}][data-kind=${kind}]`),
      ).toBeVisible(),
    { timeout: 6000 },
  );

export const Try: Story = {
  play: async ({ canvasElement }) => {
    await connected(canvasElement);
    await expect(canvasElement.querySelector('[data-kind]')).toBeNull();
  },
};

export const IntoATunnel: Story = {
  play: async ({ canvasElement }) => {
    await connected(canvasElement);
    await press(canvasElement, 'tunnel');
    await shown(canvasElement, 'banner', 'reconnecting');
    // The SDK holds a message back until it is connected again.
    await sendMessage(canvasElement);
    await press(canvasElement, 'surface');
    await waitFor(
      () => expect(canvasElement.querySelector('.chat-error-banner[data-state=recovered]')).not.toBeNull(),
      { timeout: 10_000 },
    );
  },
};

export const MessageRefused: Story = {
  play: async ({ canvasElement }) => {
    await connected(canvasElement);
    await press(canvasElement, 'refuse');
    await sendMessage(canvasElement);
    await shown(canvasElement, 'inline', 'messageContentRefused');
  },
};

export const Muted: Story = {
  play: async ({ canvasElement }) => {
    await connected(canvasElement);
    await press(canvasElement, 'mute');
    await sendMessage(canvasElement);
    await shown(canvasElement, 'banner', 'mutedInConversation');
  },
};

export const FileRefused: Story = {
  play: async ({ canvasElement }) => {
    await connected(canvasElement);
    await press(canvasElement, 'upload');
    await attachPhoto(canvasElement);
    await shown(canvasElement, 'inline', 'fileTooLarge');
  },
};

export const SignedInOnAPhone: Story = {
  play: async ({ canvasElement }) => {
    await connected(canvasElement);
    await press(canvasElement, 'phone');
    await shown(canvasElement, 'modal', 'signedInElsewhere');
    const dialog = within(canvasElement.ownerDocument.querySelector('dialog') as HTMLElement);
    await expect(dialog.getAllByRole('button')[0]).toHaveFocus();
  },
};

export const SessionRunsOut: Story = {
  play: async ({ canvasElement }) => {
    await connected(canvasElement);
    await press(canvasElement, 'expire');
    await shown(canvasElement, 'banner', 'sessionExpiring');
    await shown(canvasElement, 'modal', 'sessionExpired');
  },
};
