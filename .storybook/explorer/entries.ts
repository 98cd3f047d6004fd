import { audiences, categories, severities, surfaces } from '../../src/kinds/kind.js';
import { buildCatalog, type CatalogCode, type CatalogKind, type CatalogRefinement } from '../catalog/build.js';

/** One number of one dialect, with all that hangs on it. */
export interface Entry {
  /** For links, such as `web-206`. */
  readonly id: string;
  readonly code: CatalogCode;
  readonly kind: CatalogKind;
  /** What sharpens the number, in the order in which it is tried. */
  readonly refinements: readonly CatalogRefinement[];
}

export const catalog = buildCatalog();

const kindRows = new Map(catalog.kinds.map((row) => [row.kind, row]));

export function kindOf(kind: CatalogKind['kind']): CatalogKind {
  const row = kindRows.get(kind);
  if (!row) throw new Error(`The catalog has no kind '${kind}'.`);
  return row;
}

/** Every number of every dialect. */
export const entries: readonly Entry[] = catalog.codes.map((code) => ({
  id: `${code.dialect}-${code.code}`,
  code,
  kind: kindOf(code.kind),
  refinements: catalog.refinements.filter(
    ({ dialect, codes }) => dialect === code.dialect && codes.includes(code.code),
  ),
}));

export function entryOf(id: string | undefined): Entry | undefined {
  return entries.find((entry) => entry.id === id);
}

/** What a reader may narrow the list to, one value a column: all there are, and that of an entry. */
export const columns = {
  dialect: { values: catalog.dialects.map(({ id }) => id), of: ({ code }: Entry) => code.dialect },
  severity: { values: severities, of: ({ kind }: Entry) => kind.severity },
  surface: { values: surfaces, of: ({ kind }: Entry) => kind.surface },
  category: { values: categories, of: ({ kind }: Entry) => kind.category },
  audience: { values: audiences, of: ({ kind }: Entry) => kind.audience },
} as const satisfies Record<string, { readonly values: readonly string[]; readonly of: (entry: Entry) => string }>;
export type Column = keyof typeof columns;

/** The values that were chosen; a column without one admits all. */
export type Filter = { readonly [C in Column]?: string };

export function admits(filter: Filter, entry: Entry): boolean {
  return (Object.keys(filter) as Column[]).every(
    (column) => !filter[column] || columns[column].of(entry) === filter[column],
  );
}

/** The values of a column, each with how many entries the rest of the filter leaves it. */
export function choices(column: Column, filter: Filter): readonly { readonly value: string; readonly count: number }[] {
  const left = entries.filter((entry) => admits({ ...filter, [column]: undefined }, entry));
  const { values, of } = columns[column];
  return values.map((value) => ({ value, count: left.filter((entry) => of(entry) === value).length }));
}
