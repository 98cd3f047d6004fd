import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  optimizeDeps: { include: ['agora-chat', 'easemob-websdk'] },
  build: { chunkSizeWarningLimit: 3000 },
});
