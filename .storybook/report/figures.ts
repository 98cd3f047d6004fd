import { type ChatErrorSeverity, severities, surfaces } from '../../src/kinds/kind.js';
import { kinds } from '../../src/kinds/kinds.js';
import { dialects } from '../dialects.js';

/** A table to be shown: the head, and rows of cells. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
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

interface Words {
  readonly default: Readonly<Record<string, unknown>>;
}

const files = import.meta.glob<Words>('../../locales/*/chatErrors.json', { eager: true });
const voices = import.meta.glob<string>('../../locales/*/VOICE.md', { eager: true, query: '?raw', import: 'default' });

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts);

export const languages: Table = {
  title: 'Languages',
  head: ['tag', 'language', 'texts', 'longest title', 'longest message', 'reads'],
  rows: Object.entries(files).map(([path, { default: words }]) => {
    const tag = path.split('/').at(-2) ?? '';
    const parts = Object.values(words.kinds as Record<string, { title: string; message: string }>);
    const longest = (part: 'title' | 'message') => Math.max(...parts.map((one) => [...one[part]].length));
    const reads = (voices[`../../locales/${tag}/VOICE.md`] ?? '').split('## Reads')[1]?.match(/^- /gm)?.length ?? 0;
    const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
    return [tag, name, texts(words).length, longest('title'), longest('message'), reads];
  }),
};

/** What is known not to work, or not to be as good as it should be. */
export const shortcomings: readonly string[] = [
  'Screen readers were not run by hand yet: the page about accessibility says which, and what was done instead.',
  'The kit is larger than a toast library: it brings the meanings, the connection and the words that such a library has not. The figures stand in bench/RESULTS.md.',
  'A message that the SDK holds back while it reconnects is not told as waiting: agora-chat’s `send` settles only once it is connected again.',
  'HarmonyOS and Flutter have no connection to follow in JavaScript; their errors have to be reported.',
  'In a flood more than a hundred open notices are not kept; the least urgent and oldest make room.',
];
