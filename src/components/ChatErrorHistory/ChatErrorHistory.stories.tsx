import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect } from 'react';
import { expect, waitFor } from 'storybook/test';
import { webDialect } from '../../dialects/web/index.js';
import { ChatErrorProvider } from '../../react/ChatErrorProvider.js';
import { useChatErrors } from '../../react/useChatErrors.js';
import { ChatErrorDetails } from '../ChatErrorDetails/ChatErrorDetails.js';
import { ChatErrorToaster } from '../ChatErrorToaster/ChatErrorToaster.js';
import { ChatErrorHistory } from './ChatErrorHistory.js';

function Failures({ codes }: { readonly codes: readonly number[] }) {
  const { report } = useChatErrors();
  useEffect(() => {
    for (const type of codes) report({ type });
  }, [report, codes]);
  return null;
}

interface Args {
  readonly codes: readonly number[];
}

const meta: Meta<Args> = {
  title: 'Surfaces/History',
  tags: ['surface'],
  component: ChatErrorHistory as never,
  render: ({ codes }) => (
    <ChatErrorProvider dialect={webDialect}>
      <ChatErrorToaster position="top-end" />
      <ChatErrorHistory slots={{ extra: (view) => <ChatErrorDetails view={view} /> }} />
      <Failures codes={codes} />
    </ChatErrorProvider>
  ),
};
export default meta;

export const Entries: StoryObj<Args> = {
  args: { codes: [605, 504, 101] },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('.chat-error-history li')).toHaveLength(3));
  },
};

export const Empty: StoryObj<Args> = {
  args: { codes: [] },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.chat-error-history .chat-error-message')).toBeVisible();
  },
};
