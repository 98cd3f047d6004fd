import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { catalogFiles } from '../../.storybook/catalog/files.js';
import { developerMessages } from '../../src/core/developerMessages.js';
import { chatErrorLanguages } from '../../src/i18n/languages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = `${root}dist/`;
const { exports, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const peers = [/^react($|\/)/, /^react-dom($|\/)/, /^react-native($|\/)/, /^i18next($|\/)/, /^react-i18next($|\/)/];

interface Bundle {
  /** What an app loads at once. */
  readonly entry: string;
  /** What it may load later, by file name. */
  readonly lazy: readonly string[];
  readonly imports: readonly string[];
}

/** Bundles what an app imports, as an app would, with the peers left outside. */
async function bundle(code: string): Promise<Bundle> {
  const id = 'virtual:app';
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'app',
        resolveId: (name) => (name === id ? id : undefined),
        load: (name) => (name === id ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: { input: id, external: peers, preserveEntrySignatures: 'strict' },
    },
  });
  const [output] = [result].flat();
  const chunks = (
    output as {
      output: {
        type: string;
        isEntry?: boolean;
        isDynamicEntry?: boolean;
        code: string;
        fileName: string;
        imports: string[];
      }[];
    }
  ).output.filter(({ type }) => type === 'chunk');
  const entry = chunks.filter(({ isDynamicEntry }) => !isDynamicEntry);
  return {
    entry: entry.map((chunk) => chunk.code).join('\n'),
    lazy: chunks.filter(({ isDynamicEntry }) => isDynamicEntry).map(({ code: text }) => text),
    imports: entry.flatMap((chunk) => chunk.imports).filter((name) => peers.some((peer) => peer.test(name))),
  };
}

const from = (names: string, path: string) => `export ${names} from '${dist}${path}.js';`;

describe('an import of', () => {
  test('core holds no React, no words and no dialect', async () => {
    const { entry, imports } = await bundle(from('*', 'core/index'));
    expect(imports).toEqual([]);
    expect(entry).not.toMatch(/WEBIM_|EM_NO_ERROR|useState/);
    expect(entry).not.toContain('You’re offline');
  });

  test('the bridge to the UI kits holds no React, no kit, no store and no dialect', async () => {
    const { entry, imports } = await bundle(from('*', 'uikit/index'));
    expect(imports).toEqual([]);
    expect(entry).toContain('joinChatRoom');
    expect(entry).not.toMatch(/WEBIM_|EM_NO_ERROR|createStore|handlerData/);
  });

  test('the tracking of a client holds no React, no store and no dialect, and is in no other entry', async () => {
    const { entry, imports } = await bundle(from('*', 'tracking/index'));
    expect(imports).toEqual([]);
    expect(entry).toContain('inviteUsersToGroup');
    expect(entry).not.toMatch(/WEBIM_|EM_NO_ERROR|createStore/);
    const { entry: all } = await bundle(from('*', 'index'));
    expect(all).not.toContain('inviteUsersToGroup');
  });

  test('the entry for React Native needs no page and no styles', async () => {
    const { entry, imports } = await bundle(from('*', 'react-native/index'));
    expect(imports).toContain('react-native');
    expect(imports).not.toContain('react-dom');
    expect(entry).not.toMatch(/EM_NO_ERROR|showPopover|chat-error-banner/);
  });

  test('what reports deliveries in React Native brings no surface and no store', async () => {
    const names = '{ deliverMessage, delivery, followDeliveries, reactNativeEnvironment, reportUikitErrors }';
    const { entry, imports } = await bundle(from(names, 'react-native/index'));
    expect(new Set(imports)).toEqual(new Set(['react-native']));
    expect(entry).not.toMatch(/createStore|You’re offline/);
  });

  test('the entry for browsers does not need React Native', async () => {
    const { imports } = await bundle(from('*', 'index'));
    expect(imports).toContain('react-dom');
    expect(imports).not.toContain('react-native');
  });

  test.each([
    ['chatErrorsToOpenTelemetry', 'telemetry/opentelemetry'],
    ['chatErrorsToSentry', 'telemetry/sentry'],
    ['errorFixture', 'testing/index'],
    ['fakeConnection', 'testing/index'],
  ])('%s needs no package, and no more of the kit than it uses', async (name, path) => {
    const { entry, imports } = await bundle(from(`{ ${name} }`, path));
    expect(imports).toEqual([]);
    expect(entry).not.toMatch(/WEBIM_|EM_NO_ERROR|createStore|You’re offline/);
  });

  test.each([
    ['webDialect', 'dialects/web/index', /WEBIM_CONNCTION_OPEN_ERROR/, /EM_NO_ERROR|USERINFO_/],
    ['nativeDialect', 'dialects/native/index', /USERINFO_USERCOUNT_EXCEED/, /WEBIM_|PUSH_UPDATECONFIGS_FAILED/],
    ['legacyNativeDialect', 'dialects/native/index', /PUSH_UPDATECONFIGS_FAILED/, /WEBIM_|USERINFO_/],
    ['harmonyosDialect', 'dialects/harmonyos/index', /USERINFO_USERCOUNT_EXCEED/, /WEBIM_|PUSH_UPDATECONFIGS_FAILED/],
  ] as const)('%s holds its own numbers and no other', async (name, path, own, foreign) => {
    const { entry } = await bundle(from(`{ ${name} }`, path));
    expect(entry).toMatch(own);
    expect(entry).not.toMatch(foreign);
  });

  test('a surface or hook that is given its error holds no store', async () => {
    const store = /createEngine|createSnapshots|followConnections/;
    expect((await bundle(from('{ ChatErrorBanner, useChatError }', 'index'))).entry).not.toMatch(store);
    expect((await bundle(from('{ ChatErrorProvider }', 'index'))).entry).toMatch(store);
  });

  test('surfaces and hooks hold no support report, which loads when somebody copies it', async () => {
    const { entry, lazy } = await bundle(from('{ ChatErrorProvider, ChatErrorBanner, useChatErrors }', 'index'));
    expect(entry).not.toContain('inner codes');
    expect(lazy.filter((code) => code.includes('inner codes'))).toHaveLength(1);
  });

  test('a surface holds English, and every other language in a file of its own that is loaded when it is needed', async () => {
    const { entry, lazy, imports } = await bundle(from('{ ChatErrorBanner }', 'index'));
    expect(entry).toContain('You’re offline');
    expect(entry).not.toContain('网络已断开');
    expect(lazy.filter((code) => code.includes('网络已断开'))).toHaveLength(1);
    expect(imports).toContain('react');
  });

  test('one surface does not bring the others', async () => {
    const { entry } = await bundle(from('{ ChatErrorBanner }', 'index'));
    expect(entry).not.toMatch(/chat-error-(modal|toaster|history|details)|showModal|resetKeys/);
  });
});

