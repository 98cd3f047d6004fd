import { codeField, field, numberField, textField } from './field.js';

/**
 * The family of SDKs whose way of writing errors a value has.
 * - `web`: `{type, message, data}` of Web SDK 1.x, 3.x and 4.x, and the bodies of its REST calls
 * - `web5`: `SDKError` and the connection payloads of Web SDK 5.x
 * - `native`: `{code, description}` of React Native, HarmonyOS and what other native SDKs forward
 * - `bare`: a number, a text, an `Error` or anything else that any SDK may hand on
 */
export type ErrorShape = 'web' | 'web5' | 'native' | 'bare';

export function shapeOf(value: unknown): ErrorShape {
  if (typeof field(value, 'type') === 'number' || field(value, 'status') === false || isRestBody(value)) return 'web';
  if (isSdkError(value) || isConnectionPayload(value)) return 'web5';
  return isNativeError(value) ? 'native' : 'bare';
}

/** The body of a REST answer that refuses something. */
export function isRestBody(value: unknown): boolean {
  return (
    textField(value, 'error') !== undefined &&
    (textField(value, 'error_description') ?? textField(value, 'exception')) !== undefined
  );
}

function isSdkError(value: unknown): boolean {
  return (
    numberField(value, 'code') !== undefined &&
    // What an event says of a failed synchronisation is no `Error`, but says of what.
    (typeof field(value, 'toJSON') === 'function' || textField(value, 'dataType') !== undefined) &&
    typeof field(value, 'message') === 'string'
  );
}

function isConnectionPayload(value: unknown): boolean {
  return textField(value, 'state') !== undefined && numberField(value, 'attempt') !== undefined;
}

function isNativeError(value: unknown): boolean {
  const name = codeField(value, 'code') === undefined ? 'errorCode' : 'code';
  if (codeField(value, name) === undefined) return false;
  // A DOMException has a `code` too, but inherits it.
  return typeof field(value, 'description') === 'string' || hasOwn(value, name);
}

function hasOwn(value: unknown, name: string): boolean {
  try {
    return Object.hasOwn(value as object, name);
  } catch {
    return false;
  }
}
