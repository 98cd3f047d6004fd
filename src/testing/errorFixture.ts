import type { CodeRow, Dialect } from '../dialects/dialect.js';
import { listField, textField } from '../dialects/field.js';
import { shapes } from './shapes.js';

/** The constants of a row, also those that share its number. */
type ConstantOf<Row extends CodeRow> =
  | Row['name']
  | (Row extends { readonly also: readonly (infer Constant)[] } ? Constant : never);

/**
 * An error as an SDK of the dialect writes it: `errorFixture(webDialect, 101)` is `{ type: 101, message, data }`.
 * @param which its number, its constant, or its kind, of which the first number stands for all
 * @param fields what it has besides, or otherwise: a server’s answer in `data`, another `message`
 */
export function errorFixture<Row extends CodeRow>(
  dialect: Dialect<Row>,
  which: Row['code'] | ConstantOf<Row> | Row['kind'],
  fields?: object,
): unknown {
  const rows = (listField(dialect, 'rows') ?? []) as readonly CodeRow[];
  const constantOf = ({ code, name, also = [], kind }: CodeRow) =>
    which === code || which === kind ? name : [name, ...also].find((constant) => constant === which);
  const row = rows.find((candidate) => constantOf(candidate) !== undefined);
  const code = row?.code ?? (which as number);
  const text = (row && constantOf(row)) ?? (typeof which === 'string' ? which : 'UNKNOWN');

  const id = textField(dialect, 'id') ?? '';
  const [shape = ''] = (listField(dialect, 'shapes') ?? []) as readonly string[];
  const write = shapes[id] ?? shapes[shape];
  return write ? Object.assign(write(code, text), fields) : code;
}
