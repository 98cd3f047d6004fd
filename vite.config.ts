import { writeFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { catalogFiles, emitFiles } from './.storybook/catalog/files.js';

const entries = [
  'index',
  'core/index',
  'dialects/web/index',
  'dialects/web5/index',
  'dialects/native/index',
  'dialects/harmonyos/index',
  'i18n/index',
  'i18n/filesForMetro',
  'react/index',
  'react-native/index',
  'tracking/index',
  'uikit/index',
  'telemetry/opentelemetry',
  'telemetry/sentry',
  'testing/index',
];

/** The library: one file for each module, so that 'use client' stays where it stands and apps take what they use. */
export default defineConfig({
  plugins: [
    react(),
    emitFiles(catalogFiles()),
    {
      // TypeScript asks for a declaration of what `import 'chat-error-kit/styles.css'` brings.
      name: 'declare-styles',
      writeBundle: ({ dir }) => writeFileSync(`${dir}/styles.css.d.ts`, 'export {};\n'),
    },
  ],
  publicDir: false,
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    cssCodeSplit: true,
    lib: {
      formats: ['es'],
      entry: {
        ...Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
        styles: 'src/components/styles.css',
      },
    },
    rolldownOptions: {
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      external: [/^react($|\/)/, /^react-dom($|\/)/, /^react-native($|\/)/, /^i18next($|\/)/, /^react-i18next($|\/)/],
    },
  },
});
