import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  actionStories,
  argTypes,
  renderIn,
  type SurfaceArgs,
  severityStories,
} from '../../../.storybook/surfaceStories.js';
import { ChatErrorModal } from './ChatErrorModal.js';

/** The end of the session: nothing else works until the person has dealt with it. */
const meta: Meta<SurfaceArgs> = {
  title: 'Surfaces/Modal',
  tags: ['surface'],
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
