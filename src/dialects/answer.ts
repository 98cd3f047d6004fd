import type { Reading } from './dialect.js';
import {
  codeField,
  codeOf,
  field,
  hasField,
  parseJson,
  retryAfterMs,
  statusField,
  textField,
  textOf,
} from './field.js';

type Answer = Pick<Reading, 'httpStatus' | 'isAnswer' | 'serverError' | 'serverReason' | 'errorCode' | 'retryAfterMs'>;

const statusNames = ['status', 'statusCode', 'httpStatus', 'httpCode', 'status_code', 'originalStatus'];
const reasonNames = [
  'error_description',
  'errorDescription',
  'detail',
  'details',
  'msg',
  'errmsg',
  'errorMessage',
  'error_message',
  'error_msg',
  'message',
  'Message',
  'description',
  'desc',
  'reason',
  'title',
  'data',
  'body',
  'responseText',
];
const errorNames = ['error', 'error_type', 'errorType', 'errorCode', 'error_code', 'code', 'Code', 'status', 'type'];
const numberNames = ['error_code', 'errorCode', 'errcode', 'errCode', 'errno', 'code'];
const wrapperNames = [
  'graphQLErrors',
  'cause',
  'reason',
  'data',
  'response',
  'body',
  'responseJSON',
  'responseText',
  'bodyText',
  'result',
  'networkError',
  'originalError',
  'error',
  'errors',
  'payload',
  'detail',
  'details',
];

/**
 * Reads a server's answer as HTTP clients pass it on.
 * @param isBody whether the value came in an answer that refuses something
 */
export function readAnswer(value: unknown, isBody: boolean): Answer {
  const httpStatus = statusIn(value);
  // The message of an `Error` is the client's own.
  const hasWords = (isBody || isRefusalBody(value) || isRefusal(httpStatus)) && !isRaised(value);
  const words = hasWords ? wordsIn(value) : {};
  return {
    httpStatus: httpStatus ?? statusInFront(words.errorCode),
    isAnswer: hasWords || isRefusal(httpStatus) || undefined,
    ...words,
    retryAfterMs: waitIn(value),
  };
}

/** Whether a status refuses what was asked. */
function isRefusal(httpStatus: number | undefined): boolean {
  return httpStatus !== undefined && httpStatus >= 400;
}

/** Whether a value is the body of an answer that refuses something: of the REST API, or in the envelope of many servers of apps. */
export function isRefusalBody(value: unknown): boolean {
  if (textField(value, 'error') !== undefined)
    return (textField(value, 'error_description') ?? textField(value, 'exception')) !== undefined;
  const code = codeField(value, 'code') ?? codeField(value, 'errcode');
  return !!code && code !== 200 && (textField(value, 'msg') ?? textField(value, 'errmsg')) !== undefined;
}

/** Returns what a value wraps: the answer in an HTTP client's error, the cause of an error, JSON in a text. */
export function wrappedIn(value: unknown): unknown {
  if (typeof value === 'string') return parseTail(value);
  for (const name of wrapperNames) {
    const inner = firstOf(field(value, name));
    // A number beside words is a number of whoever says them.
    if (isTelling(inner) && !(typeof inner === 'number' && firstText(value, reasonNames))) return inner;
  }
  return parseTail(field(value, 'message'));
}

function statusIn(value: unknown): number | undefined {
  for (const name of statusNames) {
    const status = statusField(value, name) ?? statusField(field(value, 'response'), name);
    if (status !== undefined) return status;
  }
  const ofAws = statusField(field(value, '$metadata'), 'httpStatusCode');
  if (ofAws !== undefined) return ofAws;
  const message = textOf(value) ?? textField(value, 'message') ?? '';
  return statusField(
    /\b(?:status(?: code)?|http(?:\/[\d.]+)?)[ :=]{1,3}(?<status>[1-5]\d\d)\b/i.exec(message)?.groups,
    'status',
  );
}

function wordsIn(body: unknown): Pick<Answer, 'serverError' | 'serverReason' | 'errorCode'> {
  if (typeof body === 'string') return isText(body) ? { serverReason: textOf(body) } : {};
  const reason = firstText(body, reasonNames);
  const name = firstText(body, errorNames) ?? firstText(field(body, 'extensions'), errorNames);
  return { serverError: name, serverReason: reason, errorCode: errorCodeIn(body) };
}

const firstText = (value: unknown, names: readonly string[]) =>
  names.map((name) => textOf(firstOf(field(value, name)))).find((text) => text !== undefined && isText(text));

/** Whether a text is neither JSON, nor a page, nor an address, nor a number. */
const isText = (text: string) => !/^\s*(?:[[{<]|https?:|-?\d+\s*$)/.test(text);

/** A server's own number has five to seven digits. */
function errorCodeIn(body: unknown): number | undefined {
  const numbers = numberNames.map((name) => Number(field(body, name)));
  return numbers.find((number) => Number.isInteger(number) && number >= 10_000 && number < 10_000_000);
}

/** A number of seven digits has the HTTP status in front. */
function statusInFront(errorCode = 0): number | undefined {
  const status = Math.floor(errorCode / 10_000);
  return status >= 400 && status < 600 ? status : undefined;
}

/** How long an answer asks to wait, in milliseconds: in its body, or as seconds or a date in its header. */
function waitIn(answer: unknown): number | undefined {
  const said = retryAfterMs(answer);
  if (said !== undefined) return said;
  const carriers = [answer, field(answer, 'response')];
  const headers = carriers.map((carrier) => field(carrier, 'headers') ?? field(carrier, 'header')).find(Boolean);
  // Most answers come without, and looking for them anyway would cost more than all the rest.
  if (!headers) return undefined;
  const until = headerIn(headers, 'Retry-After');
  // Both dates are of the server's clock.
  const wait = Number(until) * 1000 || Date.parse(`${until}`) - Date.parse(`${headerIn(headers, 'Date')}`);
  return wait > 0 ? wait : undefined;
}

function headerIn(headers: unknown, name: string): unknown {
  try {
    return (headers as Headers).get(name);
  } catch {
    return field(headers, name) ?? field(headers, name.toLowerCase());
  }
}

/** Whether a value was made to be thrown: its message is then the words of the client. */
function isRaised(value: unknown): boolean {
  return hasField(value, 'stack') || hasField(value, 'config');
}

/** The first of several errors that failed together. */
function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

const tellingNames = [
  ...statusNames,
  ...reasonNames,
  ...errorNames,
  ...wrapperNames,
  'errMsg',
  'error_code',
  'retry_after',
  'name',
];

/** Whether something can be read from a value. */
function isTelling(value: unknown): boolean {
  if (typeof value === 'string') return codeOf(value) !== undefined || parseTail(value) !== undefined;
  if (typeof value !== 'object' || value === null) return typeof value === 'number';
  return tellingNames.some((name) => field(value, name) !== undefined && field(value, name) !== null);
}

/** The JSON that a text is, or ends with. */
function parseTail(text: unknown): object | undefined {
  return parseJson(text) ?? (typeof text === 'string' ? parseJson(/[{[].*$/s.exec(text)?.[0]) : undefined);
}
