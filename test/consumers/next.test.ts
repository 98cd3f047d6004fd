import { type ChildProcess, spawn } from 'node:child_process';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import german from '../../locales/de/chatErrors.json';
import { launchBrowser, openPage } from '../consumer.ts';
import { makeApp } from './app.ts';

let server: ChildProcess;
let url: string;
let browser: Browser;

beforeAll(async () => {
  const cwd = makeApp('next', {
    'app/layout.tsx': '.storybook/docs/guides/code/nextLayout.tsx',
    'app/nextClient.tsx': '.storybook/docs/guides/code/nextClient.tsx',
    'app/serverWords.ts': '.storybook/docs/guides/code/serverWords.ts',
  });
  const next = ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', '0'];
  server = spawn(process.execPath, next, { cwd, env: { ...process.env, NODE_ENV: 'production' } });
  url = await new Promise((resolve) => {
    server.stdout?.on('data', (said) => {
      const [found] = String(said).match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (found) resolve(found);
    });
  });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.kill();
});

test('a server component words an error, and a surface inside the wrapper of the guide has the same words from the start', async () => {
  const html = await (await fetch(url)).text();
  const { title } = german.kinds.uploadFailed;
  expect(html.match(/<h1>([^<]*)</)?.[1]).toBe(title);
  expect(html.match(/chat-error-title">([^<]*)</)?.[1]).toBe(title);
});

test('in the browser every surface works, without a difference to what the server sent', async () => {
  const { page, complaints } = await openPage(browser, url);
  await page.getByRole('button', { name: '605' }).click();
  await page.locator('.chat-error-toast[lang=de]').waitFor();
  await page.getByRole('button', { name: '39' }).click();
  await page.locator('.chat-error-banner[data-kind=notSignedIn]').waitFor();
  await page.getByRole('button', { name: '206' }).click();
  await page.getByRole('alertdialog').waitFor();
  expect(complaints).toEqual([]);
});
