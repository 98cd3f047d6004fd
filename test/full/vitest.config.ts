import { defineConfig } from 'vitest/config';
import { browser, node, root, stories } from '../vitest.config.ts';

/** What takes too long for `npm test`: files named `*.full.*`, stories in more looks, and every npm script that nothing else starts. */
export default defineConfig({
  root,
  test: {
    projects: [
      node(['test/**/*.full.test.ts'], []),
      browser(['test/**/*.full.browser.test.{ts,tsx}'], []),
      stories('stories, high contrast and Chinese', { SB_THEME: 'contrast', SB_LANGUAGE: 'zh-CN' }, 'surface'),
      stories('stories, narrow and long', { SB_LANGUAGE: 'en-XA', SB_VIEWPORT: 'mobile1' }, 'surface'),
      stories('stories, mirrored', { SB_LANGUAGE: 'ar-XB' }, 'surface'),
    ],
  },
});
