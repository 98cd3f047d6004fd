import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ResultsReporter } from './reporter.ts';

/** Apps that install the packed kit as others do; run after the build. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'consumers',
    environment: 'node',
    include: ['test/consumers/*.test.ts'],
    globalSetup: 'test/consumers/globalSetup.ts',
    // Each installs and builds an app, which takes all of a machine.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 600_000,
    reporters: ['default', new ResultsReporter()],
  },
});
