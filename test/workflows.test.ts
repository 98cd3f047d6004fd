import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { buildCatalog } from '../.storybook/catalog/build.js';
import { llmsText } from '../.storybook/catalog/llms.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const workflows = readdirSync(`${root}.github/workflows`).map((name) => ({
  name,
  text: readFileSync(`${root}.github/workflows/${name}`, 'utf8'),
}));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

describe.each(workflows)('the workflow $name', ({ text }) => {
  test('names every action by the commit of a release', () => {
    const used = [...text.matchAll(/uses: (.+)/g)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^(\.\/\.github\/|[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$)/);
  });

  test('runs scripts and files that there are', () => {
    for (const [, name = ''] of text.matchAll(/npm run (?:-s )?([\w:-]+)/g)) expect(scripts).toHaveProperty([name]);
    for (const [path] of text.matchAll(/(?<=[ ]|^)\.ci\/[\w.-]+/gm)) expect(existsSync(root + path), path).toBe(true);
  });
});

describe('a release of the repository Acme/kit', () => {
  const readmes = ['README.md', 'README.zh-CN.md'];
  const folder = mkdtempSync(join(tmpdir(), 'chat-error-kit-'));
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const original = (path: string) => readFileSync(root + path, 'utf8');
  const env = {
    ...process.env,
    GITHUB_REPOSITORY: 'Acme/kit',
    GITHUB_SHA: 'abc123',
    GITHUB_SERVER_URL: 'https://github.com',
  };
  const fillIn = (...options: string[]) =>
    execFileSync(process.execPath, [`${root}.ci/addresses.mjs`, ...options, folder], { env });

  for (const path of ['package.json', ...readmes]) cpSync(root + path, join(folder, path));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has the addresses of repository, Storybook and issues in its package.json, and the rest unchanged', () => {
    fillIn();
    expect(JSON.parse(read('package.json'))).toEqual({
      ...JSON.parse(original('package.json')),
      homepage: 'https://acme.github.io/kit/',
      repository: { type: 'git', url: 'git+https://github.com/Acme/kit.git' },
      bugs: { url: 'https://github.com/Acme/kit/issues' },
    });
  });

  test.each(readmes)('has the address of Storybook once at the top of %s, however often it is filled in', (path) => {
    fillIn();
    const [title, , line = ''] = read(path).split('\n');
    expect(title).toBe('# chat-error-kit');
    expect(line).toMatch(/^\[Storybook\]\(https:\/\/acme\.github\.io\/kit\/\) · \[.+\]\(README/);
    expect(read(path).replace('[Storybook](https://acme.github.io/kit/) · ', '')).toBe(original(path));
  });

  test.each(readmes)('has only links in %s that work on npm, to files that there are', (path) => {
    const targets = (text: string) =>
      [...text.matchAll(/(!?)\[[^\]]*\]\(([^)]+)\)/g)].map(([, image, to = '']) => [image, to]);
    const before = targets(original(path)).filter(([, to = '']) => !/^https:|^#/.test(to));
    expect(before.length).toBeGreaterThan(1);
    for (const [, to] of before) expect(existsSync(root + to), to).toBe(true);
    fillIn('--links');
    const after = targets(read(path));
    for (const [, to] of after) expect(to).toMatch(/^https:|^#/);
    for (const [image, to] of before)
      expect(after).toContainEqual([image, `https://github.com/Acme/kit/${image ? 'raw' : 'blob'}/abc123/${to}`]);
  });

  test('has the address of Storybook in llms.txt', () => {
    fillIn();
    const sources = { catalog: buildCatalog(), description: 'It is short.', entries: [], start: '' };
    const { homepage } = JSON.parse(read('package.json'));
    expect(llmsText({ ...sources, homepage }).split('\n')[4]).toContain('https://acme.github.io/kit/');
    expect(llmsText(sources)).not.toContain('undefined');
  });
});
