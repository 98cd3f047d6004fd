import {
  type ChatErrorValues,
  type ChatOperation,
  type CodeRow,
  type Dialect,
  type Reading,
  withIncluding,
} from '../dialects/dialect.js';
import { field, textField } from '../dialects/field.js';
import type { ServerTexts } from '../dialects/serverTextTypes.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { check } from './developer.js';
import { codeNamedIn, indexOf, isDialect, type Rule, rowOf } from './dialectIndex.js';
import type { NormalizedChatError } from './normalizedError.js';
import { meaningOfRefusal } from './serverTexts.js';
import { maxBytesIn, valuesOf } from './values.js';

/** Options of `normalizeChatError`. */
export interface NormalizeOptions {
  /** How the SDK in use reports errors, such as `webDialect`. */
  readonly dialect: Dialect;
  /** Lets the kit tell errors apart that share a code, such as `login`, `send` or `upload`. */
  readonly operation?: ChatOperation;
  /** Values that the texts can mention, such as `{ maxBytes: 10_485_760 }`. They come before those in the answer. */
  readonly values?: ChatErrorValues;
}

/** Errors wrapped deeper than this are not looked at; no SDK goes beyond three. */
const maxDepth = 8;

/** Returns what an error means. Accepts any value and never throws. */
export function normalizeChatError(error: unknown, options: NormalizeOptions): NormalizedChatError {
  const dialect = field(options, 'dialect') as Dialect | undefined;
  const operation = textField(options, 'operation');
  if (!isDialect(dialect)) {
    check('dialect', dialect);
    return { kind: 'unknown', operation, details: {}, cause: error };
  }
  try {
    return understand(error, dialect, { operation, values: field(options, 'values') });
  } catch {
    // A dialect of the app's own may throw.
    return { kind: 'unknown', dialect: dialect.id, operation, details: {}, cause: error };
  }
}

/** What the app says of an error. */
interface Said {
  readonly operation: ChatOperation | undefined;
  readonly values: unknown;
}

function understand(error: unknown, dialect: Dialect, said: Said): NormalizedChatError {
  const asked = said.operation;
  const readings = unwrap(error, dialect).map((reading) => withKnownCode(reading, dialect));
  const inferred = readings.find((reading) => reading.operation)?.operation;
  const operation = asked ?? inferred;
  const foreign = readings.find(({ shape }) => shape !== 'bare' && !dialect.shapes.includes(shape));
  if (foreign) check('foreignShape', dialect, foreign);
  const own = foreign ? readings.slice(0, readings.indexOf(foreign)) : readings;

  const meanings = own.map((reading) => meaningOf(reading, dialect, operation));
  // A body is read together with the status of its answer.
  const telling = meanings.filter(
    (found, at) => found && !(found.isOnlyStatus && meanings.slice(at + 1).some(Boolean)),
  );
  // The innermost cause that says something definite, else the outermost one that says anything.
  const meaning = telling.findLast((found) => !found?.vague) ?? telling[0];

  const told = own.find(({ code }) => code !== undefined) ?? readings[0];
  const innermost = <K extends keyof Reading>(key: K) => own.findLast((reading) => reading[key] !== undefined)?.[key];
  const codes = own.flatMap(({ code }) => code ?? []);
  const maxBytes = maxBytesIn(innermost('serverReason'));
  return {
    kind: meaning?.kind ?? 'unknown',
    vague: !meaning || meaning.vague,
    dialect: dialect.id,
    code: told?.code,
    name: told?.code === undefined ? undefined : rowOf(dialect, told.code)?.name,
    operation,
    operationInferred: asked === undefined && inferred !== undefined,
    sdkMessage: told?.sdkMessage,
    details: {
      httpStatus: innermost('httpStatus'),
      serverError: innermost('serverError'),
      serverReason: innermost('serverReason'),
      messageId: innermost('messageId'),
      failureId: innermost('failureId'),
      retryable: innermost('retryable'),
      retryAfterMs: innermost('retryAfterMs'),
      ...(codes.length > 1 && { innerCodes: codes.slice(1) }),
    },
    values: valuesOf(said.values, innermost('values'), maxBytes === undefined ? undefined : { maxBytes }),
    cause: error,
  };
}

/** A number that stands in no error of an SDK may be a PIN: it is a code only if the dialect knows it, also by its name. */
function withKnownCode(reading: Reading, dialect: Dialect): Reading {
  const { rows, refinements } = indexOf(dialect);
  const { shape, code, isAnswer, sdkMessage } = reading;
  if (shape !== 'bare') return reading;
  if (code === undefined) return isAnswer ? reading : { ...reading, code: codeNamedIn(sdkMessage, dialect) };
  return rows.has(code) || refinements.has(code) ? reading : { ...reading, code: undefined };
}

