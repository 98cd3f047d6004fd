import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import {
  App,
  actionStories,
  argTypes,
  compact,
  find,
  lifeStories,
  limited,
  renderIn,
  type SurfaceArgs,
  severityStories,
} from '../../../.storybook/surfaceStories.js';
import type { ChatErrorHandlers } from '../../core/index.js';
import { webDialect } from '../../dialects/web/index.js';
import { errorFixture } from '../../testing/index.js';
import { ChatErrorInline } from './ChatErrorInline.js';

const meta: Meta<SurfaceArgs> = {
  title: 'Surfaces/Inline',
  tags: ['surface', '!autodocs'],
  argTypes,
  render: renderIn(ChatErrorInline),
};
export default meta;
type Story = StoryObj<SurfaceArgs>;

export const Info: Story = severityStories.info;
export const Warning: Story = severityStories.warning;
export const Problem: Story = severityStories.error;
export const Critical: Story = severityStories.critical;
export const UnknownCode: Story = actionStories.unknownCode;
export const NoHandlers: Story = actionStories.noHandlers;
export const Pending: Story = actionStories.pending;
export const FailedAgain: Story = actionStories.failedAgain;
export const Recovered: Story = actionStories.recovered;
export const Dismissed: Story = actionStories.dismissed;
export const Repeated: Story = lifeStories.repeated;
export const Several: Story = lifeStories.several;
export const WaitingForNetwork: Story = lifeStories.waitingForNetwork;
export const Countdown: Story = lifeStories.countdown;
export const AutomaticRetry: Story = lifeStories.automaticRetry;
export const Compact: Story = compact({ kind: 'uploadFailed' });

const bubble = {
  justifySelf: 'end',
  margin: 0,
  padding: '6px 10px',
  borderRadius: 10,
  background: 'light-dark(#d9fdd3, #144d37)',
  color: 'light-dark(#111b21, #e9edef)',
} as const;

interface MessagesProps {
  readonly ids: readonly string[];
  readonly wallpaper?: string;
  readonly plate?: boolean;
}

/** The person's own messages, with a line each. */
function Messages({ ids, wallpaper = 'transparent', plate }: MessagesProps) {
  return (
    <div
      data-chat-error-align="end"
      data-chat-error-plate={plate ? '' : undefined}
      style={{ display: 'grid', gap: 8, padding: 12, background: wallpaper }}
    >
      {ids.map((id) => (
        <div key={id} id={id} style={{ display: 'grid' }}>
          <p style={bubble}>{id}</p>
          <ChatErrorInline scope={id} />
        </div>
      ))}
    </div>
  );
}

const never = () => new Promise<never>(() => {});
/** A message for each state, named by it. */
const messages = ['sent', 'failed', 'running', 'failedAgain', 'waiting', 'refused', 'uncertain'];

const happens: SurfaceArgs['happens'] = ({ report, runAction }) => {
  const send = (scope: string, error: unknown, handlers: ChatErrorHandlers = { retry: never }) =>
    report(error, { operation: 'send', scope, handlers });
  send('failed', errorFixture(webDialect, 'sendFailed'));
  runAction(send('running', errorFixture(webDialect, 'sendFailed')), 'retry');
  const again = { retry: () => Promise.reject(undefined) };
  runAction(send('failedAgain', errorFixture(webDialect, 'sendFailed'), again), 'retry');
  send('waiting', limited);
  send('refused', errorFixture(webDialect, 'moderationRefused'), { edit: never });
  send('uncertain', errorFixture(webDialect, 'deliveryUncertain'));
};

/** Beside messages: the sent one has none. */
export const BesideItsObject: Story = {
  render: () => (
    <App happens={happens}>
      <Messages ids={messages} />
    </App>
  ),
  play: async ({ canvasElement }) => {
    const line = await find(canvasElement, '#failed .chat-error-line');
    await waitFor(() => expect(line).toBeVisible());
    await expect(canvasElement.querySelectorAll('[data-empty]')).toHaveLength(1);
    for (const state of ['running', 'failedAgain', 'waiting'])
      await find(canvasElement, `#${state} [data-line=${state}]`);
    await find(canvasElement, '#refused [data-action=edit]');
  },
};

/** The explanation below the line. */
export const Explained: Story = {
  render: BesideItsObject.render,
  play: async ({ canvasElement }) => {
    const why = await find(canvasElement, '#failed [aria-expanded=false]');
    await userEvent.click(why);
    await expect(why).toHaveAttribute('aria-expanded', 'true');
    await waitFor(() => expect(canvasElement.querySelector('#failed .chat-error-message')).toBeVisible());
  },
};

/** On a dark wallpaper, with the surface color behind each line. */
export const OnWallpaper: Story = {
  render: () => (
    <App happens={happens}>
      <Messages ids={messages} wallpaper="light-dark(#8d8377, #0b141a)" plate />
    </App>
  ),
  play: async ({ canvasElement }) => {
    const line = await find(canvasElement, '#failed .chat-error-line');
    await expect(getComputedStyle(line).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  },
};

/** Offline: one message is sent again by the kit, the other by the person. */
export const Offline: Story = {
  render: () => (
    <App
      happens={({ report }, { play }) => {
        const failed = errorFixture(webDialect, 'sendFailed');
        const options = { operation: 'send', handlers: { retry: never } };
        play('offline');
        report(failed, { ...options, scope: 'offline' });
        report(failed, { ...options, scope: 'queued', autoRetries: 3 });
      }}
    >
      <Messages ids={['offline', 'queued']} />
    </App>
  ),
  play: async ({ canvasElement }) => {
    await find(canvasElement, '#offline [data-line=offline]');
    await find(canvasElement, '#queued [data-line=queued]');
    await expect(canvasElement.querySelector('.chat-error-line button')).toBeNull();
  },
};
