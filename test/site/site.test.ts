import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readApi } from '../../.storybook/reference/api.js';
import { eventRows } from '../../.storybook/reference/tables.js';
import { operations } from '../../src/dialects/dialect.js';
import { actions } from '../../src/kinds/kind.js';
import { kinds } from '../../src/kinds/kinds.js';
import { launchBrowser, root, type Site, serveFolder } from '../consumer.js';

const site = join(root, 'storybook-static');
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly type: 'docs' | 'story';
}

const entries: readonly Entry[] = Object.values(JSON.parse(readFileSync(join(site, 'index.json'), 'utf8')).entries);
const pages = entries.filter(({ type }) => type === 'docs');
const stories = entries.filter(({ type }) => type === 'story');
const firstStories = stories.filter(({ title }, at) => stories.findIndex((other) => other.title === title) === at);

let served: Site;
let browser: Browser;

beforeAll(async () => {
  served = await serveFolder(site, {}, '/some/where/');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

interface Frame {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    once(event: string, heard: () => void): void;
    emit(event: string, payload: object): void;
  };
  readonly axe: { run(context: object): Promise<AxeResults> };
}

/** A new tab, and what its console complains about. */
async function open(nowAt = () => '') {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const complain = (text: string) => complaints.push(`${nowAt()}: ${text}`);
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complain(message.text()));
  page.on('pageerror', (error) => complain(String(error)));
  return { page, complaints };
}

/** Goes through pages or stories in one tab, as a reader does, and hands each to `look`. Complaints come back with where they came from. */
async function goThrough(all: readonly Entry[], look: (page: Page, entry: Entry) => Promise<void>) {
  let now = '';
  const { page, complaints } = await open(() => now);
  await page.goto(`${served.url}/iframe.html`);
  await page.waitForFunction(() => '__STORYBOOK_ADDONS_CHANNEL__' in globalThis);
  for (const entry of all) {
    now = entry.id;
    await page.evaluate(({ id: storyId, type: viewMode }) => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as never as Frame;
      return new Promise<void>((resolve) => {
        channel.once(viewMode === 'docs' ? 'docsRendered' : 'storyFinished', resolve);
        channel.emit('setCurrentStory', { storyId, viewMode });
      });
    }, entry);
    await look(page, entry);
  }
  await page.close();
  return complaints;
}

test('it weighs less than 20 MB', () => {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(site, name)));
  const bytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  console.log(`${(bytes / 1e6).toFixed(1)} MB`);
  expect(bytes).toBeLessThan(20e6);
});

test('no page has a complaint, nor has axe about its own content, nor has the first story of anything one', async () => {
  const violations: string[] = [];
  const complaints = await goThrough([...pages, ...firstStories], async (page, { id: at, type }) => {
    // Stories are looked at one by one, by other tests.
    if (type === 'story') return;
    if (at === pages[0]?.id) await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe: axeCore } = globalThis as never as Frame;
      return (await axeCore.run({ include: ['.sbdocs-content'], exclude: ['iframe'] })).violations;
    });
    violations.push(...found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${at}: ${id}: ${html}`)));
  });
  expect(complaints).toEqual([]);
  expect(violations).toEqual([]);
});

test('the reference pages show every action, operation, kind, event, provider prop and hook', async () => {
  const { types, functions } = readApi();
  const shown: Record<string, readonly string[]> = {
    'reference-actions--docs': actions,
    'reference-operations--docs': operations,
    'reference-policy--docs': [...Object.keys(kinds), ...(types.ChatErrorPolicyRow ?? []).map(({ name }) => name)],
    'reference-events--docs': [...Object.keys(eventRows), ...(types.ChatErrorEvent ?? []).map(({ name }) => name)],
    'reference-provider--docs': (types.ChatErrorProviderProps ?? []).map(({ name }) => name),
    'reference-hooks--docs': Object.keys(functions).filter((name) => /^use[A-Z]/.test(name)),
  };
  const reference = pages.filter(({ id }) => id in shown);
  expect(reference).toHaveLength(Object.keys(shown).length);
  const complaints = await goThrough(reference, async (page, { id }) => {
    const codes = await page.locator('.sbdocs-content :is(th, h2)').allTextContents();
    const names = new Set(codes.flatMap((text) => text.match(/\w+/g) ?? []));
    expect(shown[id]?.filter((name) => !names.has(name))).toEqual([]);
  });
  expect(complaints).toEqual([]);
});

test('the first story is there soon, without a complaint', async () => {
  const { page, complaints } = await open();
  const start = performance.now();
  await page.goto(`${served.url}/?path=/story/surfaces-banner--problem`);
  await page.frameLocator('#storybook-preview-iframe').locator('.chat-error-title').waitFor();
  console.log(`first story after ${Math.round(performance.now() - start)} ms`);
  expect(complaints).toEqual([]);
});
