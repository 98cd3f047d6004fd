import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Checks of the built package; run after the build. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  // A busy machine is no failure.
  test: { name: 'package', environment: 'node', include: ['test/package/*.test.ts'], testTimeout: 60_000 },
});
