import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { onlyNeededFonts } from './fonts.js';

export default defineConfig({
  plugins: [react()],
  css: { postcss: { plugins: [onlyNeededFonts()] } },
  optimizeDeps: { include: ['agora-chat', 'easemob-websdk', 'react-native-web'] },
  build: { chunkSizeWarningLimit: 3000 },
});
