import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installKit, launchBrowser, openPage, root, type Site, serveFolder } from '../consumer.ts';

/** The strictest policy that an app can ask for and still have styles and scripts of its own. */
const policy = "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'";

let folder: string;
let site: Site;
let browser: Browser;
let html: string;

/** An app with the kit as npm would install it, beside the peers that are here. */
async function makeApp(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'chat-error-kit-'));
  cpSync(join(root, 'test/package/app'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  installKit(folder, [
    'react',
    'react-dom',
    'scheduler',
    'i18next',
    'react-i18next',
    'html-parse-stringify',
    'void-elements',
    '@babel',
    'use-sync-external-store',
    'esm-env',
    'typescript',
    '@types/react',
    '@types/react-dom',
    'csstype',
  ]);
  const shared = {
    root: folder,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  } as const;
  const oxc = { jsx: { runtime: 'automatic', development: false } } as const;
  await build({
    ...shared,
    oxc,
    build: {
      outDir: 'client',
      target: 'es2022',
      rolldownOptions: {
        input: 'client.tsx',
        output: { entryFileNames: 'client.js', assetFileNames: '[name][extname]' },
      },
    },
  });
  await build({
    ...shared,
    oxc,
    ssr: { noExternal: true },
    build: { outDir: 'server', target: 'es2022', ssr: 'server.tsx' },
  });
  const { render } = await import(pathToFileURL(join(folder, 'server/server.js')).href);
  const css = readdirSync(join(folder, 'client')).find((name) => name.endsWith('.css'));
  html = `<!doctype html><html lang="de"><head><title>app</title><link rel="stylesheet" href="/${css}"><script type="module" src="/client.js"></script></head><body>${await render()}</body></html>`;
}

beforeAll(async () => {
  await makeApp();
  writeFileSync(join(folder, 'client/index.html'), html);
  site = await serveFolder(join(folder, 'client'), { 'content-security-policy': policy });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const compilers = {
  'TypeScript 5.4': 'test/compat/oldest/node_modules/typescript',
  'TypeScript 5.9': 'test/compat/newest/node_modules/typescript',
  'TypeScript 7': 'node_modules/typescript',
};

test.each(
  Object.entries(compilers).flatMap(([name, path]) =>
    ['bundler', 'nodenext'].map((resolution) => [name, resolution, path]),
  ),
)(
  '%s understands its types, resolving as %s',
  (_, resolution = '', path = '') => {
    const modules = resolution === 'bundler' ? 'esnext' : resolution;
    const checks = '--noEmit --strict --jsx react-jsx --target es2022 --typeRoots none --skipLibCheck false'.split(' ');
    const how = ['--module', modules, '--moduleResolution', resolution, 'App.tsx'];
    const { stdout } = spawnSync(process.execPath, [join(root, path, 'bin/tsc'), ...checks, ...how], {
      cwd: folder,
      encoding: 'utf8',
    });
    // The declarations of the peers are not the kit's to mend.
    expect(stdout.split('\n').filter((line) => /^(App\.tsx|node_modules\/chat-error-kit)/.test(line))).toEqual([]);
    expect(stdout).not.toMatch(/TS5\d{3}|TS6\d{3}/);
  },
  60_000,
);

test('a server renders the words of the reader, without a style that a strict policy refuses', () => {
  expect(html).toContain('data-kind="uploadFailed"');
  expect(html).toContain('lang="de"');
  expect(html).not.toContain('style=');
});

test('the packed package works in an app under a strict policy: styled, hydrated without a difference, every surface', async () => {
  const { page, complaints } = await openPage(browser, site.url);
  const inline = page.locator('.chat-error-inline');
  expect(await inline.evaluate((element) => getComputedStyle(element).display)).toBe('flex');
  await page.getByRole('button', { name: '605' }).click();
  const toast = page.locator('.chat-error-toast');
  await toast.waitFor();
  expect(await toast.evaluate((element) => getComputedStyle(element).borderRadius)).not.toBe('0px');
  await page.getByRole('button', { name: '39' }).click();
  await page.locator('.chat-error-banner[data-kind=notSignedIn]').waitFor();
  await page.locator('.chat-error-history summary').first().click();
  await page.getByRole('button', { name: '206' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  expect(await dialog.getByRole('button').count()).toBeGreaterThan(0);
  expect(await page.getAttribute('body', 'data-mismatch')).toBeNull();
  expect(complaints).toEqual([]);
  await page.close();
}, 30_000);
