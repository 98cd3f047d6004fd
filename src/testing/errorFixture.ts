import { tellDeveloper } from '../core/developer.js';
import { normalizeChatError } from '../core/normalize.js';
import type { PlatformKind } from '../dialects/bare.js';
import type { ChatOperation, CodeRow, Dialect, Refinement } from '../dialects/dialect.js';
import { field, listField, textField } from '../dialects/field.js';
import type { ServerTexts } from '../dialects/serverTextTypes.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { refusalsOf } from './refusals.js';
import { answerNumbers, type Content, shapes, withoutNumber } from './shapes.js';

/** The constants of a row, also those that share its number. */
type ConstantOf<Row extends CodeRow> =
  | Row['name']
  | (Row extends { readonly also: readonly (infer Constant)[] } ? Constant : never);

type KindIn<Row extends CodeRow, Refined extends ChatErrorKind> = Row['kind'] | Refined | PlatformKind;

/** Names the mistake in a type error, in place of a list of everything that the dialect has. */
interface NotInThisDialect {
  readonly 'The dialect has no such number, constant or kind.': never;
}

/**
 * Makes an error as an SDK of the dialect writes it: `errorFixture(webDialect, 101)` is `{ type: 101, message, data }`.
 * Some kinds depend on what the app was doing: report those with the operation that `fixtureOperation` returns.
 * @param which a number, a constant or a kind. A kind gives the first error that has it. A name that the dialect does
 * not have gives an error that is read as `unknown`, and writes a message to the console.
 * @param fields further or other fields, such as a server’s answer in `data`
 */
export function errorFixture<
  Row extends CodeRow,
  Refined extends ChatErrorKind,
  Which extends Row['code'] | ConstantOf<Row> | KindIn<Row, Refined> | (string & {}) | (number & {}),
>(
  dialect: Dialect<Row, Refined>,
  which: Which & (Which extends Row['code'] | ConstantOf<Row> | KindIn<Row, Refined> ? unknown : NotInThisDialect),
  fields?: object,
): unknown {
  const asked = which as number | string;
  const error = exampleOf(dialect, asked)?.error ?? rowError(dialect, asked);
  return typeof error === 'object' ? Object.assign(error, fields) : error;
}

/**
 * Returns the operation with which `errorFixture(dialect, kind)` has to be reported to be read as that kind: `sendFailed`
 * needs `send` in the web dialect. Undefined if the kind does not depend on the operation.
 */
export function fixtureOperation<
  Row extends CodeRow,
  Refined extends ChatErrorKind,
  Kind extends KindIn<Row, Refined> | (string & {}),
>(
  dialect: Dialect<Row, Refined>,
  kind: Kind & (Kind extends KindIn<Row, Refined> ? unknown : NotInThisDialect),
): ChatOperation | undefined {
  return exampleOf(dialect, kind)?.operation;
}

const rowsOf = (dialect: Dialect) => (listField(dialect, 'rows') ?? []) as readonly CodeRow[];

/** Returns the error of a row or, without a row, an unknown error in the shape of the dialect. */
function rowError(dialect: Dialect, which: number | string): object | number {
  const constantOf = ({ code, name, also = [], kind }: CodeRow) =>
    which === code || which === kind ? name : [name, ...also].find((constant) => constant === which);
  const row = rowsOf(dialect).find((candidate) => constantOf(candidate) !== undefined);
  const id = textField(dialect, 'id') ?? '';
  if (!row) tellDeveloper('fixtureUnknown', `${which}`, id);
  const text = (row && constantOf(row)) ?? (typeof which === 'string' ? which : 'UNKNOWN');
  return write(dialect, { code: row?.code ?? (which as number), text });
}

function write(dialect: Dialect, content: Content): object | number {
  const { code } = content;
  if (code === undefined) return withoutNumber(content);
  const id = textField(dialect, 'id') ?? '';
  const [shape = ''] = (listField(dialect, 'shapes') ?? []) as readonly string[];
  return (shapes[id] ?? shapes[shape])?.({ ...content, code }) ?? code;
}

interface Example {
  readonly error: object | number;
  readonly operation: ChatOperation | undefined;
}

/** Returns the first error that is read as a kind, preferably one that needs no operation. */
function exampleOf(dialect: Dialect, kind: number | string): Example | undefined {
  const isOfKind = <Row extends { readonly kind: ChatErrorKind }>(row: Row) => row.kind === kind;
  const refinements = ((listField(dialect, 'refinements') ?? []) as readonly Refinement[]).filter(isOfKind);
  const own = rowsOf(dialect)
    .filter(isOfKind)
    .map(({ code, name }) => write(dialect, { code, text: name }));
  const refined = refinements.flatMap((row) => contentsOf(dialect, row)).map((content) => write(dialect, content));
  const thrown = platformErrors.map((name) => Object.assign(new Error(name), { name }));

  const find = (errors: readonly (object | number)[], operation?: ChatOperation) => {
    const error = errors.find((candidate) => isOfKind(normalizeChatError(candidate, { dialect, operation })));
    return error === undefined ? undefined : { error, operation };
  };
  const example = find([...own, ...refined, ...thrown]);
  if (example) return example;
  for (const operation of refinements.flatMap((row) => row.operation ?? [])) {
    const dependent = find([...own, ...refined], operation);
    if (dependent) return dependent;
  }
  return refusalOf(dialect, kind, find);
}

/** Returns an answer of the server that is read as a kind. */
function refusalOf(
  dialect: Dialect,
  kind: number | string,
  find: (errors: readonly object[], operation?: string) => Example | undefined,
) {
  const { texts } = (field(dialect, 'server') ?? {}) as NonNullable<Dialect['server']>;
  for (const { reason, errorCode, operation } of texts ? refusalsOf(`${kind}`, texts as ServerTexts) : []) {
    const code = answerNumbers[textField(dialect, 'id') ?? ''];
    const content = { code, text: reason ?? 'UNKNOWN', serverError: '', serverReason: reason, errorCode };
    const example = find(
      [code === undefined ? withoutNumber(content) : (write(dialect, content) as object)],
      operation,
    );
    if (example) return example;
  }
  return undefined;
}

/** Errors of the platform, which every SDK may pass on. */
const platformErrors = ['AbortError', 'TimeoutError', 'NetworkError', 'SyntaxError', 'TypeError'] as const;

/** Returns the facts that make an error match a refinement: in the server's answer, or in the SDK's own text. */
function contentsOf(dialect: Dialect, row: Refinement): Content[] {
  const { serverError, errorName, reasonKey } = row;
  const [http] = [row.http].flat();
  const answerNumber = answerNumbers[textField(dialect, 'id') ?? ''];
  const codes = [row.code].flat().sort((a, b) => Number(b === answerNumber) - Number(a === answerNumber));
  return codes.flatMap((code) => {
    return [row.says].flat().flatMap((says): Content[] => {
      const known = { code, http, errorName, reasonKey };
      const text = rowsOf(dialect).find((other) => other.code === code)?.name ?? 'UNKNOWN';
      const answer = {
        ...known,
        text,
        serverError: serverError ?? (says === undefined ? undefined : ''),
        serverReason: says,
      };
      const own = { ...known, text: says ?? text, serverError };
      return serverError !== undefined || code === answerNumber ? [answer, own] : [own, answer];
    });
  });
}
