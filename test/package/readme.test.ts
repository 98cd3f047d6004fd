import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installKit, launchBrowser, root, type Site, serveFolder, startServer } from '../consumer.ts';
import { codeIn } from '../readme.ts';
import { tryReadmeApp } from '../readmeApp.ts';

/** What the blocks after the app import besides. */
const furtherPackages = ['@sentry/browser', '@testing-library/react', 'vitest'];

let app: string;
let browser: Browser;
const sites: Site[] = [];

/** Runs a tool of the app, and returns what it complains of. */
function run(...script: readonly string[]): string {
  const env = { ...process.env, NODE_ENV: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: app, env, encoding: 'utf8' });
  return status === 0 ? '' : stdout + stderr;
}

beforeAll(async () => {
  app = mkdtempSync(join(tmpdir(), 'chat-error-kit-'));
  cpSync(join(root, 'test/consumers/vite'), app, { recursive: true });
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
  installKit(app, [...Object.keys({ ...dependencies, ...devDependencies }), ...furtherPackages]);
  const [first = '', ...others] = codeIn('README.md');
  writeFileSync(join(app, 'src/App.tsx'), first);
  for (const [at, code] of others.entries()) writeFileSync(join(app, `src/block${at + 2}.tsx`), code);
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  for (const site of sites) site.close();
  if (app) rmSync(app, { recursive: true, force: true });
});

test('all code of the README compiles in a fresh Vite app, in strict mode', () => {
  expect(run('node_modules/typescript/bin/tsc', '-b')).toBe('');
}, 30_000);

test('the app of the README shows a failed sign-in and recovers, served by Vite', async () => {
  const site = await startServer(app, ['node_modules/vite/bin/vite.js', '--host', '127.0.0.1', '--port', '0']);
  sites.push(site);
  await tryReadmeApp(browser, site.url);
}, 60_000);

test('the app of the README shows a failed sign-in and recovers, built by Vite', async () => {
  expect(run('node_modules/vite/bin/vite.js', 'build')).toBe('');
  const site = await serveFolder(join(app, 'dist'));
  sites.push(site);
  await tryReadmeApp(browser, site.url);
}, 60_000);
