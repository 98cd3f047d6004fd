import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildCatalog, type Catalog } from '../../.storybook/catalog/build.js';
import { catalogFiles } from '../../.storybook/catalog/files.js';
import { entryPurposes } from '../../.storybook/catalog/llms.js';
import type { JsonSchema } from '../../.storybook/catalog/schema.js';
import { dialects } from '../../.storybook/dialects.js';
import { normalizeChatError } from '../../src/core/index.js';
import { loadChatErrorDiagnosis } from '../../src/i18n/index.js';
import { kinds } from '../../src/kinds/kinds.js';
import { violations } from './validate.js';

const files = catalogFiles();
const catalog: Catalog = JSON.parse(files['catalog.json'] ?? '');
const schema: JsonSchema = JSON.parse(files['catalog.schema.json'] ?? '');
const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const kindsInCatalog = new Set(catalog.kinds.map(({ kind }) => kind));

describe('the catalog', () => {
  test('fits its schema', () => {
    expect(violations(catalog, schema)).toEqual([]);
  });

  test('would not fit it with a kind that nobody knows, a number as text, a text too few or too many', () => {
    const [code, ...codes] = catalog.codes;
    const broken = (change: object) => violations({ ...catalog, codes: [{ ...code, ...change }, ...codes] }, schema);
    expect(broken({})).toEqual([]);
    for (const change of [{ kind: 'nonsense' }, { code: '206' }, { name: undefined }, { sdkMessage: 'text' }])
      expect(broken(change)).toHaveLength(1);
  });

  test('is plain data: the file says all that was built', () => {
    expect(catalog).toEqual(buildCatalog());
  });

  test.each(Object.values(dialects))('has every code and every refinement of $id', ({ id, rows, refinements = [] }) => {
    const own = catalog.codes.filter(({ dialect }) => dialect === id);
    expect(own.map(({ code, name, kind }) => ({ code, name, kind }))).toEqual(
      rows.map(({ code, name, kind }) => ({ code, name, kind })),
    );
    expect(catalog.refinements.filter(({ dialect }) => dialect === id)).toHaveLength(refinements.length);
  });

  test('links every code to the page that its diagnosis links to', async () => {
    for (const { link, ...code } of catalog.codes)
      for (const language of ['en', 'zh-CN'] as const) {
        const diagnosis = await loadChatErrorDiagnosis(code, language);
        expect(link[language]).toMatch(/^https:/);
        expect(link[language]).toBe(diagnosis?.link);
      }
  });

  test('has every kind, and no code or refinement of another', () => {
    expect([...kindsInCatalog]).toEqual(Object.keys(kinds));
    for (const { kind } of [...catalog.codes, ...catalog.refinements]) expect(kindsInCatalog).toContain(kind);
  });

  test('words and explains every kind in both languages', () => {
    for (const { kind, texts, diagnosis } of catalog.kinds) {
      const all = [texts, diagnosis].flatMap((both) => Object.values(both)).flatMap((part) => Object.values(part));
      expect(all.length, kind).toBeGreaterThanOrEqual(8);
      expect(all, kind).not.toContain('');
    }
  });

  test('says where a number means something else, as the kit does', () => {
    const kindOf = (dialect: string, code: number) => {
      const known = dialects[dialect]?.rows.some((row) => row.code === code);
      return known ? normalizeChatError(code, { dialect: dialects[dialect] as never }).kind : undefined;
    };
    for (const { dialect, code, elsewhere } of catalog.codes) {
      const own = kindOf(dialect, code);
      const others = Object.keys(dialects).flatMap((id) => {
        const kind = kindOf(id, code);
        return kind !== undefined && kind !== own ? [{ dialect: id, kind }] : [];
      });
      expect(elsewhere).toEqual(others);
    }
    expect(catalog.codes.find(({ dialect, code }) => dialect === 'web' && code === 2)?.elsewhere).toContainEqual({
      dialect: 'native',
      kind: 'serverUnreachable',
    });
  });

  test('names imports that the package has', () => {
    for (const { import: from } of catalog.dialects)
      expect(exports).toHaveProperty([from.from.replace('chat-error-kit', '.')]);
  });
});

describe('llms.txt', () => {
  const text = files['llms.txt'] ?? '';

  test('begins with a title and a summary, and shows the shortest way in', () => {
    expect(text).toMatch(/^# chat-error-kit\n\n> \S.*\n/);
    expect(text).toContain('<ChatErrorProvider dialect={webDialect}');
  });

  test('tells what each entry of the package is for', () => {
    for (const entry of Object.keys(exports).filter((name) => name !== './package.json'))
      expect(text).toMatch(new RegExp(`^- \`chat-error-kit${entry.slice(1).replace('*', '\\*')}\`: \\S`, 'm'));
    for (const entry of Object.keys(entryPurposes)) expect(exports).toHaveProperty([entry]);
  });

  test('links to files that stand beside it', () => {
    const links = [...text.matchAll(/\]\(([\w.]+)/g)].map(([, link]) => link);
    expect([...links, 'llms.txt']).toEqual(Object.keys(files));
  });
});
