import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { browserDependencies, chromium } from '../chromium.ts';

process.env.NODE_ENV = 'test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The tests of hooks and surfaces on other versions of the peers. */
function on(end: 'oldest' | 'newest', REACT: string, packages: readonly string[]): TestProjectConfiguration {
  const alias = packages.map((name) => ({
    find: new RegExp(`^${name}(?=$|/)`),
    replacement: `${root}test/compat/${end}/node_modules/${name}`,
  }));
  return {
    root,
    plugins: [react()],
    cacheDir: `node_modules/.vite-${end}`,
    resolve: { alias },
    optimizeDeps: { include: [...browserDependencies] },
    test: {
      name: `${end} peers`,
      include: [
        'test/react/**/*.browser.test.tsx',
        'test/components/**/*.browser.test.tsx',
        'test/compat/*.browser.test.tsx',
      ],
      // React 18 has no `Activity`.
      exclude: ['**/*.full.*', ...(end === 'oldest' ? ['test/components/activity.browser.test.tsx'] : [])],
      setupFiles: 'test/setup.browser.ts',
      restoreMocks: true,
      env: { REACT },
      browser: chromium(),
    },
  };
}

export default defineConfig({
  root,
  test: {
    projects: [
      on('oldest', '18.0.0', ['react', 'react-dom', 'i18next', 'react-i18next']),
      on('newest', '19.', ['i18next', 'react-i18next']),
    ],
  },
});
