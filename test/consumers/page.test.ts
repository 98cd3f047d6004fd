import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import german from '../../locales/de/chatErrors.json';
import english from '../../locales/en/chatErrors.json';
import { launchBrowser, openPage, type Site, serveFolder } from '../consumer.ts';
import { makeApp } from './app.ts';
import { chatOn } from './chat.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await serveFolder(join(makeApp('page', { 'Chat.tsx': 'test/consumers/Chat.tsx' }), 'dist'));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

const open = (name: string) => openPage(browser, `${site.url}/${name}.html`);

const lookOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate(async (element) => {
    const tree = element.getRootNode() as Document | ShadowRoot;
    await Promise.all(tree.getAnimations().map(({ finished }) => finished));
    const { display, borderRadius, backgroundColor, boxShadow, padding } = getComputedStyle(element);
    return { display, borderRadius, backgroundColor, boxShadow, padding };
  });

/** How every surface looks when it has something to show. */
async function looksOn(page: Page, name: string) {
  const chat = chatOn(page, name);
  await chat.fail(605);
  await chat.fail(39);
  await chat.banner('notSignedIn').waitFor();
  const banner = await lookOf(page, '.chat-error-banner[data-kind]');
  const toast = await lookOf(page, '.chat-error-toast[data-kind]');
  await chat.fail(206);
  await chat.dialog.waitFor();
  return { banner, toast, dialog: await lookOf(page, '.chat-error-modal') };
}

test('in a shadow root that adopts the styles every surface looks as in a page, and nothing outside it changes', async () => {
  const { page, complaints } = await open('shadow');
  const { page: plain } = await open('providers');
  expect(await looksOn(page, 'widget')).toEqual(await looksOn(plain, 'one'));
  expect(await lookOf(page, 'body > .chat-error-toast')).toMatchObject({ borderRadius: '0px', boxShadow: 'none' });
  expect(complaints).toEqual([]);
});

test('a toast out of a shadow root looks the same over a dialog of the page, and can be used there', async () => {
  const { page, complaints } = await open('shadow');
  await chatOn(page, 'widget').fail(605);
  const before = await lookOf(page, '.chat-error-toast[data-kind]');
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  const dialog = page.getByRole('dialog');
  await dialog.locator('.chat-error-toast').waitFor();
  expect(await lookOf(page, '.chat-error-toast[data-kind]')).toEqual(before);
  await dialog.getByRole('button', { name: english.labels.close }).click();
  await dialog.locator('.chat-error-toast').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('two providers on one page show and announce what is theirs, each in its own language, once', async () => {
  const { page, complaints } = await open('providers');
  const one = chatOn(page, 'one');
  const two = chatOn(page, 'two');
  await one.fail(605);
  await two.fail(602);
  await one.expectToast(english.kinds.groupNotFound.title);
  await two.expectToast(german.kinds.groupNotJoined.title);
  await two.fail(39);
  await two.banner('notSignedIn').waitFor();
  expect(await one.banner('notSignedIn').count()).toBe(0);
  expect(complaints).toEqual([]);
});
