import type { ChatErrorWords } from '../../src/i18n/files.js';
import { catalogLanguages } from '../catalog/build.js';
import { type Entry, entries } from './entries.js';

/** The words of some languages, by tag. */
export type WordsByLanguage = ReadonlyMap<string, ChatErrorWords>;

/** Where a word was found, from what a reader most likely means to what may mention it in passing. */
export const places = ['number', 'constant', 'kind', 'words', 'diagnosis', 'server'] as const;
export type Place = (typeof places)[number];

/** A text in which a search found something. */
export interface Hit {
  readonly place: Place;
  readonly text: string;
  readonly language?: string;
}

export interface Found {
  readonly entry: Entry;
  /** Where the words of the search stand, the first word first. Empty where nothing was searched for. */
  readonly hits: readonly Hit[];
}

interface Field extends Hit {
  readonly folded: string;
}

/** What can be searched: the fields of each entry, those of a kind shared by its numbers. */
export type SearchIndex = ReadonlyMap<Entry, readonly (readonly Field[])[]>;

export function indexEntries(words: WordsByLanguage): SearchIndex {
  const ofKinds = new Map<string, readonly Field[]>();
  return new Map(
    entries.map((entry) => {
      const fields = ofKinds.get(entry.kind.kind) ?? fieldsOfKind(entry, words);
      ofKinds.set(entry.kind.kind, fields);
      return [entry, [fieldsOfCode(entry), fields]];
    }),
  );
}

/** The words of a query. */
export function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

/** The entries in which every word of the query stands, the likeliest first. */
export function search(query: string, index: SearchIndex): readonly Found[] {
  const terms = wordsOf(query);
  const found = [...index].flatMap(([entry, fields]) => {
    const best = terms.map((term) => bestOf(term, fields));
    if (best.some((one) => one === undefined)) return [];
    const hits = best as readonly Ranked[];
    return [{ entry, hits: hits.map(({ field }) => field), rank: hits.reduce((sum, { rank }) => sum + rank, 0) }];
  });
  return found.sort((a, b) => a.rank - b.rank);
}

interface Ranked {
  readonly rank: number;
  readonly field: Field;
}

function bestOf(term: string, groups: readonly (readonly Field[])[]): Ranked | undefined {
  let best: Ranked | undefined;
  for (const fields of groups) {
    for (const field of fields) {
      const rank = rankIn(field, term);
      if (rank !== undefined && (best === undefined || rank < best.rank)) best = { rank, field };
    }
  }
  return best;
}

/** The whole number or constant, then its beginning, then any part: each place by itself. */
function rankIn({ place, folded }: Field, term: string): number | undefined {
  const at = folded.indexOf(term);
  if (at < 0 || (place === 'number' && at > 0)) return undefined;
  const nearness = folded === term ? 0 : at === 0 ? 1 : 2;
  return places.indexOf(place) * 3 + nearness;
}

function fieldsOfCode({ code, refinements }: Entry): readonly Field[] {
  return [
    field('number', String(code.code)),
    ...[code.name, ...code.also].map((name) => field('constant', name)),
    ...catalogLanguages.flatMap((language) =>
      Object.values(code.diagnosis?.[language] ?? {}).map((text) => field('diagnosis', text, language)),
    ),
    ...refinements.flatMap(({ says = [], serverError = [] }) =>
      [says, serverError].flat().map((text) => field('server', text)),
    ),
  ];
}

function fieldsOfKind({ kind }: Entry, words: WordsByLanguage): readonly Field[] {
  return [
    field('kind', kind.kind),
    ...[...words].flatMap(([language, all]) => textsIn(all, kind.words).map((text) => field('words', text, language))),
    ...catalogLanguages.flatMap((language) =>
      Object.values(kind.diagnosis[language]).map((text) => field('diagnosis', text, language)),
    ),
  ];
}

function textsIn({ kinds }: ChatErrorWords, kind: string): readonly string[] {
  const texts = typeof kinds === 'object' ? kinds[kind] : undefined;
  return typeof texts === 'object' ? Object.values(texts).filter((text) => typeof text === 'string') : [];
}

function field(place: Place, text: string, language?: string): Field {
  return { place, text, language, folded: fold(text) };
}

/** As a reader types it: in small letters, with straight apostrophes. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}
