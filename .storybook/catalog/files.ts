import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { buildCatalog } from './build.js';
import { llmsText } from './llms.js';
import { catalogSchema } from './schema.js';

/** Files by name. */
export type Files = { readonly [name: string]: string };

/** The catalog, its schema, and the way in for language models. */
export function catalogFiles(): Files {
  const catalog = buildCatalog();
  const { description, exports, homepage } = JSON.parse(read('package.json'));
  const start = read('.storybook/docs/guides/code/start.tsx');
  return {
    'catalog.json': json(catalog),
    'catalog.schema.json': json(catalogSchema()),
    'llms.txt': llmsText({ catalog, description, entries: Object.keys(exports), homepage, start }),
  };
}

/** Puts files beside what Vite builds, and serves them while it serves. */
export function emitFiles(files: Files): Plugin {
  return {
    name: 'emit-files',
    generateBundle() {
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const name = request.url?.replace(/^\/|\?.*$/g, '') ?? '';
        if (!Object.hasOwn(files, name)) return next();
        response.setHeader(
          'content-type',
          `${name.endsWith('.json') ? 'application/json' : 'text/plain'}; charset=utf-8`,
        );
        response.end(files[name]);
      });
    },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
}
