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
    // Thousands of reports or values in each test take too long for every mutant.
    exclude: ['**/*.browser.test.ts', 'test/core/engine/flood.test.ts', 'test/core/{totality,longValues}.test.ts'],
    setupFiles: 'test/mutation/setup.ts',
  },
});
