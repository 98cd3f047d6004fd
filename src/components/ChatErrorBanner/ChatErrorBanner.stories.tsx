import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  actionStories,
  argTypes,
  compact,
  connectionStories,
  lifeStories,
  renderIn,
  type SurfaceArgs,
  severityStories,
} from '../../../.storybook/surfaceStories.js';
import { ChatErrorBanner, type ChatErrorBannerProps } from './ChatErrorBanner.js';

const meta: Meta<SurfaceArgs> = {
  title: 'Surfaces/Banner',
  tags: ['surface', '!autodocs'],
  argTypes,
  render: renderIn(ChatErrorBanner),
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
export const Together: Story = lifeStories.together;
export const WaitingForNetwork: Story = lifeStories.waitingForNetwork;
export const Countdown: Story = lifeStories.countdown;
export const AutomaticRetry: Story = lifeStories.automaticRetry;
export const Compact: Story = compact({ kind: 'connectionLost' });
export const Card: Story = {
  ...severityStories.warning,
  render: renderIn((props: ChatErrorBannerProps) => <ChatErrorBanner {...props} variant="card" />),
};
export const Reconnecting: Story = connectionStories.reconnecting;
export const Attempts: Story = connectionStories.attempts;
export const Offline: Story = connectionStories.offline;
export const BackOnline: Story = connectionStories.backOnline;
