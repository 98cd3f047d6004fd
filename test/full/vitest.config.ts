import { defineConfig } from 'vitest/config';
import { peers, slowTests } from '../compat/vitest.config.ts';
import { browser, node, root, stories } from '../vitest.config.ts';

/** What takes too long for `npm test`: files named `*.full.*`, stories in more looks, slow tests on other peers, and every npm script that nothing else starts. */
export default defineConfig({
  root,
  test: {
    projects: [
      node(['test/**/*.full.test.ts'], []),
      browser(['test/**/*.full.browser.test.{ts,tsx}'], []),
      ...peers(slowTests),
      stories('stories, dark and right to left', { SB_THEME: 'dark', SB_LANGUAGE: 'ar' }),
      stories('stories, high contrast and Chinese', { SB_THEME: 'contrast', SB_LANGUAGE: 'zh-CN' }, 'surface'),
      stories('stories, narrow and long', { SB_LANGUAGE: 'en-XA', SB_VIEWPORT: 'mobile1' }, 'surface'),
      stories('stories, mirrored', { SB_LANGUAGE: 'ar-XB' }, 'surface'),
    ],
  },
});
