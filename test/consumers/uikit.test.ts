import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import english from '../../locales/en/chatErrors.json';
import { launchBrowser, type Site, serveFolder } from '../consumer.ts';
import { openWithService } from '../stub/onPage.ts';
import { makeApp } from './app.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  const guide = ['uikit.tsx', 'uikitMessage.tsx', 'uikit.css'];
  const app = makeApp('uikit', Object.fromEntries(guide.map((name) => [name, `.storybook/docs/guides/code/${name}`])));
  site = await serveFolder(join(app, 'dist'));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

const { kinds, effects, actions, lines } = english;

// The app is built for development, where StrictMode runs effects twice.
test('a failed sign-in is one notice in StrictMode, where the UI kit opens its connection twice', async () => {
  const { page } = await openWithService(browser, site.url);
  await page.locator('[data-kind]').getByText(effects.login).first().waitFor();
  // The second call is refused at once; had it a notice, it would be there by now.
  expect(await page.locator('[data-kind]').count()).toBe(1);
});

test('a message that was refused has its reason below it, in the colors of the UI kit, and can be sent again', async () => {
  const { page, served, complaints } = await openWithService(browser, site.url, { reachable: true });
  served.service.behave({ acknowledge: { errorCode: 1, reason: 'some new reason' } });
  await page.locator('.cui-textarea-input').fill('hello');
  await page.keyboard.press('Enter');
  const reason = page
    .locator('.cui-messageList-msgItem', { hasText: 'hello' })
    .locator('.chat-error-inline[data-kind]');
  await reason.getByText(kinds.sendFailed.title).waitFor();
  expect(await page.locator('[data-kind]').count()).toBe(1);

  const message = reason.locator('.chat-error-message');
  expect(await message.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(70, 78, 83)');

  const retry = reason.getByRole('button', { name: actions.retry });
  await retry.click();
  await reason.getByText(lines.send.failedAgain).waitFor();
  served.service.behave({ acknowledge: { errorCode: 0 } });
  await retry.click();
  await reason.waitFor({ state: 'detached' });
  expect(complaints().filter((text) => text.startsWith('[chat-error-kit]'))).toEqual([]);
});
