import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chatErrorColors } from '../../src/react-native/index.js';

const tokens = readFileSync(new URL('../../src/components/tokens.css', import.meta.url), 'utf8');

/** Where the styles for the web call a color otherwise. These two are those of text and surface unless an app sets them. */
const names: Readonly<Record<string, string>> = {
  textSecondary: 'text-secondary',
  primary: 'text',
  onPrimary: 'surface',
  ...Object.fromEntries(['info', 'warning', 'error', 'critical', 'recovered'].map((name) => [name, `accent-${name}`])),
};

/** As styles and React Native both may write a color. */
const channels = (color: string) =>
  color.startsWith('#') ? color : [...color.matchAll(/[\d.]+%?/g)].map(([part]) => parse(part)).join(' ');
const parse = (part: string) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part));

test.each(Object.keys(chatErrorColors.light))('%s has the color that it has on the web', (name) => {
  const [, light, dark] =
    tokens.match(new RegExp(`--chat-error-${names[name] ?? name}: light-dark\\((.+), ([^,]+)\\);`)) ?? [];
  const key = name as keyof typeof chatErrorColors.light;
  expect(channels(chatErrorColors.light[key])).toBe(channels(light ?? ''));
  expect(channels(chatErrorColors.dark[key])).toBe(channels(dark ?? ''));
});
