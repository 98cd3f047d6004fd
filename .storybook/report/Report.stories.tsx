import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { chatErrorLanguages } from '../../src/i18n/index.js';
import { kinds } from '../../src/kinds/kinds.js';
import { kindsByWeight, languages } from './figures.js';
import { Report } from './Report.js';

const meta: Meta<typeof Report> = { title: 'Coverage', component: Report, tags: ['!autodocs'] };
export default meta;

export const Figures: StoryObj<typeof Report> = {
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('table')).toHaveLength(3);
    const counted = kindsByWeight.rows
      .flatMap(([, ...cells]) => cells)
      .reduce<number>((sum, cell) => sum + Number(cell), 0);
    await expect(counted).toBe(Object.keys(kinds).length);
    await expect(languages.rows).toHaveLength(chatErrorLanguages.length);
  },
};
