import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, chromium as playwright } from 'playwright';
import { launchOptions } from './chromium.ts';

/** Where the project stands. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Packs the kit as npm publishes it, and says where the file is. */
export function packKit(into: string): string {
  const how = ['pack', '--json', '--ignore-scripts', '--pack-destination', into];
  const [packed] = JSON.parse(execFileSync('npm', how, { cwd: root, encoding: 'utf8' }));
  return join(into, packed.filename);
}

/**
 * Installs the packed kit into an app without a network: unpacked, beside links to packages that are installed here.
 * @param packages names in `node_modules`
 */
export function installKit(app: string, packages: readonly string[]): void {
  const modules = join(app, 'node_modules');
  const kit = join(modules, 'chat-error-kit');
  mkdirSync(kit, { recursive: true });
  execFileSync('tar', ['-xzf', packKit(app), '--strip-components=1', '-C', kit]);
  for (const name of packages) {
    mkdirSync(join(modules, name, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
}

/** The browser, for tests that open pages in it themselves. */
export function launchBrowser(): Promise<Browser> {
  return playwright.launch(launchOptions());
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Files at an address of their own. */
export interface Site {
  readonly url: string;
  readonly close: () => void;
}

/**
 * Serves what was built.
 * @param headers those that each answer has
 * @param base where it stands; nothing is served outside of it
 */
export async function serveFolder(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
  base = '/',
): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      if (!path.startsWith(base)) throw new Error('outside');
      const content = readFileSync(join(folder, path.slice(base.length)));
      return response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(content);
    } catch {
      return response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base.slice(0, -1)}`,
    close: () => void server.close(),
  };
}

/**
 * Starts a server of an app's own tools, and waits for the address that it prints.
 * @param script with its arguments, run by Node
 */
export async function startServer(cwd: string, script: readonly string[], mode?: string): Promise<Site> {
  // The mode of the tests is not that of an app.
  const server = spawn(process.execPath, script, { cwd, env: { ...process.env, NODE_ENV: mode, NO_COLOR: '1' } });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: unknown) => {
      output += String(text);
      const [found] = output.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (found) resolve(found);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => reject(new Error(output)));
  });
  return { url, close: () => void server.kill() };
}

/** A page, and what the browser and React complain of in it. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

interface OpenPageOptions {
  /** Runs before the page loads. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** The element that is there once the page can be used. @default where the kit's toasts and dialogs go */
  readonly until?: string;
}

/** Opens a page and waits until it can be used. */
export async function openPage(
  browser: Browser,
  url: string,
  { prepare, until = '.chat-error-host' }: OpenPageOptions = {},
): Promise<OpenPage> {
  const page = await browser.newPage();
  await prepare?.(page);
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  await page.waitForSelector(until, { state: 'attached' });
  return { page, complaints };
}
