import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { rolldown } from 'rolldown';

const here = fileURLToPath(new URL('.', import.meta.url));
const production = { 'process.env.NODE_ENV': '"production"' };

/** One copy of React for the kit and its peers. */
const react = {
  react: join(here, 'node_modules/react'),
  'react-dom': join(here, 'node_modules/react-dom'),
};

/**
 * What a page loads: a list of `{ path, text }`, the entry first and then what it imports at once, without what it may load later.
 * @param {string} code a module in this folder
 * @param {{ external?: readonly RegExp[], alias?: Record<string, string>, lazy?: boolean }} [options]
 */
export async function bundleWithEsbuild(code, { external = [], alias = {}, lazy = false } = {}) {
  const { outputFiles, metafile } = await esbuild({
    stdin: { contents: code, resolveDir: here, loader: 'tsx' },
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    outdir: join(here, 'out'),
    absWorkingDir: here,
    logLevel: 'error',
    define: production,
    alias: { ...alias, ...react },
    plugins: external.map(leaveOut),
  });
  const chunks = Object.entries(metafile.outputs).map(([path, { entryPoint, imports }]) => ({
    path,
    isEntry: entryPoint !== undefined && path.endsWith('stdin.js'),
    imports: imports.filter(({ kind }) => kind === 'import-statement').map((found) => found.path),
    text: outputFiles.find((file) => file.path === join(here, path)).text,
  }));
  return lazy ? chunks : loadedAtOnce(chunks);
}

function leaveOut(filter) {
  return {
    name: `without ${filter}`,
    setup: ({ onResolve }) => onResolve({ filter }, ({ path }) => ({ path, external: true })),
  };
}

/** The same with the other bundler. */
export async function bundleWithRolldown(code, { external = [] } = {}) {
  const entry = join(here, 'entry.tsx');
  const bundle = await rolldown({
    input: entry,
    cwd: here,
    platform: 'browser',
    logLevel: 'silent',
    external,
    transform: { define: production, target: 'es2022' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  return loadedAtOnce(
    output
      .filter(({ type }) => type === 'chunk')
      .map(({ fileName, isEntry, imports, code: text }) => ({ path: fileName, isEntry, imports, text })),
  );
}

function loadedAtOnce(chunks) {
  const loaded = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of loaded)
    for (const path of imports) {
      const chunk = chunks.find((other) => other.path === path);
      if (chunk) loaded.add(chunk);
    }
  return [...loaded];
}
