import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, type } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestModule } from 'vitest/node';
import { launchBrowser, root } from '../consumer.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Keeps what a run of all apps has shown, in `RESULTS.md`. */
export class ResultsReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const all = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    if (modules.length < all.length || tests.some((test) => test.result().state === 'skipped')) return;
    writeFileSync(join(folder, 'RESULTS.md'), await report(modules));
  }
}

async function report(modules: readonly TestModule[]): Promise<string> {
  const apps = modules
    .map((module) => ({ app: basename(module.moduleId, '.test.ts'), tests: [...module.children.allTests()] }))
    .sort((a, b) => a.app.localeCompare(b.app));
  const rows = apps.flatMap(({ app, tests }) =>
    tests.map((test, at) => {
      const about = at === 0 ? [app, versionsOf(app)] : ['', ''];
      return `| ${[...about, test.fullName.replaceAll(' > ', ', '), test.result().state].join(' | ')} |`;
    }),
  );
  const { version } = readManifest(join(root, 'package.json'));
  const date = new Date().toISOString().slice(0, 10);
  return `# Results

What apps show that install the packed kit, as \`npm run consumers\` found it.

${date} · chat-error-kit ${version} · Node ${process.version} · ${await browserVersion()} · ${type()} ${arch()}

| app | with | what was tried | outcome |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** What an app installs besides the kit. */
function versionsOf(app: string): string {
  const manifests = readdirSync(join(folder, app), { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'package.json')
    .sort()
    .map((path) => readManifest(join(folder, app, path)));
  const named = manifests.flatMap(({ dependencies, devDependencies }) =>
    Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => `${name} ${version}`),
  );
  return [...new Set(named)].sort().join(', ');
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8'));
}

async function browserVersion(): Promise<string> {
  const browser = await launchBrowser();
  const version = `Chromium ${browser.version()}`;
  await browser.close();
  return version;
}
