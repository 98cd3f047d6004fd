import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { webDialect } from '../../dialects/web/index.js';
import { useChatError } from '../../react/useChatError.js';
import { ChatErrorDetails } from './ChatErrorDetails.js';

function OfOneError() {
  const view = useChatError(
    { type: 17, message: 'request to https://a1.example.com/users/alice failed, token=abc' },
    { dialect: webDialect },
  );
  return view && <ChatErrorDetails view={view} />;
}

const meta: Meta<typeof ChatErrorDetails> = {
  title: 'Surfaces/Details',
  tags: ['surface'],
  component: ChatErrorDetails,
  render: () => <OfOneError />,
};
export default meta;

export const Opened: StoryObj<typeof ChatErrorDetails> = {
  play: async ({ canvasElement }) => {
    const summary = canvasElement.querySelector('summary') as HTMLElement;
    await userEvent.click(summary);
    await expect(canvasElement.querySelector('dl')).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent(/alice|abc/);
  },
};
