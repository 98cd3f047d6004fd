import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  actionStories,
  argTypes,
  compact,
  lifeStories,
  renderIn,
  type SurfaceArgs,
  sessionStories,
  severityStories,
} from '../../../.storybook/surfaceStories.js';
import { ChatErrorModal } from './ChatErrorModal.js';

const meta: Meta<SurfaceArgs> = {
  title: 'Surfaces/Modal',
  tags: ['surface', '!autodocs'],
  argTypes,
  render: renderIn(ChatErrorModal),
  parameters: {
    docs: { story: { inline: false, iframeHeight: 420 } },
  },
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
export const OtherTab: Story = sessionStories.otherTab;
export const Several: Story = lifeStories.several;
export const WaitingForNetwork: Story = lifeStories.waitingForNetwork;
export const Countdown: Story = lifeStories.countdown;
export const AutomaticRetry: Story = lifeStories.automaticRetry;
export const Compact: Story = compact({ kind: 'signedInElsewhere' });
