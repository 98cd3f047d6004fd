import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const folder = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  test: {
    projects: ['jsdom', 'happyDom'].map((environment) => ({
      root: folder,
      plugins: [react()],
      // A busy machine is no failure.
      test: {
        name: environment,
        include: ['surfaces.tsx'],
        environment: `${folder}${environment}.ts`,
        testTimeout: 60_000,
      },
    })),
  },
});
