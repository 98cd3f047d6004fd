import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { browserDependencies, chromium } from './chromium.ts';
import { answerWith } from './i18n/answerWith.ts';

// A shell's own NODE_ENV=production would load a React without `act`.
process.env.NODE_ENV = 'test';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A busy machine is no failure. */
const testTimeout = 30_000;
const hookTimeout = 60_000;

/** Every story, or those with a tag, with these globals of the toolbar. */
export function stories(
  name: string,
  globals: Record<string, string> = {},
  ...tags: string[]
): TestProjectConfiguration {
  return {
    root,
    optimizeDeps: { include: [...browserDependencies] },
    plugins: [storybookTest({ configDir: `${root}.storybook`, ...(tags.length > 0 && { tags: { include: tags } }) })],
    // Several browsers share the machine, and a scenario of the simulator takes its time in each.
    test: { name, browser: chromium(), env: globals, testTimeout: 60_000, hookTimeout },
  };
}

/** Tests that run in Node. */
export function node(include: string[], exclude: string[]): TestProjectConfiguration {
  return {
    root,
    // The guides import the package by its names.
    resolve: { tsconfigPaths: true },
    test: { name: 'node', environment: 'node', testTimeout, hookTimeout, restoreMocks: true, include, exclude },
  };
}

/** Tests that run in Chromium. */
export function browser(include: string[], exclude: string[]): TestProjectConfiguration {
  return {
    root,
    plugins: [react()],
    resolve: { tsconfigPaths: true },
    optimizeDeps: {
      include: [...browserDependencies, 'agora-chat', 'easemob-websdk', 'agora-chat-uikit', 'easemob-chat-uikit'],
    },
    test: {
      name: 'browser',
      include,
      exclude,
      globalSetup: 'test/stub/globalSetup.ts',
      setupFiles: 'test/setup.browser.ts',
      restoreMocks: true,
      testTimeout,
      hookTimeout,
      expect: { poll: { timeout: 10_000 } },
      browser: { ...chromium(), commands: { answerWith } },
    },
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
      node(['test/**/*.test.ts'], ['test/**/*.{browser,full}.test.ts', 'test/{package,site,consumers}/**']),
      browser(
        ['test/**/*.browser.test.{ts,tsx}', '.storybook/docs/guides/code/*.test.tsx'],
        // The screenshots that others are compared with were taken on Linux.
        ['test/compat/**', '**/*.full.*', ...(process.platform === 'linux' ? [] : ['test/looks/**'])],
      ),
      stories('stories'),
      stories('stories, dark and right to left', { SB_THEME: 'dark', SB_LANGUAGE: 'ar' }, 'surface'),
    ],
  },
});
