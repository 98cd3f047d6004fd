import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import german from '../../locales/de/chatErrors.json';
import english from '../../locales/en/chatErrors.json';
import { launchBrowser, openPage, type Site, serveFolder } from '../consumer.ts';
import { makeApp } from './app.ts';
import { chatOn } from './chat.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  const files = { 'Chat.tsx': 'test/consumers/Chat.tsx' };
  const shell = join(makeApp('microfrontends/shell', files), 'dist');
  cpSync(join(makeApp('microfrontends/guest', files), 'dist'), join(shell, 'guest'), { recursive: true });
  site = await serveFolder(shell);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function open() {
  const { page, complaints } = await openPage(browser, site.url);
  return { page, complaints, shell: chatOn(page, 'React 19.3.1'), guest: chatOn(page, 'React 18.3.1') };
}

test('each copy shows and announces its own errors, in its own language, once', async () => {
  const { shell, guest, complaints } = await open();
  await shell.fail(605);
  await guest.fail(602);
  await shell.expectToast(english.kinds.groupNotFound.title);
  await guest.expectToast(german.kinds.groupNotJoined.title);
  await guest.fail(39);
  await guest.banner('notSignedIn').waitFor();
  expect(await shell.banner('notSignedIn').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('toasts of one wait while the dialog of the other is open', async () => {
  const { page, shell, guest, complaints } = await open();
  await guest.fail(602);
  await guest.expectToast(german.kinds.groupNotJoined.title);
  await shell.fail(206);
  await shell.dialog.waitFor();
  await page.locator('.chat-error-toast').waitFor({ state: 'hidden' });
  expect(await shell.dialog.isVisible()).toBe(true);
  expect(complaints).toEqual([]);
});
