import type { ChatErrorKind } from '../kinds/kinds.js';
import { readAnswer, wrappedIn } from './answer.js';
import { deviceErrorName, type RaisedError } from './device.js';
import type { Reading } from './dialect.js';
import { codeField, codeOf, field, hasField, textField, textOf } from './field.js';

/** How platforms and HTTP clients say that there is no answer. A name is a whole name or code; a text is matched from its start. */
const failures = [
  {
    kind: 'requestCancelled',
    names:
      /^(?:AbortError|Cancell?(?:ed)?Error|(?:\w+[_/])?(?:CANCELL?ED|cancell?ed)|auth\/(?:user-cancelled|cancelled-popup-request|popup-closed-by-user)|ABORTED|abort|NSURLErrorCancelled)$/,
    texts: /^(?:\w+:fail abort$|cancell?ed$|the (?:user|operation) (?:was )?aborted)/i,
  },
  {
    kind: 'requestTimedOut',
    names:
      /^(?:TimeoutError|ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT|TIMEOUT_ERROR|UND_ERR_\w*TIMEOUT|timeout|SocketTimeoutException)$/,
    texts: /^(?:\w+:fail (?:\w+ )?time ?out|\w+ ETIMEDOUT|timeout of \d+ ?ms exceeded|.*request timed out\.?$)/i,
  },
  {
    kind: 'serverUnreachable',
    names:
      /^(?:NetworkError|ERR_NETWORK|FETCH_ERROR|ECONN(?:REFUSED|RESET)|ENOTFOUND|EAI_AGAIN|EPIPE|E(?:HOST|NET)UNREACH|UND_ERR_SOCKET|Connection(?:Refused|Closed)|FailedToOpenSocket|(?:\w+\/)?network-request-failed|\w*CERT\w*|UnknownHostException|(?:Connect|Socket|SSL\w*|Cert\w*)Exception)$/,
    texts:
      /^(?:network ?error$|(?:request|uploadFile|downloadFile|connectSocket|sendSocketMessage):fail\b|\[network\]|net::ERR_|unable to resolve host|server is not reachable$|(?:connect|read|write|getaddrinfo) E[A-Z]+|socket hang up$|failed to connect to |(?:the )?(?:internet|network) connection |could not connect to the server|http failure response for \S+: 0 |\S+ \S+: <no response> )/i,
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

/** How engines, consoles and bridges write an error: `Uncaught (in promise) TypeError: Failed to fetch`, `java.net.SocketTimeoutException: timeout`. */
const written = /^(?:uncaught )?(?:\(in promise\) )?(?:error: )?(?:\w+\.)*(\w*(?:error|exception))(?:: |$)/i;

/**
 * Reads what any SDK may hand on: a number, a text, an `Error` of the platform, the error of an HTTP client, a server's answer.
 * @param isBody whether the value came in an answer that refuses something
 */
export function readBare(value: unknown, isBody = false): Omit<Reading, 'shape'> {
  const sdkMessage = textOf(value) ?? textField(value, 'message') ?? textField(value, 'errMsg');
  const answer = readAnswer(value, isBody);
  const beginning = sdkMessage?.slice(0, 500) ?? '';
  // A client may give an answer the name of a network error, too.
  const raised = answer.isAnswer ? undefined : raisedIn(value, beginning);
  const kind = raised && kindOfFailure(value, raised);
  const errorName = raised && deviceErrorName(value, raised);
  const serverError = answer.serverError ?? (kind || errorName ? undefined : reasonIn(value, answer.httpStatus));
  return {
    code: codeOf(value) ?? (isBody ? undefined : codeIn(value, beginning)),
    sdkMessage,
    kind,
    errorName,
    ...answer,
    serverError,
    isAnswer: answer.isAnswer || serverError !== undefined || undefined,
    inner: wrappedIn(value),
  };
}

/** The server's reason where a client made it the code or the name of its own error: `auth/wrong-password`, or `over_limit` beside a status. */
function reasonIn(error: unknown, httpStatus = 0): string | undefined {
  if (hasField(error, '$fault')) return textField(error, 'name');
  const code = textField(field(error, 'extensions'), 'code') ?? textField(error, 'code') ?? '';
  if (code === textField(error, 'code') && httpStatus < 400) return /^[a-z-]+\/([a-z-]+)$/.exec(code)?.[1];
  return /^(?!ERR_)[a-z]+(?:_[a-z]+)*$/i.test(code) ? code : undefined;
}

/** The name and the message of an error, also of one that was written as a text. */
function raisedIn(value: unknown, text: string): RaisedError {
  const [prefix = '', writtenName = ''] = written.exec(text) ?? [];
  const name = (writtenName !== 'Error' && writtenName) || (textField(value, 'name') ?? '');
  return { name, message: text.slice(prefix.length) };
}

function kindOfFailure(value: unknown, { name, message }: RaisedError): PlatformKind | undefined {
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
/** How iOS writes an error of the SDK. */
const ofDomain = /\bEM\w*Domain\b\W+code\W{1,3}(-?\d{1,6})\b/i;
const isOfOthers = /\b(?:status|http|exit|response|verification)[ _]?code\b|\bRT[CM]\b|agora ?RT|socket/i;

/** The number in a text in which an app or a bridge wrote number and description together. */
function codeIn(value: unknown, text: string): number | undefined {
  const isPlain = typeof value === 'string' || textField(value, 'name') === 'Error';
  if (!isPlain || isOfOthers.test(text)) return undefined;
  return codeOf((labelled.exec(text) ?? described.exec(text) ?? ofDomain.exec(text))?.[1]);
}
