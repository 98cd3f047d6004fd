import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
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
import { ChatErrorToaster } from './ChatErrorToaster.js';

const meta: Meta<SurfaceArgs> = {
  title: 'Surfaces/Toast',
  tags: ['surface', '!autodocs'],
  argTypes,
  render: renderIn(ChatErrorToaster),
  parameters: {
    docs: { story: { inline: false, iframeHeight: 260 } },
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
export const Several: Story = {
  ...lifeStories.several,
  parameters: { docs: { story: { iframeHeight: 460 } } },
};
export const Together: Story = lifeStories.together;
export const WaitingForNetwork: Story = lifeStories.waitingForNetwork;
export const Countdown: Story = lifeStories.countdown;
export const AutomaticRetry: Story = lifeStories.automaticRetry;
export const Compact: Story = compact({ kind: 'uploadFailed' });

/** A modal dialog of the app is open: only inside it can a toast be reached. */
export const InADialog: Story = {
  render: () => (
    <App happens={({ report }) => void report(errorFixture(webDialect, 'groupFull'))}>
      <ChatErrorToaster />
      <dialog ref={(dialog) => dialog?.showModal()} aria-label="Groups">
        Groups
      </dialog>
    </App>
  ),
  play: async ({ canvasElement }) => {
    const toast = await find(canvasElement, '.chat-error-toast');
    await expect(toast.closest('dialog')).toBe(canvasElement.querySelector('dialog'));
    await waitFor(() => expect(toast).toBeVisible());
  },
};
