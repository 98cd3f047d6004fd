import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import german from '../../locales/de/chatErrors.json';
import { launchBrowser, openPage, type Site, startServer } from '../consumer.ts';
import { openWithService } from '../stub/onPage.ts';
import { makeApp } from './app.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  const cwd = makeApp('next', {
    'app/layout.tsx': '.storybook/docs/guides/code/nextLayout.tsx',
    'app/nextClient.tsx': '.storybook/docs/guides/code/nextClient.tsx',
    'app/nextSignIn.tsx': '.storybook/docs/guides/code/nextSignIn.tsx',
    'app/chat.tsx': '.storybook/docs/guides/code/chat.tsx',
    'app/serverWords.ts': '.storybook/docs/guides/code/serverWords.ts',
  });
  const next = ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', '0'];
  site = await startServer(cwd, next, 'production');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

test('a server component words an error, and a surface in the provider of the guide renders the same words on the server', async () => {
  const html = await (await fetch(site.url)).text();
  const { title } = german.kinds.uploadFailed;
  expect(html.match(/<h1>([^<]*)</)?.[1]).toBe(title);
  expect(html.match(/chat-error-title"[^>]*>([^<]*)</)?.[1]).toBe(title);
});

test('every surface works in the browser, without a hydration mismatch', async () => {
  const { page, complaints } = await openPage(browser, site.url);
  await page.getByRole('button', { name: '605' }).click();
  await page.locator('.chat-error-toast[lang=de]').waitFor();
  await page.getByRole('button', { name: '39' }).click();
  await page.locator('.chat-error-banner[data-kind=notSignedIn]').waitFor();
  await page.getByRole('button', { name: '206' }).click();
  await page.getByRole('alertdialog').waitFor();
  expect(complaints).toEqual([]);
});

test('a handler of the provider uses the router, and its notice stays until somebody has signed in', async () => {
  const { page, complaints } = await openPage(browser, site.url);
  await page.getByRole('button', { name: '39' }).click();
  const notSignedIn = page.locator('.chat-error-banner[data-kind=notSignedIn]');
  await notSignedIn.getByRole('button', { name: german.actions.signIn }).click();
  await page.waitForURL(`${site.url}/sign-in`);
  expect(await notSignedIn.count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('the provider follows a connection that only the browser loads', async () => {
  const { page, served, banner, complaints } = await openWithService(browser, `${site.url}/sign-in`);
  const signIn = page.getByRole('main').getByRole('button');
  await signIn.click();
  const unreachable = banner('serverUnreachable');
  await unreachable.getByText(german.effects.login).waitFor();
  served.reachable = true;
  await unreachable.getByRole('button', { name: german.actions.retry }).click();
  await unreachable.waitFor({ state: 'detached' });

  served.service.kick('signedInElsewhere');
  const kicked = banner('signedInElsewhere');
  await kicked.getByText(german.kinds.signedInElsewhere.title).waitFor();
  await signIn.click();
  await kicked.waitFor({ state: 'detached' });
  expect(complaints()).toEqual([]);
});
