import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import {
  App,
  actionStories,
  argTypes,
  compact,
  find,
  lifeStories,
  renderIn,
  type SurfaceArgs,
  severityStories,
} from '../../../.storybook/surfaceStories.js';
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

const messages = ['first', 'second', 'third'];

/** One for each message, of which one was not sent. */
export const BesideItsObject: Story = {
  render: () => (
    <App
      happens={({ report }) =>
        void report(errorFixture(webDialect, 'messageTooLarge'), {
          operation: 'send',
          scope: 'second',
          handlers: { edit() {} },
        })
      }
    >
      <ol>
        {messages.map((id) => (
          <li key={id} id={id}>
            …
            <ChatErrorInline scope={id} />
          </li>
        ))}
      </ol>
    </App>
  ),
  play: async ({ canvasElement }) => {
    await expect((await find(canvasElement, '[data-kind]')).closest('li')).toHaveAttribute('id', 'second');
    await expect(canvasElement.querySelectorAll('[data-empty]')).toHaveLength(2);
  },
};
