import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entries } from '../../.storybook/explorer/entries.js';
import { snippetsFor } from '../../.storybook/explorer/snippets.js';

const root = new URL('../../', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const sources = import.meta.glob('../../src/{index,*/index,dialects/*/index}.ts');
const texts = { title: 'A title', message: 'A “message”.' };
const all = entries.map((entry) => ({ entry, ...snippetsFor(entry, texts) }));

test('the snippets import what the package exports', async () => {
  const code = all.flatMap(({ show, decide }) => [show ?? '', decide]).join('\n');
  const imports = new Set(
    [...code.matchAll(/import \{ (\w+) \} from 'chat-error-kit(.*)'/g)].map(([, name, entry]) => `${name} ${entry}`),
  );
  expect(imports.size).toBeGreaterThan(8);
  for (const [name = '', entry = ''] of [...imports].map((line) => line.split(' '))) {
    expect(exports).toHaveProperty([`.${entry}`]);
    const source = entry === '' ? '../../src/index.ts' : `../../src${entry}/index.ts`;
    expect(await sources[source]?.(), source).toHaveProperty(name);
  }
});

test('what shows an error offers each action that needs the app', () => {
  for (const { entry, show } of all) {
    for (const action of entry.kind.actions.filter((name) => !['reload', 'copyDetails'].includes(name))) {
      if (show !== undefined) expect(show).toContain(action);
    }
  }
});

test('what decides names the kind and the operation that sharpens the number', () => {
  for (const { entry, decide } of all) {
    expect(decide).toContain(`kind === '${entry.kind.kind}'`);
    expect(/, operation\b/.test(decide)).toBe(entry.refinements.some((row) => row.operation));
  }
});

test('what rewords is JSON for the namespace of the app', () => {
  for (const { entry, reword } of all)
    expect(JSON.parse(reword).codes[entry.code.dialect][entry.code.code]).toEqual(texts);
});
