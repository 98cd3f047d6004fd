import type { Decorator, Preview } from '@storybook/react-vite';
import { I18nextProvider } from 'react-i18next';
import { configure, expect } from 'storybook/test';
import '../src/components/styles.css';
import './fonts.css';
import './preview.css';
import { chatErrorLanguages } from '../src/i18n/index.js';
import { dialects } from './dialects.js';
import { hostIn } from './hosts.js';
import { nameOf } from './languages/languages.js';
import { layoutFaults } from './layoutFaults.js';
import { fontsLoaded } from './pinnedFonts.js';
import { isPseudo, pseudoLanguages, titleOf, untranslatedIn } from './pseudo.js';

// A busy machine is no failure.
configure({ asyncUtilTimeout: 10_000 });

// On a page of the docs a story does not draw the reader to it: it takes the focus only when they are in it.
if (window.frameElement?.matches('.surface-state')) {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (options) {
    if (document.hasFocus()) focus.call(this, options);
  };
}

/** Puts the page into the language, direction and theme of the toolbar; the kit follows the i18next of the app. */
const asTheToolbarSays: Decorator = (Story, { globals }) => {
  const page = document.documentElement;
  const language = String(globals.language);
  const host = hostIn(language);
  page.lang = language;
  page.dir = globals.direction === 'auto' ? host.dir(language) : String(globals.direction);
  page.dataset.chatErrorTheme = String(globals.theme);
  if (globals.theme === 'contrast') {
    page.dataset.chatErrorTheme = 'light';
    page.dataset.chatErrorContrast = 'more';
  } else {
    delete page.dataset.chatErrorContrast;
  }
  return (
    <I18nextProvider i18n={host}>
      <Story />
    </I18nextProvider>
  );
};

export default {
  decorators: [asTheToolbarSays],
  // Every story proves that its surfaces have room for their words, and in a pseudo-language that they have looked all of them up.
  afterEach: async ({ globals, canvasElement }) => {
    const page = canvasElement.ownerDocument.documentElement;
    await fontsLoaded(page);
    await expect(layoutFaults(page)).toEqual([]);
    if (isPseudo(String(globals.language))) await expect(untranslatedIn(page)).toEqual([]);
  },
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    options: {
      storySort: {
        order: [
          'Start',
          '快速开始',
          'Explorer',
          'Simulator',
          'Surfaces',
          ['Banner', 'Toast', 'Modal', 'Inline', 'Details', 'History', 'Boundary'],
          'Guides',
          ['Your i18next', 'Messages', 'Composer, uploads, history', 'Session', 'UI kits', '接入 UIKit'],
          'Reference',
          ['Provider', 'Hooks', 'Actions', 'Operations', 'Policy', 'Events'],
          'Languages',
          'Coverage',
          'Architecture',
          'Contributing',
        ],
      },
    },
  },
  tags: ['autodocs'],
  globalTypes: {
    language: {
      description: 'Language of the words',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          ...chatErrorLanguages.map((value) => ({ value, title: nameOf(value), right: value })),
          ...pseudoLanguages.map((value) => ({ value, title: titleOf(value), right: value })),
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'As the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    theme: {
      description: 'Theme',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'contrast', title: 'High contrast' },
        ],
      },
    },
    dialect: {
      description: 'SDK whose numbers are meant',
      toolbar: {
        title: 'Dialect',
        icon: 'database',
        dynamicTitle: true,
        items: Object.keys(dialects).map((value) => ({ value, title: value })),
      },
    },
  },
  initialGlobals: {
    language: import.meta.env.SB_LANGUAGE ?? 'en',
    direction: 'auto',
    theme: import.meta.env.SB_THEME ?? 'light',
    dialect: 'web',
    viewport: { value: import.meta.env.SB_VIEWPORT },
  },
} satisfies Preview;
