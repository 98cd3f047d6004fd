import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The tests that every mutant has to get past: those that need no browser. */
export default defineConfig({
  root,
  test: {
    environment: 'node',
    // A worker for each file would take most of the time.
    isolate: false,
    restoreMocks: true,
    // A busy machine notices no mutant.
    testTimeout: 60_000,
    include: ['test/{core,dialects,testing}/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', 'test/core/flood.test.ts'],
    setupFiles: 'test/mutation/setup.ts',
  },
});
