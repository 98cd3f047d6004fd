import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage, root, type Site, serveFolder } from '../consumer.ts';

const bundles = ['first', 'second'];
let folder: string;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'two-bundles-'));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      lib: { entry: join(root, 'test/package/bundle/chat.tsx'), formats: ['es'], fileName: 'first' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  // Another address is another module, with a React of its own.
  copyFileSync(join(folder, 'first.js'), join(folder, 'second.js'));
  const scripts = bundles.map((name) => `import { mount as ${name} } from './${name}.js';`).join('\n');
  const mounts = bundles.map((name) => `${name}: ${name}(document.getElementById('${name}'))`).join(', ');
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><title>two</title><main id="first"></main><main id="second"></main><script type="module">${scripts}\nwindow.stores = { ${mounts} };</script></html>`,
  );
  site = await serveFolder(folder);
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const report = (page: Page, types: readonly number[]) =>
  page.evaluate((all) => {
    const { stores } = window as unknown as { stores: Record<string, { report: (error: unknown) => void }> };
    for (const store of Object.values(stores)) for (const type of all) store.report({ type });
  }, types);

test('two bundles with a React each share two live regions and one pace, and no ID is there twice', async () => {
  const { page, complaints } = await openPage(browser, site.url);
  await page.locator('.chat-error-toaster').nth(1).waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const region = document.querySelector('[aria-live=assertive]') as HTMLElement;
    const spoken: { text: string | null; at: number }[] = [];
    Object.assign(window, { spoken });
    new MutationObserver(() => {
      if (region.textContent) spoken.push({ text: region.textContent, at: performance.now() });
    }).observe(region, { childList: true });
  });
  const spoken = () => page.evaluate(() => (window as unknown as { spoken: { text: string; at: number }[] }).spoken);
  await report(page, [605]);
  await expect
    .poll(spoken)
    .toMatchObject([{ text: expect.stringMatching(/^Problem Group not found .*Happened 2 times$/) }]);
  await report(page, [606]);
  await expect.poll(spoken).toHaveLength(2);
  const [first, second] = await spoken();
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950);
  expect(await page.getByRole('group', { name: 'Group is full' }).count()).toBe(2);

  await report(page, [206]);
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(2);
  expect(await page.locator('[aria-live]').count()).toBe(2);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(bundles.length);
  expect(new Set(ids).size).toBe(ids.length);
  const dialogs = await page.evaluate(() =>
    [...document.querySelectorAll('dialog')].map((dialog) => ({
      name: dialog.ariaLabel,
      description: dialog.ariaDescribedByElements?.map((part) => dialog.contains(part) && part.textContent?.trim()),
    })),
  );
  expect(dialogs).toEqual(
    bundles.map(() => ({
      name: 'Signed in somewhere else',
      description: ['Important', expect.stringMatching(/\w/)],
    })),
  );
  expect(complaints).toEqual([]);
  await page.close();
}, 30_000);
