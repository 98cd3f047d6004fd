import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  actionStories,
  argTypes,
  renderIn,
  type SurfaceArgs,
  severityStories,
} from '../../../.storybook/surfaceStories.js';
import { ChatErrorInline } from './ChatErrorInline.js';

/** What is tied to one object: this message, this file, this field. */
const meta: Meta<SurfaceArgs> = {
  title: 'Surfaces/Inline',
  tags: ['surface'],
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
