import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** What it imports: a path from src, or the name of a package. */
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.stories.tsx'))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const found = [
      ...text.matchAll(/(?:^|\n)(?:import|export)[^;=']*?from '([^']+)'|(?:^|\n)import '([^']+)'|import\('([^']+)'\)/g),
    ];
    const imports = found
      .map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '')
      .map((name) => (name.startsWith('.') ? relative(root, join(root, path, '..', name)) : name));
    return { path, text, imports };
  });

/** For each room, what it may import besides itself. */
const mayImport: Readonly<Record<string, readonly RegExp[]>> = {
  kinds: [],
  dialects: [/^kinds\//],
  core: [/^kinds\//, /^dialects\/(dialect|field|serverTextTypes|shape)\.js$/],
  i18n: [/^kinds\//, /^core\//, /^dialects\/field\.js$/, /^\.\.\/locales\//, /^i18next$/],
  react: [
    /^kinds\//,
    /^core\//,
    /^i18n\//,
    /^dialects\/(dialect|field)\.js$/,
    /^react$/,
    /^react-i18next$/,
    /^i18next$/,
  ],
  'react-native': [
    /^kinds\//,
    /^core\//,
    /^i18n\//,
    /^dialects\/(dialect|field)\.js$/,
    /^react\//,
    /^react$/,
    /^react-native$/,
  ],
  tracking: [/^kinds\//, /^core\//, /^dialects\/(dialect|field)\.js$/],
  uikit: [/^kinds\//, /^core\//, /^dialects\/(dialect|field|eventHandlers)\.js$/],
  telemetry: [/^kinds\//, /^core\//, /^dialects\/field\.js$/],
  testing: [
    /^kinds\//,
    /^core\/(developer|normalize)\.js$/,
    /^dialects\/(bare|dialect|eventHandlers|field|serverTextTypes)\.js$/,
  ],
  components: [/^kinds\//, /^core\//, /^dialects\/field\.js$/, /^react\//, /^react$/, /^react-dom$/],
};

const roomOf = (path: string) => path.split('/')[0] ?? '';

describe.each(Object.entries(mayImport))('src/%s', (room, allowed) => {
  test('imports what its floor may, and nothing above it', () => {
    const bad = files
      .filter(({ path }) => roomOf(path) === room)
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => roomOf(name) !== room && !allowed.some((rule) => rule.test(name)))
          .map((name) => `${path} imports ${name}`),
      );
    expect(bad).toEqual([]);
  });
});

test('every room has a rule', () => {
  const rooms = new Set(files.map(({ path }) => roomOf(path)).filter((name) => !name.includes('.')));
  expect([...rooms].sort()).toEqual(Object.keys(mayImport).sort());
});

test('a dialect does not read or watch as another one does, but for the native family', () => {
  const bad = files
    .filter(({ path }) => path.startsWith('dialects/'))
    .flatMap(({ path, imports }) => {
      const [, own] = path.split('/');
      const others = imports.filter((name) => /^dialects\/\w+\//.test(name) && name.split('/')[1] !== own);
      return others
        .filter((name) => !(own === 'harmonyos' && name.startsWith('dialects/native/')))
        .map((name) => `${path} imports ${name}`);
    });
  expect(bad).toEqual([]);
});

test('no file imports itself through others, types included', () => {
  const importsOf = new Map(files.map(({ path, imports }) => [path.replace(/\.tsx?$/, '.js'), imports]));
  /** Files that are known to lead to no cycle. */
  const done = new Set<string>();
  const cycleFrom = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const name of importsOf.get(path) ?? []) {
      const cycle = cycleFrom(name, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  expect([...importsOf.keys()].map((path) => cycleFrom(path, [])).find(Boolean)).toBeUndefined();
});

test('React Native gets no DOM: neither components for the web, nor react-dom, nor styles', () => {
  const importsOf = new Map(files.map(({ path, imports }) => [path.replace(/\.tsx?$/, '.js'), imports]));
  const reached = new Set(['react-native/index.js']);
  for (const path of reached) for (const name of importsOf.get(path) ?? []) reached.add(name);
  expect(reached.size).toBeGreaterThan(50);
  expect([...reached].filter((name) => /^components\/|^react-dom|\.css$/.test(name))).toEqual([]);
});

test('no file of the store is longer than a reader can hold in mind', () => {
  const long = files
    .filter(({ path, text }) => path.startsWith('core/engine/') && text.split('\n').length > 220)
    .map(({ path }) => path);
  expect(long).toEqual([]);
});

test('components take only types from the floors below the hooks, and what needs no store: the platform and the report', () => {
  const typeOnly = /import type [^;]*from '[^']*\/(core|kinds)\/[^']*'|import \{ type [^}]*\} from '[^']*\/core\//;
  for (const { path, text } of files.filter(({ path: own }) => roomOf(own) === 'components')) {
    const lines = text
      .split('\n')
      .filter((line) =>
        /from '[./]*\/(core|kinds)\/(?!(attempt|developer|developerChecks|environment|report)\.js)/.test(line),
      );
    for (const line of lines) expect(line, path).toMatch(typeOnly);
  }
});

test('clock, network and page are asked in one place', () => {
  const asks = /\b(Date\.now|navigator\.|window\.|localStorage|performance\.now)\b/;
  const bad = files
    .filter(({ path, text }) => /^(core|dialects|kinds|i18n)\//.test(path) && asks.test(text))
    .map(({ path }) => path);
  expect(bad).toEqual(['core/environment.ts']);
});

/** Code without comments and texts. */
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`[^`$]*`/g, '');

test('components and hooks use the document and the window that their element is in', () => {
  const globals = ['document', 'window', 'innerWidth', 'innerHeight', 'visualViewport'];
  const functions = ['getComputedStyle', 'matchMedia', 'requestAnimationFrame', 'getSelection', 'addEventListener'];
  const ofOneWindow = new RegExp(
    [
      `(?<![.\\w$])(?:${globals.join('|')})\\b(?=\\??\\.|\\)| [=!]==)`,
      `(?<![.\\w$])(?:${functions.join('|')})\\(`,
      'globalThis\\.(?:document|window)\\b',
      'new (?:Resize|Intersection)Observer\\b',
      'instanceof (?:Node|Document|ShadowRoot|\\w*Element)\\b',
    ].join('|'),
  );
  const bad = files
    .filter(({ path, text }) => /^(components|react)\//.test(path) && ofOneWindow.test(codeOf(text)))
    .map(({ path }) => path);
  // The first asks whether there is a browser at all, the second serves surfaces that have no element of their own.
  expect(bad.toSorted()).toEqual(['react/useBrowserLayoutEffect.ts', 'react/useChatErrorAnnouncements.ts']);
});

test('no component holds words of its own', () => {
  const words = files
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) => {
      const inMarkup = [
        ...text.matchAll(/>\s*([A-Z][a-z]+[^<>{}=;()]*)</g),
        ...text.matchAll(/(?:aria-label|title|alt)="([^"]+)"/g),
      ];
      return inMarkup.map(([, found]) => `${path}: ${found}`);
    });
  expect(words).toEqual([]);
});

test('nothing from a server becomes HTML', () => {
  for (const { path, text } of files)
    expect(text, path).not.toMatch(/dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|outerHTML/);
});
