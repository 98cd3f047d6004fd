import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { chatErrorLanguages } from '../../src/i18n/index.js';
import { kinds } from '../../src/kinds/kinds.js';
import { pseudoLanguages } from '../pseudo.js';
import { AnyReader, LanguageTable } from './LanguageTable.js';
import { type LanguageFacts, readLanguages } from './languages.js';
import { SideBySide, type SideBySideProps } from './SideBySide.js';

/** The languages of the kit, drawn from their files. */
const meta: Meta = { title: 'Languages' };
export default meta;

export const All: StoryObj = {
  loaders: [async () => ({ languages: await readLanguages() })],
  render: (_, { loaded }) => <LanguageTable languages={loaded.languages as LanguageFacts[]} />,
  play: async ({ canvasElement }) => {
    const rows = [...canvasElement.querySelectorAll<HTMLElement>('[data-language]')];
    await expect(rows.map(({ dataset }) => dataset.language)).toEqual(chatErrorLanguages);
    await expect(canvasElement.querySelectorAll('[data-complete=true]')).toHaveLength(rows.length);
    const chinese = within(canvasElement.querySelector('[data-language=zh-TW]') as HTMLElement);
    await expect(chinese.getByText(/zh-HK/)).toBeVisible();
    await userEvent.click(chinese.getByText('3 readings'));
    await expect(chinese.getAllByRole('listitem')).toHaveLength(3);
  },
};

export const WhoGetsWhat: StoryObj = {
  render: () => <AnyReader />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const reader = canvas.getByRole('textbox');
    const answer = canvas.getByRole('status');
    await expect(answer).toHaveTextContent('pt-PT → pt-BR → en');
    await userEvent.clear(reader);
    await userEvent.type(reader, 'nb');
    await expect(answer).toHaveTextContent('nb → en');
  },
};

const language = { control: 'select', options: [...chatErrorLanguages, ...pseudoLanguages] } as const;

/** Any meaning in any two languages: choose them below. */
export const TwoAtATime: StoryObj<Omit<SideBySideProps, 'dialect'>> = {
  args: { left: 'en', right: 'ar', kind: 'uploadFailed' },
  argTypes: {
    left: language,
    right: language,
    kind: { control: 'select', options: Object.keys(kinds).filter((kind) => kind !== 'unknown') },
  },
  render: (args, { globals }) => <SideBySide {...args} dialect={String(globals.dialect)} />,
  play: async ({ canvasElement, args }) => {
    for (const side of [args.left, args.right]) {
      const banner = await waitFor(() => {
        const found = canvasElement.querySelector<HTMLElement>(`[data-side=${side}] .chat-error-banner`);
        expect(found).toHaveAttribute('lang', side);
        return found as HTMLElement;
      });
      await expect(banner).toHaveAttribute('data-kind', args.kind);
      await waitFor(() => expect(banner.querySelector('.chat-error-title')).toBeVisible());
    }
    const titles = [...canvasElement.querySelectorAll('.chat-error-title')].map(({ textContent }) => textContent);
    await expect(new Set(titles).size).toBe(2);
  },
};
