import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, test } from 'vitest';
import { launchBrowser, type Site, serveFolder, startServer } from '../consumer.ts';
import { codeIn } from '../readme.ts';
import { tryReadmeApp } from '../readmeApp.ts';
import { makeApp } from './app.ts';

let app: string;
let browser: Browser;
let site: Site | undefined;

beforeAll(async () => {
  const [appCode = ''] = codeIn('README.md');
  app = makeApp('vite', {}, { 'src/App.tsx': appCode });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

test('the app of the README shows a failed sign-in and recovers, built by Vite', async () => {
  site = await serveFolder(join(app, 'dist'));
  await tryReadmeApp(browser, site.url);
  site.close();
});

test('the app of the README shows a failed sign-in and recovers, served by Vite', async () => {
  site = await startServer(app, ['node_modules/vite/bin/vite.js', '--host', '127.0.0.1', '--port', '0']);
  await tryReadmeApp(browser, site.url);
});
