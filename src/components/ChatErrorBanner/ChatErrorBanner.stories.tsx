import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  actionStories,
  argTypes,
  renderIn,
  type SurfaceArgs,
  severityStories,
} from '../../../.storybook/surfaceStories.js';
import { ChatErrorBanner } from './ChatErrorBanner.js';

/** A condition that lasts: offline, session about to end, muted. It sits in the flow of the page and clears itself. */
const meta: Meta<SurfaceArgs> = {
  title: 'Surfaces/Banner',
  tags: ['surface'],
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
