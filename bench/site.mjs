import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { findBrowser } from '../.ci/browser.mjs';
import { summary } from './statistics.mjs';

const rounds = 9;
const root = fileURLToPath(new URL('..', import.meta.url));
const story = '?path=/story/surfaces-banner--problem';

/** How long the built Storybook takes to show a story to somebody who was never there. */
export async function measureSite() {
  execFileSync('npx', ['storybook', 'build', '--quiet', '--disable-telemetry'], { cwd: root, stdio: 'ignore' });
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir: 'storybook-static' },
    preview: { port: 0 },
  });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(`${server.resolvedUrls.local[0]}${story}`);
    await page.frameLocator('#storybook-preview-iframe').locator('.chat-error-title').waitFor();
    samples.push(performance.now() - start);
    await context.close();
  }
  await browser.close();
  await server.close();
  return { rounds, milliseconds: summary(samples) };
}
