import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Checks of the built Storybook; run after `storybook build`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'site',
    environment: 'node',
    include: ['test/site/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
