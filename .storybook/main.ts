import type { StorybookConfig } from '@storybook/react-vite';
import remarkGfm from 'remark-gfm';
import { catalogFiles, emitFiles } from './catalog/files.js';
import { serveApi } from './reference/api.js';

export default {
  stories: ['./docs/**/*.mdx', './*/*.stories.tsx', '../src/**/*.stories.tsx'],
  addons: [
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  // A Vite configuration of its own: the package's builds the library.
  framework: { name: '@storybook/react-vite', options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } } },
  viteFinal: (config) => ({
    ...config,
    resolve: {
      ...config.resolve,
      // The code of the guides imports the package by its names.
      tsconfigPaths: true,
      alias: [{ find: /^react-native$/, replacement: 'react-native-web' }],
    },
    plugins: [...(config.plugins ?? []), serveApi(), emitFiles(catalogFiles())],
  }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  typescript: { reactDocgen: 'react-docgen', check: false },
} satisfies StorybookConfig;
