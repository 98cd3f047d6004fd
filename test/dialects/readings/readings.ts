import { readFileSync } from 'node:fs';
import { describeChatError } from '../../../src/core/describe.js';
import { normalizeChatError } from '../../../src/core/normalize.js';
import type { Dialect } from '../../../src/dialects/dialect.js';
import { nativeDialect } from '../../../src/dialects/native/index.js';
import { webDialect } from '../../../src/dialects/web/index.js';
import { web5Dialect } from '../../../src/dialects/web5/index.js';
import { kit } from '../../../src/i18n/kit.js';
import { getChatErrorTexts } from '../../../src/i18n/texts.js';
import * as texts from '../unseen/texts.js';
import * as values from '../unseen/values.js';

const dialects = { web: webDialect, web5: web5Dialect, native: nativeDialect };
const classes: Record<string, ErrorConstructor> = { Error, TypeError, SyntaxError, RangeError };

type Captured = readonly [scenario: string, dialect: 'web' | 'web5', operation: string | null, value: object];
type Answer = readonly [status: number, operation: string | null, body: object];
type Reason = readonly [operation: string, reason: string];

/** What a person reads of an error, in a line: the title, the message, and the first action in brackets. */
function lineOf(name: string, error: unknown, dialect: Dialect, operation: string | null | undefined): string {
  const described = describeChatError(normalizeChatError(error, { dialect, operation: operation ?? undefined }));
  const { title, message } = getChatErrorTexts(described, kit().t);
  const [action = described.surface === 'none' ? 'silent' : ''] = described.actions;
  return `${operation ?? '-'} | ${name} -> ${described.kind} | ${title} | ${message} [${action}]`;
}

/** The errors that Web SDK 4 and 5 gave in a browser, each once. `$error` is the class of an `Error`. */
export const captures = () =>
  rowsOf<Captured>('captures').map(([scenario, dialect, operation, value]) =>
    lineOf(`${dialect} ${scenario}`, revived(value), dialects[dialect], operation),
  );

/** The bodies with which the REST API refuses, as its documentation and its users quote them, in the error of an HTTP client. */
export const answers = () =>
  rowsOf<Answer>('answers').map(([status, operation, body]) =>
    lineOf(`${status} ${Object.values(body).join(': ')}`, { response: { status, data: body } }, webDialect, operation),
  );

/** The reasons that the chat server gives over the socket. */
export const reasons = () =>
  rowsOf<Reason>('reasons').map(([operation, reason]) =>
    lineOf(reason, { type: operation === 'login' ? 2 : 503, message: reason }, webDialect, operation),
  );

/** The texts and values of other services, clients and platforms. */
export const others = () => [
  ...Object.values(texts)
    .flatMap((services) => Object.values(services).flat())
    .map(([text, , operation, error, status = 400]) =>
      lineOf(text, { response: { status, data: { message: text, error } } }, webDialect, operation),
    ),
  ...Object.values(values)
    .flat()
    .map(([name, dialect, operation, value]) => lineOf(name, value, dialects[dialect], operation)),
];

function rowsOf<Row>(file: string): Row[] {
  const lines = readFileSync(new URL(`${file}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

function revived({ $error, message, ...more }: { $error?: string; message?: string }): unknown {
  const Class = classes[$error ?? ''];
  return Class ? Object.assign(new Class(message), more) : { message, ...more };
}
