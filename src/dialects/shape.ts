import { codeField, field, numberField, textField } from './field.js';

/**
 * The family of SDKs whose way of writing errors a value has.
 * - `web`: `{type, message, data}` of Web SDK 1.x, 3.x and 4.x, and the bodies of its REST calls
 * - `web5`: `SDKError` and the connection payloads of Web SDK 5.x
 * - `native`: `{code, description}` of React Native, HarmonyOS and what other native SDKs forward
 * - `bare`: a number, a text, an `Error` or anything else that any SDK may hand on
 */
export type ErrorShape = 'web' | 'web5' | 'native' | 'bare';

/**
 * Returns the family of a value.
 * @param isBody whether the value came in an answer to a request of the app: its number is then the app's own
 */
export function shapeOf(value: unknown, isBody = false): ErrorShape {
  if (isWebError(value)) return 'web';
  if (isSdkError(value) || isConnectionPayload(value)) return 'web5';
  return isNativeError(value, isBody) ? 'native' : 'bare';
}

function isWebError(value: unknown): boolean {
  return typeof field(value, 'type') === 'number' || field(value, 'status') === false;
}

/** The classes of Web SDK 5.x, by which a copy is known that came through JSON and so has no `toJSON`. */
const sdkClasses =
  /^(?:SDK|Network|Connection|Authentication|Validation|Message(?:Send|Receive)|Storage|Rest(?:Transport|Business)|Upload)Error$/;

function isSdkError(value: unknown): boolean {
  if (numberField(value, 'code') === undefined || typeof field(value, 'message') !== 'string') return false;
  return (
    typeof field(value, 'toJSON') === 'function' ||
    // What an event says of a failed synchronisation is no `Error`, but says of what.
    textField(value, 'dataType') !== undefined ||
    // A DOMException has the name of one of the classes, but inherits its number.
    (sdkClasses.test(textField(value, 'name') ?? '') && hasOwn(value, 'code'))
  );
}

function isConnectionPayload(value: unknown): boolean {
  return textField(value, 'state') !== undefined && numberField(value, 'attempt') !== undefined;
}

/** What native SDKs and their bridges write. An object with anything else is the error of another library. */
const nativeFields: ReadonlySet<string> = new Set([
  'code',
  'errorCode',
  'description',
  'message',
  'name',
  'stack',
  'cause',
  'domain',
  'userInfo',
  'nativeStackAndroid',
  'nativeStackIOS',
  'line',
  'column',
  'sourceURL',
  'jsEngine',
  'deviceName',
  'toJSON',
]);
const nativeClasses = /^(?:|Error|\w*Chat\w*|EMError|HyphenateException)$/;
/** Errors of iOS belong to the domain of a library. */
const nativeDomains = /^(?:|(?:EM|Chat|Agora|Hyphenate).*)$/i;

function isNativeError(value: unknown, isBody: boolean): boolean {
  const name = codeField(value, 'code') === undefined ? 'errorCode' : 'code';
  if (codeField(value, name) === undefined || !nativeClasses.test(textField(value, 'name') ?? '')) return false;
  if (!nativeDomains.test(textField(value, 'domain') ?? '')) return false;
  if (typeof field(value, 'description') === 'string') return field(value, 'errorType') === undefined;
  // A DOMException has a `code` too, but inherits it.
  return !isBody && hasOwn(value, name) && keysOf(value).every((key) => nativeFields.has(key));
}

function hasOwn(value: unknown, name: string): boolean {
  try {
    return Object.hasOwn(value as object, name);
  } catch {
    return false;
  }
}

function keysOf(value: unknown): readonly string[] {
  try {
    return Object.keys(value as object);
  } catch {
    return ['unreadable'];
  }
}
