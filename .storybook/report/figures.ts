import { sections } from '../../bench/report.mjs';
import results from '../../bench/results.json';
import { type ChatErrorSeverity, severities, surfaces } from '../../src/kinds/kind.js';
import { kinds } from '../../src/kinds/kinds.js';
import { dialects } from '../dialects.js';
import { flatten, linesUnder, type Tree } from '../languages/anatomy.js';
import { copyRules, lint } from '../languages/copy.js';

/** A table to be shown: the head, and rows of cells. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What was measured at one time on one machine: sentences and tables. */
export interface Measured {
  readonly title: string;
  readonly setting: string;
  readonly parts: readonly (string | Omit<Table, 'title'>)[];
}

const rowsOfKinds = Object.values(kinds);

export const codesByDialect: Table = {
  title: 'Codes',
  head: ['dialect', 'numbers', 'constants', 'meanings', 'refinements'],
  rows: Object.entries(dialects).map(([id, { rows, refinements = [] }]) => [
    id,
    new Set(rows.map(({ code }) => code)).size,
    rows.reduce((sum, { also = [] }) => sum + 1 + also.length, 0),
    new Set([...rows, ...refinements].map(({ kind }) => kind)).size,
    refinements.length,
  ]),
};

export const kindsByWeight: Table = {
  title: 'Meanings by severity and surface',
  head: ['severity', ...surfaces],
  rows: severities.map((severity: ChatErrorSeverity) => [
    severity,
    ...surfaces.map(
      (surface) => rowsOfKinds.filter((row) => row.severity === severity && row.surface === surface).length,
    ),
  ]),
};

const files = import.meta.glob<Tree>('../../locales/*/chatErrors.json', { eager: true, import: 'default' });
const voices = import.meta.glob<string>('../../locales/*/VOICE.md', { eager: true, query: '?raw', import: 'default' });
const locales = Object.entries(files).map(([path, words]) => {
  const language = path.split('/').at(-2) ?? '';
  return { language, texts: new Map(flatten(words)), voice: voices[`../../locales/${language}/VOICE.md`] ?? '' };
});

export const languages: Table = {
  title: 'Languages',
  head: ['tag', 'language', 'texts', 'longest title', 'longest message', 'reads'],
  rows: locales.map(({ language, texts, voice }) => {
    const longest = (part: RegExp) =>
      Math.max(...[...texts].filter(([key]) => part.test(key)).map(([, text]) => [...text].length));
    const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
    const reads = linesUnder('Reads', voice).length;
    return [language, name, texts.size, longest(/\.title$/), longest(/\.message$/), reads];
  }),
};

export const copy: Table = {
  title: 'Rules of the words',
  head: ['rule', 'texts', 'findings'],
  rows: copyRules.map((rule) => {
    const { checked, broken } = lint(rule, locales);
    return [rule.name, checked.length, broken.length];
  }),
};

/** Size and speed, as `npm run bench` has last measured them. */
export const measured: readonly Measured[] = sections(results);

/** What is known not to work, or not to be as good as it should be. */
export const shortcomings: readonly string[] = [
  'Screen readers were not run by hand yet: the page about accessibility says which, and what was done instead.',
  'The kit is larger than a toast library: it brings the meanings, the connection and the words that such a library has not. The figures stand above.',
  'A message that the SDK holds back while it reconnects is not told as waiting: agora-chat’s `send` settles only once it is connected again.',
  'HarmonyOS and Flutter have no connection to follow in JavaScript; their errors have to be reported.',
  'In a flood no more than a hundred notices are shown, and no more than twice as many kept; the least urgent and oldest make room.',
];
