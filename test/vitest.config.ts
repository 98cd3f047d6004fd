import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { browserDependencies, chromium } from './chromium.ts';
import { answerWith } from './i18n/answerWith.ts';

// A shell's own NODE_ENV=production would load a React without `act`.
process.env.NODE_ENV = 'test';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A busy machine is no failure. */
const testTimeout = 30_000;

/** Every story once more, as somebody else would see it, or those with a tag. */
function stories(name: string, globals: Record<string, string>, ...tags: string[]): TestProjectConfiguration {
  return {
    root,
    plugins: [storybookTest({ configDir: `${root}.storybook`, ...(tags.length > 0 && { tags: { include: tags } }) })],
    // Several browsers share the machine, and a scenario of the simulator takes its time in each.
    test: { name, browser: chromium(), env: globals, testTimeout: 60_000 },
  };
}

export default defineConfig({
  root,
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['**/*.stories.tsx', '**/index.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { branches: 95 },
    },
    projects: [
      {
        root,
        // The guides import the package by its names.
        resolve: { tsconfigPaths: true },
        test: {
          name: 'node',
          environment: 'node',
          testTimeout,
          restoreMocks: true,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/{package,site,consumers}/**'],
        },
      },
      {
        root,
        plugins: [react()],
        // The guides import the package by its names.
        resolve: { tsconfigPaths: true },
        optimizeDeps: {
          include: [...browserDependencies, 'agora-chat', 'easemob-websdk', 'agora-chat-uikit', 'easemob-chat-uikit'],
        },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}', '.storybook/docs/guides/code/*.test.tsx'],
          // The screenshots that others are compared with were taken on Linux.
          exclude: ['test/compat/**', ...(process.platform === 'linux' ? [] : ['test/looks/**'])],
          globalSetup: 'test/stub/globalSetup.ts',
          setupFiles: 'test/setup.browser.ts',
          restoreMocks: true,
          testTimeout,
          expect: { poll: { timeout: 10_000 } },
          browser: { ...chromium(), commands: { answerWith } },
        },
      },
      stories('stories', {}),
      stories('stories, dark and right to left', { SB_THEME: 'dark', SB_LANGUAGE: 'ar' }),
      stories('stories, high contrast and Chinese', { SB_THEME: 'contrast', SB_LANGUAGE: 'zh-CN' }, 'surface'),
      stories('stories, narrow and long', { SB_LANGUAGE: 'en-XA', SB_VIEWPORT: 'mobile1' }, 'surface'),
      stories('stories, mirrored', { SB_LANGUAGE: 'ar-XB' }, 'surface'),
    ],
  },
});