test('nothing for developers is in a production bundle of any entry point', async () => {
  const entryPoints = Object.values<{ default?: string }>(exports).flatMap(({ default: path }) =>
    path?.endsWith('.js') ? path.replace(/^\.\/dist\/|\.js$/g, '') : [],
  );
  expect(entryPoints.length).toBeGreaterThan(10);
  const { entry } = await bundle(entryPoints.map((path, at) => from(`* as entry${at}`, path)).join(''));
  const gap = '\0';
  const texts = Object.values(developerMessages).flatMap((text) =>
    (text as (...details: string[]) => readonly string[])(gap, gap, gap, gap, gap).flatMap((part) => part.split(gap)),
  );
  const long = texts.filter((text) => text.length > 12);
  expect(long.length).toBeGreaterThan(100);
  expect(long.filter((text) => entry.includes(text))).toEqual([]);
  expect(entry).not.toContain('console.warn');
});

test('the diagnoses, which only developers read, are not in the bundle of an app', async () => {
  const { entry, lazy } = await bundle(from('*', 'index'));
  expect(entry).not.toContain('loadChatErrorDiagnosis');
  expect(lazy.filter((code) => code.includes('reason:'))).toEqual([]);
});

describe('the built package', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const read = (path: string) => readFileSync(dist + path, 'utf8');

  test('declares its types without JSON', () => {
    for (const path of files.filter((name) => name.endsWith('.d.ts')))
      expect(read(path), path).not.toMatch(/(?:from |import\()['"][^'"]*\.json/);
  });

  test('carries the catalog, its schema and llms.txt, as they are built now', () => {
    for (const [name, text] of Object.entries(catalogFiles())) {
      expect(read(name)).toBe(text);
      expect(exports[`./${name}`]).toBe(`./dist/${name}`);
    }
  });

  test('carries the version of package.json', () => {
    expect(read('core/version.js')).toContain(`"${version}"`);
  });

  test.each(chatErrorLanguages)('brings %s in one file of at most 7.5 kB', (language) => {
    expect(
      files.filter((path) => path.startsWith(`locales/${language}/chatErrors.`) && path.endsWith('.js')),
    ).toHaveLength(1);
    expect(brotliCompressSync(read(`locales/${language}/chatErrors.js`)).length).toBeLessThanOrEqual(7500);
  });

  test('brings styles in a layer of their own, with no address of anything to load', () => {
    const css = read('styles.css');
    expect(css).toContain('@layer chat-error');
    expect(css).not.toMatch(/url\(|@import/);
  });
});
