import { defineConfig } from 'vitest/config';
import { dialogLibraries } from '../chromium.ts';
import { peers } from '../compat/vitest.config.ts';
import { browser, node, root, stories } from '../vitest.config.ts';

/** What takes too long for `npm test`: files named `*.full.*`, slow stories, stories in more looks, all tests of surfaces on other peers, and every npm script that nothing else starts. */
export default defineConfig({
  root,
  test: {
    projects: [
      node(['test/**/*.full.test.ts'], []),
      browser('browser', ['test/**/*.full.browser.test.{ts,tsx}'], [], dialogLibraries),
      ...peers(['test/components/**/*.browser.test.tsx'], dialogLibraries),
      stories('stories, slow', {}, { include: ['slow'] }),
      stories('stories, dark and right to left', { SB_THEME: 'dark', SB_LANGUAGE: 'ar' }),
      stories(
        'stories, high contrast and Chinese',
        { SB_THEME: 'contrast', SB_LANGUAGE: 'zh-CN' },
        { include: ['surface'] },
      ),
      stories('stories, narrow and long', { SB_LANGUAGE: 'en-XA', SB_VIEWPORT: 'mobile1' }, { include: ['surface'] }),
      stories('stories, mirrored', { SB_LANGUAGE: 'ar-XB' }, { include: ['surface'] }),
    ],
  },
});