/** The value and what it wraps, outermost first. */
function unwrap(error: unknown, dialect: Dialect): Reading[] {
  const readings: Reading[] = [];
  const seen: unknown[] = [];
  let isBody = false;
  for (let value = error; readings.length < maxDepth && !seen.includes(value); ) {
    const read = dialect.read(value, isBody);
    // The status of an answer stands beside its body.
    const reading: Reading = isBody ? { ...read, httpStatus: read.httpStatus ?? readings.at(-1)?.httpStatus } : read;
    seen.push(value);
    readings.push(reading);
    if (reading.inner === undefined || reading.inner === null) break;
    isBody ||= reading.isAnswer === true;
    value = reading.inner;
  }
  return readings;
}

interface Meaning {
  readonly kind: ChatErrorKind;
  readonly vague?: boolean | undefined;
  /** Whether there is nothing but the status of an answer, whose body may say more. */
  readonly isOnlyStatus?: boolean | undefined;
}

/** In the order of how much each says: exact rows, the words of a server, the shape, the number. */
function meaningOf(reading: Reading, dialect: Dialect, operation: ChatOperation | undefined): Meaning | undefined {
  const refinements = indexOf(dialect).refinements.get(reading.code);
  if (refinements) {
    const operations = withIncluding(operation);
    // The message of a client that carries an answer is not the server's.
    const own = reading.isAnswer && reading.code === undefined ? undefined : reading.sdkMessage;
    // With room around it, as around words: ` exceeds ` may come first.
    const said = ` ${reading.serverReason ?? ''} \n ${own ?? ''} `.slice(0, 4000).toLowerCase();
    const sharper = refinements.find((row) => matches(row, reading, said, operations));
    if (sharper) return sharper;
  }
  const row = reading.code === undefined ? undefined : rowOf(dialect, reading.code);
  const refusal = refusalIn(reading, row, dialect, operation);
  // Weak words sharpen only what says as little.
  if (refusal && !(row && (refusal.isEmpty || (refusal.isWeak && !row.vague))))
    return { kind: refusal.kind, vague: refusal.isWeak || undefined, isOnlyStatus: refusal.isOnlyStatus };
  return reading.kind ? { kind: reading.kind } : row;
}

/** Too many requests, and a service that is down for a while. */
const busyStatuses: readonly number[] = [429, 503];

/** What a server said, where the SDK or a client passes its words on. */
function refusalIn(reading: Reading, row: CodeRow | undefined, { server }: Dialect, operation?: ChatOperation) {
  const { code, errorCode, isAnswer, serverError, serverReason, sdkMessage } = reading;
  const texts = server?.texts as ServerTexts | undefined;
  const isNumbered = texts?.kinds[errorCode ?? 0] !== undefined;
  if (!server || !texts || !(isNumbered || (code === undefined ? isAnswer : server.numbers.includes(code))))
    return undefined;
  // Where the server said nothing, an SDK may repeat the constant of its number.
  const said = sdkMessage === row?.name ? undefined : sdkMessage;
  const text = isAnswer || serverReason !== undefined ? serverReason : said;
  // A number that says something beats a status, but not one of a busy service.
  const isTold = row && !row.vague && !busyStatuses.includes(reading.httpStatus ?? 0);
  const httpStatus = isTold ? undefined : reading.httpStatus;
  const meaning = meaningOfRefusal({ text, name: serverError, httpStatus, errorCode, operation }, texts);
  return { ...meaning, isOnlyStatus: code === undefined && (text ?? serverError ?? errorCode) === undefined };
}

function matches(
  row: Rule,
  reading: Reading,
  said: string,
  operations: readonly (ChatOperation | undefined)[],
): boolean {
  return (
    among(row.http, reading.httpStatus) &&
    operations.some((one) => among(row.operation, one)) &&
    among(row.errorName, reading.errorName) &&
    among(row.reasonKey, reading.reasonKey) &&
    (row.serverError === undefined || hasName(reading, row.serverError)) &&
    (row.says === undefined || row.says.some((text) => said.includes(text)))
  );
}

/** Whether a server gave the error a name. An empty text stands for any answer, also one without a name. */
function hasName({ isAnswer, serverError }: Reading, name: string): boolean {
  return name === '' ? isAnswer === true : !!serverError?.toLowerCase().includes(name);
}

/** Whether a column admits a value; a column that is not given admits all. */
function among<T>(column: T | readonly T[] | undefined, value: T | undefined): boolean {
  if (column === undefined) return true;
  return Array.isArray(column) ? column.includes(value) : column === value;
}
