import type { CodeRow, Dialect, Refinement } from '../dialects/dialect.js';
import { field, listField } from '../dialects/field.js';

export type Rule = Omit<Refinement, 'says'> & { readonly says?: readonly string[] };

/** What a dialect says of each number, in its order. */
interface DialectIndex {
  readonly rows: ReadonlyMap<number, CodeRow>;
  /** The numbers by their constants. */
  readonly codes: ReadonlyMap<string, number>;
  readonly refinements: ReadonlyMap<number | undefined, readonly Rule[]>;
}

const indexes = new WeakMap<Dialect, DialectIndex>();

export function indexOf(dialect: Dialect): DialectIndex {
  const known = indexes.get(dialect);
  if (known) return known;
  const rows = new Map<number, CodeRow>();
  const codes = new Map<string, number>();
  for (const row of dialect.rows) {
    if (!rows.has(row.code)) rows.set(row.code, row);
    for (const name of [row.name, ...(row.also ?? [])]) if (!codes.has(name)) codes.set(name, row.code);
  }
  const refinements = new Map<number | undefined, Rule[]>();
  for (const row of dialect.refinements ?? []) {
    const rule = { ...row, says: row.says === undefined ? undefined : [row.says].flat() };
    for (const code of [row.code].flat()) refinements.set(code, [...(refinements.get(code) ?? []), rule]);
  }
  const index = { rows, codes, refinements };
  indexes.set(dialect, index);
  return index;
}

export function rowOf(dialect: Dialect, code: number): CodeRow | undefined {
  return indexOf(dialect).rows.get(code);
}

const constant = /^(?:\w+: )?([A-Z]+(?:_[A-Z]+)+)$/;
/** In words only where a class of an SDK says them: an app, too, may say that it did not find a user. */
const constantInWords = /\b(?:Hyphenate|Chat|EM)(?:Exception|Error): ([\w ]{1,60})\.?$/;

/** Returns the number whose constant a text is, such as `GROUP_MEMBERS_FULL`, or `HyphenateException: User is not login`. */
export function codeNamedIn(text = '', dialect: Dialect): number | undefined {
  const name =
    constant.exec(text)?.[1] ??
    constantInWords.exec(text)?.[1]?.replace(/ is\b/g, '').replaceAll(' ', '_').toUpperCase();
  return name === undefined ? undefined : indexOf(dialect).codes.get(name);
}

export function isDialect(value: unknown): value is Dialect {
  return (
    indexes.has(value as Dialect) ||
    (typeof field(value, 'read') === 'function' && listField(value, 'rows') !== undefined)
  );
}
