import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type Site, serveFolder } from '../consumer.ts';
import { makeApp } from './app.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await serveFolder(join(makeApp('styles'), 'dist'));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** What is reported, and the kinds that are then on screen. */
type Reported = Readonly<Record<number, string>>;
const inFlow: Reported = { 605: 'groupNotFound', 39: 'notSignedIn' };
const modal: Reported = { 206: 'signedInElsewhere' };

/** Opens the page of a host, alone or with the kit. */
async function open(query: string, reported?: Reported): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(5000);
  const errors = Object.keys(reported ?? {}).map((code) => `&error=${code}`);
  await page.goto(`${site.url}/?${query}${reported ? '&kit' : ''}${errors.join('')}`);
  await page.waitForSelector(query.includes('open') ? '[role=dialog]' : '#app > *', { state: 'attached' });
  for (const kind of Object.values(reported ?? {})) await page.waitForSelector(`[data-kind=${kind}]`);
  await page.waitForFunction(() => document.getAnimations().length === 0);
  return page;
}

/** How every element in some parts of a page looks, property by property: what is painted, and where. */
function looksOf(page: Page, selector: string): Promise<Record<string, string>> {
  return page.evaluate((parts) => {
    const isUnseen = (style: CSSStyleDeclaration, property: string) =>
      /^(--|appearance$|touch-action$)/.test(property) ||
      (property.startsWith('outline') && style.outlineStyle === 'none') ||
      (property === 'vertical-align' && !/inline|cell/.test(style.display)) ||
      (/^border-.*(style|color)$/.test(property) &&
        style.getPropertyValue(property.replace(/(style|color)$/, 'width')) === '0px');
    const looks: Record<string, string> = {};
    const elements = [...document.querySelectorAll(parts)].flatMap((part) => [part, ...part.querySelectorAll('*')]);
    for (const [at, element] of elements.entries()) {
      if (element.closest('.chat-error-host, .chat-error-unseen') && !parts.includes('chat-error')) continue;
      const style = getComputedStyle(element);
      const name = `${at} ${element.localName}.${element.getAttribute('class')}`;
      for (const property of style) {
        if (!isUnseen(style, property)) looks[`${name} ${property}`] = style.getPropertyValue(property);
      }
    }
    return looks;
  }, selector);
}

/** What looks otherwise in another page, in words. */
async function differences(before: Page, after: Page, selector: string): Promise<string[]> {
  const [one, other] = await Promise.all([looksOf(before, selector), looksOf(after, selector)]);
  expect(Object.keys(one).length).toBeGreaterThan(100);
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => one[name] !== other[name]).map((name) => `${name}: ${one[name]} → ${other[name]}`);
}

describe.each(['antd', 'mui', 'shadcn'])('beside %s', (host) => {
  describe.each(['host', 'kit'])('with the styles of the %s first', (first) => {
    test('every surface looks as it does alone', async () => {
      for (const reported of [inFlow, modal]) {
        const alone = await open('host=none', reported);
        const beside = await open(`host=${host}&first=${first}`, reported);
        expect(await differences(alone, beside, '[data-chat-error-surface]')).toEqual([]);
      }
    });

    test('button, paragraph and dialog look as they do without the kit', async () => {
      const alone = await open(`host=${host}&open`);
      const beside = await open(`host=${host}&open&first=${first}`, inFlow);
      expect(await differences(alone, beside, 'main, [role=dialog]')).toEqual([]);
    });
  });

  test('a toast can be closed over its dialog, which stays open', async () => {
    const page = await open(`host=${host}&open`, inFlow);
    const toast = page.locator('.chat-error-toast[data-kind=groupNotFound]');
    // What came while the dialog covers its banner is in front of it in the stack.
    await page.locator('.chat-error-toaster').hover();
    await toast.getByRole('button', { name: 'Close' }).click();
    await toast.waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
  });
});
