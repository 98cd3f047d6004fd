import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { browserDependencies, chromium, dialogLibraries } from '../chromium.ts';

process.env.NODE_ENV = 'test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The tests of hooks and surfaces on the oldest and the newest version of the peers. */
export function peers(include: string[], exclude: string[] = []): TestProjectConfiguration[] {
  return [
    // React 18 has no `Activity`.
    on('oldest', '18.0.0', ['react', 'react-dom', 'i18next', 'react-i18next'], include, [
      ...exclude,
      'test/components/activity.browser.test.tsx',
    ]),
    on('newest', '19.', ['i18next', 'react-i18next'], include, exclude),
  ];
}

function on(
  end: 'oldest' | 'newest',
  REACT: string,
  packages: readonly string[],
  include: string[],
  exclude: string[],
): TestProjectConfiguration {
  const alias = packages.map((name) => ({
    find: new RegExp(`^${name}(?=$|/)`),
    replacement: `${root}test/compat/${end}/node_modules/${name}`,
  }));
  return {
    root,
    plugins: [react()],
    cacheDir: `node_modules/.vite-${end}`,
    resolve: { alias },
    optimizeDeps: { include: [...browserDependencies, ...dialogLibraries] },
    test: {
      name: `${end} peers`,
      include,
      exclude: ['**/*.full.*', ...exclude],
      setupFiles: 'test/setup.browser.ts',
      restoreMocks: true,
      // A busy machine is no failure.
      testTimeout: 30_000,
      expect: { poll: { timeout: 10_000 } },
      env: { REACT },
      browser: chromium(),
    },
  };
}

export default defineConfig({
  root,
  test: {
    silent: 'passed-only',
    // `npm run test:full` has all tests of surfaces. Layout, pointers and colors hardly depend on the peers.
    projects: peers([
      'test/react/**/*.browser.test.tsx',
      'test/components/{activity,attributes,keyboard,surfaces}.browser.test.tsx',
      'test/components/ChatError*.browser.test.tsx',
      'test/compat/*.browser.test.tsx',
    ]),
  },
});
