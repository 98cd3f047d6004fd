import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { dialects } from '../../../.storybook/dialects.js';
import type { OneErrorOptions } from '../../react/index.js';
import { ChatErrorBanner } from './ChatErrorBanner.js';

type Args = { error: unknown } & OneErrorOptions;

const meta: Meta<Args> = {
  title: 'Surfaces/Banner',
  render: (args, { globals }) => <ChatErrorBanner dialect={dialects[globals.dialect]} {...args} />,
};
export default meta;

export const Problem: StoryObj<Args> = {
  args: { error: { type: 1, message: 'login failed' }, handlers: { signIn: () => {} } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toBeVisible();
  },
};
