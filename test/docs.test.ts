import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const sources = (pattern: RegExp) =>
  readdirSync(new URL('src/components', root), { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path) && !path.includes('.stories.'))
    .map((path) => read(`src/components/${path}`))
    .join('\n');
const all = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? ''))].sort();

describe('the page about styling', () => {
  const page = read('.storybook/docs/Styling.mdx');
  const markup = sources(/\.tsx?$/);
  const styles = sources(/\.css$/);

  test('lists every class of the markup, and no other', () => {
    const surfaces = ['chat-error-banner', 'chat-error-inline'];
    const used = all(markup, /["'`](chat-error-[a-z]+)["'`]/g)
      .concat(surfaces)
      .sort();
    expect(all(page, /^\| `(chat-error-[a-z]+)`/gm)).toEqual(used);
  });

  test('lists every class that the styles know', () => {
    const known = all(page, /^\| `(chat-error-[a-z]+)`/gm);
    for (const name of all(styles, /\.(chat-error-[a-z]+)/g)) expect(known).toContain(name);
  });

  test('lists every variable, and no other', () => {
    const own = all(styles, /(--chat-error-[a-z-]+):/g).filter((name) => name !== '--chat-error-accent');
    expect(all(page, /^\| `(--chat-error-[a-z-]+)`/gm)).toEqual(own);
  });

  test('lists every attribute of the markup', () => {
    const used = all(markup, /(data-[a-z-]+)['"]?[=:]/g);
    expect(all(page, /^\| `(data-[a-z-]+)`/gm)).toEqual(used);
  });
});

describe('the page about the architecture', () => {
  const page = read('.storybook/docs/Architecture.mdx');

  test('names only files and folders that there are', () => {
    const paths = all(page, /`((?:src\/)?(?:[\w*]+\/)+[\w.*]*|locales)`/g);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const plain = (path.startsWith('src/') || path.startsWith('locales') ? path : `src/${path}`).replace(
        /\*\/.*$/,
        '',
      );
      expect(existsSync(new URL(plain, root)), path).toBe(true);
    }
  });

  test('has every room of the house', () => {
    const rooms = readdirSync(new URL('src', root), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of rooms) expect(page).toContain(`| \`src/${name}\``);
  });
});
