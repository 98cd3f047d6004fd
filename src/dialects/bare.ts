import type { ChatErrorKind } from '../kinds/kinds.js';
import { readAnswer, wrappedIn } from './answer.js';
import type { Reading } from './dialect.js';
import { codeField, codeOf, field, textField, textOf } from './field.js';

/** How platforms and HTTP clients say that there is no answer. A name is a whole name or code; a text is matched from its start. */
const failures = [
  {
    kind: 'requestCancelled',
    names:
      /^(?:AbortError|Cancell?(?:ed)?Error|(?:\w+[_/])?(?:CANCELL?ED|cancell?ed)|auth\/(?:user-cancelled|cancelled-popup-request|popup-closed-by-user)|ABORTED|abort|NSURLErrorCancelled)$/,
    texts: /^(?:\w+:fail abort$|canceled$|the (?:user|operation) (?:was )?aborted)/i,
  },
  {
    kind: 'requestTimedOut',
    names:
      /^(?:TimeoutError|ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT|TIMEOUT_ERROR|UND_ERR_\w*TIMEOUT|timeout|SocketTimeoutException)$/,
    texts: /^(?:\w+:fail (?:\w+ )?time ?out|timeout of \d+ ?ms exceeded|.*request timed out\.?$)/i,
  },
  {
    kind: 'serverUnreachable',
    names:
      /^(?:NetworkError|ERR_NETWORK|FETCH_ERROR|ECONN(?:REFUSED|RESET)|ENOTFOUND|EAI_AGAIN|EPIPE|E(?:HOST|NET)UNREACH|UND_ERR_SOCKET|Connection(?:Refused|Closed)|FailedToOpenSocket|\w*CERT\w*|UnknownHostException|ConnectException)$/,
    texts:
      /^(?:network ?error$|(?:request|uploadFile|downloadFile|connectSocket|sendSocketMessage):fail\b|\[network\]|net::ERR_|unable to resolve host|server is not reachable$)/i,
  },
  { kind: 'answerUnreadable', names: /^(?:SyntaxError|PARSING_ERROR)$/, texts: /^(?!)/ },
] as const satisfies readonly { kind: ChatErrorKind; names: RegExp; texts: RegExp }[];

/** What the errors of the platform mean, in every dialect. */
export type PlatformKind = (typeof failures)[number]['kind'] | 'sdkRuntimeFailed' | 'connectionInterrupted';

/** How `fetch` says that no answer came: in Chromium and Firefox, Safari, React Native, Node and Bun. Always as a `TypeError`, which an app's own `Failed to fetch messages: 403` is not. */
const fetchFailed =
  /failed to fetch|(?:fetch|load) failed|^network ?error|network request|(?:network|internet) connection|could not (?:connect|be found)|unable to connect|error sending request/i;

/** The errors that code raises by mistake. */
const programErrors = /^(?:Type|Reference|Range)Error$/;

/**
 * Reads what any SDK may hand on: a number, a text, an `Error` of the platform, the error of an HTTP client, a server's answer.
 * @param isBody whether the value came in an answer that refuses something
 */
export function readBare(value: unknown, isBody = false): Omit<Reading, 'shape'> {
  const sdkMessage = textOf(value) ?? textField(value, 'message') ?? textField(value, 'errMsg');
  const answer = readAnswer(value, isBody);
  const beginning = sdkMessage?.slice(0, 500) ?? '';
  return {
    code: codeOf(value) ?? (isBody ? undefined : codeIn(value, beginning)),
    sdkMessage,
    // A client may give an answer the name of a network error, too.
    kind: answer.isAnswer ? undefined : kindOfFailure(value, beginning),
    ...answer,
    inner: wrappedIn(value),
  };
}

function kindOfFailure(value: unknown, message: string): PlatformKind | undefined {
  const name = textField(value, 'name') ?? '';
  const names = [name, ...['code', 'status', 'statusText', 'type'].map((key) => textField(value, key) ?? '')];
  const failure = failures.find(
    ({ names: known, texts }) => names.some((each) => known.test(each)) || texts.test(message),
  );
  if (failure) return failure.kind;
  if (programErrors.test(name)) return fetchFailed.test(message) ? 'serverUnreachable' : 'sdkRuntimeFailed';
  return isClosedSocket(value) ? 'connectionInterrupted' : undefined;
}

/** Whether a value says with which number a WebSocket was closed. */
function isClosedSocket(value: unknown): boolean {
  const code = codeField(value, 'code') ?? 0;
  return ((code >= 1000 && code < 1016) || (code >= 3000 && code < 5000)) && typeof field(value, 'reason') === 'string';
}

const labelled = /\berr(?:or)?[ _]?code\W{1,3}(-?\d{1,6})\b/i;
const described = /\bcode\W{1,3}(-?\d{1,6})\b(?=\W.*\b(?:desc|description|error|message|msg|reason)\b\s*[:=])/i;
const isOfOthers = /\b(?:status|http|exit|response|verification)[ _]?code\b|\bRT[CM]\b|agora ?RT|socket/i;

/** The number in a text in which an app or a bridge wrote number and description together. */
function codeIn(value: unknown, text: string): number | undefined {
  const isPlain = typeof value === 'string' || textField(value, 'name') === 'Error';
  if (!isPlain || isOfOthers.test(text)) return undefined;
  return codeOf((labelled.exec(text) ?? described.exec(text))?.[1]);
}
