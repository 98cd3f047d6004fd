import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Checks of the built Storybook; run after `storybook build`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'site',
    environment: 'node',
    include: ['test/site/*.test.ts'],
    // One test goes through every page. A busy machine is no failure.
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
