import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { chatErrorLanguages } from '../../src/i18n/index.js';
import { kinds } from '../../src/kinds/kinds.js';
import { copy, kindsByWeight, languages, measured } from './figures.js';
import { Report } from './Report.js';

const meta: Meta<typeof Report> = { title: 'Coverage', component: Report, tags: ['!autodocs'] };
export default meta;

export const Figures: StoryObj<typeof Report> = {
  play: async ({ canvas }) => {
    const counted = kindsByWeight.rows
      .flatMap(([, ...cells]) => cells)
      .reduce<number>((sum, cell) => sum + Number(cell), 0);
    await expect(counted).toBe(Object.keys(kinds).length);
    await expect(languages.rows).toHaveLength(chatErrorLanguages.length);
    await expect(copy.rows.map(([, , findings]) => findings)).toEqual(copy.rows.map(() => 0));
    for (const { title, setting } of measured) {
      await expect(canvas.getByRole('heading', { name: title })).toBeVisible();
      await expect(setting).toMatch(/^\d{4}-\d\d-\d\d · .+ cores/);
    }
  },
};
