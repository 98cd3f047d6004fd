import { readBare } from '../bare.js';
import type { Reading } from '../dialect.js';
import { codeField, field, textField } from '../field.js';
import { shapeOf } from '../shape.js';

/** Reads `{code, description}` of React Native and HarmonyOS, and the siblings that bridges make of it. */
export function readNative(value: unknown): Reading {
  const shape = shapeOf(value);
  // The event of a closed WebSocket has a number too, in React Native as its own.
  if (shape !== 'native' || field(value, 'type') === 'close') return { ...readBare(value), shape };
  return {
    shape,
    code: codeField(value, 'code') ?? codeField(value, 'errorCode'),
    sdkMessage: textField(value, 'description') ?? textField(value, 'message'),
    inner: field(value, 'cause'),
  };
}
