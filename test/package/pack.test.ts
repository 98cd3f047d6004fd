import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const [{ files: packed }] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--dry-run', '--ignore-scripts'], { cwd: root, encoding: 'utf8' }),
) as [{ files: { path: string }[] }];
const files = packed.map(({ path }) => path);
const manifest = JSON.parse(read('package.json'));
const targets = Object.entries<string | { types: string; default: string }>(manifest.exports).flatMap(([, target]) =>
  typeof target === 'string' ? [target] : [target.types, target.default],
);
const entries = targets.filter((path) => path.endsWith('.js')).map((path) => path.slice(2));
const modules = files.filter((path) => path.endsWith('.js'));
const clientModules = modules.filter((path) => /^(['"])use client\1/.test(read(path)));

/** The distinct names in a folder of the package. */
const inside = (folder: string) =>
  [...new Set(files.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length).split('/')[0]))]
    .filter((name) => name !== '')
    .sort();

test('the package holds what is meant, and nothing else', () => {
  expect(inside('')).toEqual(['LICENSE', 'README.md', 'README.zh-CN.md', 'dist', 'locales', 'package.json']);
  const rooms = readdirSync(`${root}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const beside = targets.flatMap((path) => path.match(/^\.\/dist\/([^/]+)$/)?.[1] ?? []);
  const built = [...rooms.map(({ name }) => name), 'locales', ...beside];
  expect(inside('dist/')).toEqual(built.sort());
  expect(inside('locales/')).toEqual(readdirSync(`${root}locales`).sort());
  expect(
    files.filter(
      (path) => !/^LICENSE$|^README[\w.-]*\.md$|^dist\/llms\.txt$|\.(js|js\.map|d\.ts|css|json)$/.test(path),
    ),
  ).toEqual([]);
  expect(files.filter((path) => /\.(stories|test)\./.test(path))).toEqual([]);
});

test('every subpath leads to a file in it', () => {
  for (const target of targets) {
    const [before = '', after = ''] = target.slice(2).split('*');
    expect(
      files.some((path) => path.startsWith(before) && path.endsWith(after)),
      target,
    ).toBe(true);
  }
});

test('its code can be traced to the source, which comes along', () => {
  const passesOn = /^(import|export) .*;$/gm;
  for (const path of modules.filter((name) => read(name).replace(passesOn, '').trim() !== '')) {
    expect(files, path).toContain(`${path}.map`);
    const { sources, sourcesContent } = JSON.parse(read(`${path}.map`));
    expect(sourcesContent ?? [], path).toHaveLength(sources.length);
  }
});

test("'use client' stands in leaves, and in no entry", () => {
  expect(clientModules.filter((path) => path.endsWith('index.js') || entries.includes(path))).toEqual([]);
  expect(clientModules).toContain('dist/components/ChatErrorBanner/ChatErrorBanner.js');
  expect(clientModules).toContain('dist/react/ChatErrorProvider.js');
});

test("a server component can import from every entry: nothing before a 'use client' needs React", () => {
  const reached = new Set(entries);
  for (const path of reached) {
    for (const [, name = ''] of read(path).matchAll(/(?:from |import )"([^"]+)"/g)) {
      expect(name, path).not.toMatch(/^react/);
      const imported = posix.join(dirname(path), name);
      if (name.startsWith('.') && !clientModules.includes(imported)) reached.add(imported);
    }
  }
  expect(reached.size).toBeGreaterThan(entries.length);
});
