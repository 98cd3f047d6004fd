import type { ChatErrorKind } from '../kinds/kinds.js';
import type { Reading } from './dialect.js';
import { codeOf, field, parseJson, textField, textOf } from './field.js';

/** What the platform's own errors mean, whatever SDK passed them on. */
const kindOfName = {
  AbortError: 'requestCancelled',
  TimeoutError: 'requestTimedOut',
  NetworkError: 'serverUnreachable',
  // An HTML page where JSON was expected: a Wi-Fi sign-in page, or a proxy's error page.
  SyntaxError: 'answerUnreadable',
  // The SDKs check parameters by tripping over them.
  TypeError: 'parameterInvalid',
  ReferenceError: 'parameterInvalid',
  RangeError: 'sdkRuntimeFailed',
} as const satisfies { readonly [name: string]: ChatErrorKind };

/** What the errors of the platform mean, in every dialect. */
export type PlatformKind = (typeof kindOfName)[keyof typeof kindOfName];

/** How `fetch` says that no answer came: in Chromium and Firefox, Safari, React Native and Node. Always as a `TypeError`, which an app's own `Failed to fetch messages: 403` is not. */
const fetchFailed =
  /failed to fetch|(?:fetch|load) failed|^network ?error|network request|(?:network|internet) connection|could not connect/i;

/** Reads what any SDK may hand on: a number, a text, an `Error` of the platform, anything else. */
export function readBare(value: unknown): Omit<Reading, 'shape'> {
  const said = [value, field(value, 'message'), field(value, 'errMsg')].find((text) => textOf(text) !== undefined);
  const sdkMessage = textOf(said);
  return {
    code: codeOf(value),
    sdkMessage,
    kind: kindOfError(value, sdkMessage),
    // Apps write what they got into the message of an error of their own.
    inner: wrapped(value) ?? parseJson(said),
  };
}

function kindOfError(value: unknown, message = ''): ChatErrorKind | undefined {
  const name = textField(value, 'name') ?? '';
  if (/^request:fail timeout|request timed out/i.test(message)) return 'requestTimedOut';
  // Mini programs and uni-app.
  if (/^(?:request|connectsocket):fail/i.test(message)) return 'serverUnreachable';
  if (name === 'TypeError' && fetchFailed.test(message)) return 'serverUnreachable';
  // The event of a cancelled upload.
  if (field(value, 'type') === 'abort') return 'requestCancelled';
  return Object.hasOwn(kindOfName, name) ? kindOfName[name as keyof typeof kindOfName] : undefined;
}

/** What an `Error`, a rejection event or an error event was raised for. */
function wrapped(value: unknown): unknown {
  return field(value, 'cause') ?? field(value, 'reason') ?? field(value, 'error');
}
