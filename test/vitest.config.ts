import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { browserDependencies, chromium, dialogLibraries } from './chromium.ts';
import { answerWith } from './i18n/answerWith.ts';

// A shell's own NODE_ENV=production would load a React without `act`.
process.env.NODE_ENV = 'test';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A busy machine is no failure. */
const testTimeout = 60_000;
const hookTimeout = 60_000;

interface Tags {
  readonly include?: string[];
  readonly exclude?: string[];
}

/** Every story, or those with some tags, with these globals of the toolbar. */
export function stories(name: string, globals: Record<string, string> = {}, tags: Tags = {}): TestProjectConfiguration {
  return {
    root,
    plugins: [storybookTest({ configDir: `${root}.storybook`, tags })],
    // Several browsers share the machine, and a scenario of the simulator takes its time in each.
    test: { name, browser: chromium(), env: globals, testTimeout: 60_000 },
  };
}

/** Tests that run in Node. */
export function node(include: string[], exclude: string[]): TestProjectConfiguration {
  return {
    root,
    // The guides import the package by its names.
    resolve: { tsconfigPaths: true, alias: { 'react-native': `${root}test/react-native/stub.ts` } },
    test: { name: 'node', environment: 'node', testTimeout, hookTimeout, restoreMocks: true, include, exclude },
  };
}

/** Real SDKs and UI kits. They are 50 MB to bundle, so only the projects that need them do. */
const sdks = ['agora-chat', 'easemob-websdk', 'agora-chat-uikit', 'easemob-chat-uikit'] as const;

/** React Native as a browser has it. */
export const reactNativeWeb = [{ find: /^react-native$/, replacement: 'react-native-web' }];

/** Tests that run in Chromium, with what they need beside `browserDependencies` bundled before the first of them. */
export function browser(
  name: string,
  include: string[],
  exclude: string[],
  dependencies: readonly string[] = [],
): TestProjectConfiguration {
  return {
    root,
    plugins: [react()],
    resolve: { tsconfigPaths: true, alias: reactNativeWeb },
    optimizeDeps: { include: [...browserDependencies, ...dependencies] },
    test: {
      name,
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

const withSdks = [
  'test/{sdk,testing,uikit}/**/*.browser.test.{ts,tsx}',
  'test/guides.browser.test.tsx',
  '.storybook/docs/guides/code/*.test.tsx',
];

export default defineConfig({
  root,
  test: {
    silent: 'passed-only',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['**/*.stories.tsx', '**/index.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { branches: 95 },
    },
    projects: [
      node(['test/**/*.test.ts'], ['test/**/*.{browser,full}.test.ts', 'test/{package,site,consumers}/**']),
      // Several projects, since each runs its files one after the other and much of that is waiting.
      browser('surfaces', ['test/components/**/*.browser.test.tsx'], ['**/*.full.*'], dialogLibraries),
      browser('sdk', withSdks, ['**/*.full.*'], sdks),
      browser(
        'browser',
        ['test/**/*.browser.test.{ts,tsx}'],
        [
          'test/{compat,components}/**',
          ...withSdks,
          '**/*.full.*',
          // The screenshots that others are compared with were taken on Linux.
          ...(process.platform === 'linux' ? [] : ['test/looks/**']),
        ],
        ['react-native-web'],
      ),
      stories('stories', {}, { exclude: ['slow'] }),
      stories('stories, dark and right to left', { SB_THEME: 'dark', SB_LANGUAGE: 'ar' }, { include: ['surface'] }),
    ],
  },
});
