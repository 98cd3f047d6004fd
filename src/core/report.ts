import type { NormalizedChatError } from './normalizedError.js';
import type { ChatErrorNotice } from './notice.js';
import { operationName } from './operationName.js';
import { version } from './version.js';

/** A normalized error, its description, a notice or a view. */
export type ChatErrorReportable = NormalizedChatError & Partial<Pick<ChatErrorNotice, 'count' | 'lastAt'>>;

/** Options of `chatErrorReport`. */
export interface ChatErrorReportOptions {
  /** Lines for people, or JSON for programs. @default 'text' */
  readonly format?: 'text' | 'json';
  /** The language of the texts that the person read, as a BCP 47 tag. */
  readonly language?: string;
}

/**
 * Returns what a person can copy for support: numbers of the SDK and names of the kit. No text of an SDK, a server or a person
 * is in it, because nothing tells a secret from a word: it says which texts it leaves out.
 * @param error a normalized error, its description, a notice or a view
 */
export function chatErrorReport(error: ChatErrorReportable, { format, language }: ChatErrorReportOptions = {}): string {
  const facts = [...chatErrorFacts(error), ['language', language] as const].filter(isKnown);
  if (format === 'json') return JSON.stringify(Object.fromEntries(facts), null, 2);
  return facts.map(([name, value]) => `${name}: ${value}`).join('\n');
}

export type ChatErrorFact = readonly [name: string, value: string | number];

/** The facts of an error that may leave, by name. Names are the same in every language: support reads them. */
export function chatErrorFacts(error: ChatErrorReportable): readonly ChatErrorFact[] {
  const { details } = error;
  const leftOut = Object.entries({
    message: error.sdkMessage,
    server: details.serverError ?? details.serverReason,
    // A number as long as a telephone number.
    'message ID': details.messageId,
  }).flatMap(([name, text]) => (text ? name : []));
  const facts: readonly (readonly [name: string, value: string | number | undefined])[] = [
    ['dialect', error.dialect],
    ['code', error.code],
    ['constant', error.name],
    ['kind', error.kind],
    ['operation', operationName(error.operation)],
    ['status', details.httpStatus],
    ['inner codes', details.innerCodes?.join(', ')],
    ['count', error.count],
    ['time', timeOf(error.lastAt)],
    ['left out', leftOut.join(', ')],
    ['chat-error-kit', version],
  ];
  return facts.filter(isKnown);
}

function isKnown(fact: readonly [name: string, value: string | number | undefined]): fact is ChatErrorFact {
  return fact[1] !== undefined && fact[1] !== '';
}

function timeOf(at: number | undefined): string | undefined {
  const time = new Date(at ?? Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
