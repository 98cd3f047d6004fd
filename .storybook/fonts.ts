import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the texts stand that each of the large fonts is for. */
const foldersOf: Readonly<Record<string, readonly string[]>> = {
  JP: ['locales/ja'],
  KR: ['locales/ko'],
  SC: ['locales/zh-CN', 'src', '.storybook'],
  TC: ['locales/zh-TW'],
};

interface Rule {
  toString(): string;
  remove(): unknown;
}

/** Leaves out the parts of the large fonts that no text here needs: half of what a build would weigh. */
export function onlyNeededFonts() {
  const needed = Object.fromEntries(Object.entries(foldersOf).map(([font, folders]) => [font, charactersIn(folders)]));
  return {
    postcssPlugin: 'only-needed-fonts',
    AtRule: {
      'font-face'(rule: Rule) {
        const [, font = ''] = /font-family: 'Noto Sans (\w\w) Variable'/.exec(rule.toString()) ?? [];
        const [, ranges = ''] = /unicode-range: ([^;}]+)/.exec(rule.toString()) ?? [];
        const isNeeded = ranges.split(',').some((range) => needed[font]?.some(isIn(range)));
        if (needed[font] && !isNeeded) rule.remove();
      },
    },
  };
}

/** Whether a character is in a range such as `U+4e00-4e1f`. */
function isIn(range: string): (character: number) => boolean {
  const [from = 0, to = from] = range
    .trim()
    .slice('U+'.length)
    .split('-')
    .map((digits) => Number.parseInt(digits, 16));
  return (character) => character >= from && character <= to;
}

/** Those of East Asian writing; all others come from the smaller fonts. */
function charactersIn(folders: readonly string[]): readonly number[] {
  const all = new Set(folders.flatMap(textsIn).join(''));
  return [...all].map((character) => character.codePointAt(0) ?? 0).filter((character) => character >= 0x2e80);
}

function textsIn(folder: string): readonly string[] {
  const path = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|mdx?|tsx?)$/.test(name))
    .map((name) => readFileSync(path + name, 'utf8'));
}
