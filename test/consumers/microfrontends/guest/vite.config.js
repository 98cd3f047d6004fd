import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One module with all that it needs inside, React and the kit too. */
export default defineConfig({
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { lib: { entry: 'guest.tsx', formats: ['es'], fileName: 'guest', cssFileName: 'guest' } },
});
