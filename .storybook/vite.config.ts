import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { onlyNeededFonts } from './fonts.js';

export default defineConfig({
  plugins: [react()],
  // The code of the guides imports the package by its names.
  resolve: { tsconfigPaths: true },
  css: { postcss: { plugins: [onlyNeededFonts()] } },
  optimizeDeps: { include: ['agora-chat', 'easemob-websdk'] },
  build: { chunkSizeWarningLimit: 3000 },
});
