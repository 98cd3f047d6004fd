import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { browserDependencies, chromium } from '../chromium.ts';

process.env.NODE_ENV = 'test';

const root = fileURLToPath(new URL('../..', import.meta.url));

type End = 'oldest' | 'newest';

const packages: Readonly<Record<End, readonly string[]>> = {
  oldest: ['react', 'react-dom', 'i18next', 'react-i18next'],
  newest: ['i18next', 'react-i18next'],
};

/** The tests of hooks and surfaces on the oldest and the newest version of the peers. */
export function peers(include: string[], dependencies: readonly string[] = []): TestProjectConfiguration[] {
  // React 18 has neither `Activity` nor `use`.
  const ofReact19 = ['test/components/activity.browser.test.tsx', 'test/react/useAutoDismiss.browser.test.tsx'];
  return [
    on('oldest', '18.0.0', include, ofReact19, dependencies),
    on('newest', '19.', include, [], dependencies),
    onServer('oldest'),
    onServer('newest'),
  ];
}

function resolve(end: End) {
  const alias = packages[end].map((name) => ({
    find: new RegExp(`^${name}(?=$|/)`),
    replacement: `${root}test/compat/${end}/node_modules/${name}`,
  }));
  return { alias };
}

function onServer(end: End): TestProjectConfiguration {
  return {
    root,
    resolve: resolve(end),
    test: {
      name: `${end} peers on a server`,
      environment: 'node',
      include: ['test/**/*OnServer.test.ts'],
      restoreMocks: true,
      testTimeout: 60_000,
    },
  };
}

function on(
  end: End,
  REACT: string,
  include: string[],
  exclude: string[],
  dependencies: readonly string[],
): TestProjectConfiguration {
  return {
    root,
    plugins: [react()],
    cacheDir: `node_modules/.vite-${end}`,
    resolve: resolve(end),
    optimizeDeps: { include: [...browserDependencies, ...dependencies] },
    test: {
      name: `${end} peers`,
      include,
      exclude: ['**/*.full.*', ...exclude],
      setupFiles: 'test/setup.browser.ts',
      restoreMocks: true,
      // A busy machine is no failure.
      testTimeout: 60_000,
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
