import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from '../.ci/browser.mjs';
import { bundleWithEsbuild } from './bundle.mjs';

export const peers = readdirSync(new URL('./peers', import.meta.url)).map((file) => file.replace('.tsx', ''));
export const bursts = ['one', 'update', 'different100', 'different1000', 'identical1000'];

/** How long a page may take to come to rest, and how long it may not answer at all. */
const restLimitMs = 10_000;
const answerLimitMs = 20_000;

const profilingReact = fileURLToPath(new URL('./node_modules/react-dom/profiling.js', import.meta.url));

/**
 * Hands a tab to `measure`, in which every peer can be opened, and closes everything again.
 * @param counting whether React counts its commits, which only its profiling build does
 */
export async function inBrowser(counting, measure) {
  const pages = await servePages(counting);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    // Chromium refuses to run as root with its sandbox on.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
  });
  try {
    const measured = await measure(await openTab(browser, pages.address));
    return { browser: `Chromium ${browser.version()}`, ...measured };
  } finally {
    await browser.close();
    pages.close();
  }
}

/** A table of figures: `figureOf` is asked for every peer and burst. */
export function byPeerAndBurst(figureOf) {
  const ofPeer = (peer) => Object.fromEntries(bursts.map((burst) => [burst, figureOf(peer, burst)]));
  return Object.fromEntries(peers.map((peer) => [peer, ofPeer(peer)]));
}

/** Serves one page for each peer: production builds, minified, in the same React. */
async function servePages(counting) {
  const files = new Map();
  for (const peer of peers) {
    const code = `import { startBench } from './page/harness.tsx';
      import { peer } from './peers/${peer}.tsx';
      window.bench = startBench(peer, { counting: ${counting} });`;
    const alias = counting ? { 'react-dom/client': profilingReact } : {};
    const chunks = await bundleWithEsbuild(code, { alias, lazy: true });
    for (const { path, text } of chunks) files.set(`/${peer}/${path}`, text);
    const styles = chunks.filter(({ path }) => path.endsWith('.css'));
    files.set(
      `/${peer}/`,
      `<!doctype html><html lang="en"><title>${peer}</title><link rel="icon" href="data:,">
      ${styles.map(({ path }) => `<link rel="stylesheet" href="${path}">`)}
      <body><script type="module" src="out/stdin.js"></script>`,
    );
  }
  const types = { css: 'text/css', js: 'text/javascript' };
  const server = createServer(({ url }, response) => {
    const text = files.get(url);
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': types[url.split('.').at(-1)] ?? 'text/html; charset=utf-8',
      // Only an isolated page has a clock that is finer than a tenth of a millisecond.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(text);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { address: `http://localhost:${server.address().port}`, close: () => server.close() };
}

async function openTab(browser, address) {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  // Time of the thread, not of the clock: other work of the machine does not count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics: found } = await devtools.send('Performance.getMetrics');
    return Object.fromEntries(found.map(({ name, value }) => [name, value]));
  };
  const collectGarbage = () => devtools.send('HeapProfiler.collectGarbage');
  const inPage = (burst) => page.evaluate(([name, limitMs]) => window.bench.burst(name, limitMs), [burst, restLimitMs]);
  const empty = () => page.evaluate(() => window.bench.mount());

  return {
    /** Loads the page of a peer. Two toasts go before what is measured, so that the code has run. */
    async open(peer) {
      await page.goto(`${address}/${peer}/`);
      for (let warmUp = 0; warmUp < 2; warmUp++) {
        await empty();
        await inPage('one');
      }
      await empty();
    },
    /** Takes away whatever is shown. */
    empty,
    canDo: (burst) => page.evaluate((name) => name !== 'update' || window.bench.canUpdate, burst),
    /** What a burst takes and leaves behind; undefined where the page did not answer any more. */
    async burst(name) {
      await collectGarbage();
      const before = await metrics();
      const outcome = await Promise.race([
        inPage(name).catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, answerLimitMs)),
      ]);
      if (!outcome) {
        await devtools.send('Runtime.terminateExecution');
        return undefined;
      }
      const after = await metrics();
      await collectGarbage();
      const { JSHeapUsedSize: kept } = await metrics();
      return {
        ...outcome,
        cpuMs: (after.TaskDuration - before.TaskDuration) * 1000,
        heapBytes: kept - before.JSHeapUsedSize,
      };
    },
  };
}
