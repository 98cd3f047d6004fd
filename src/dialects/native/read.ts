import { readBare } from '../bare.js';
import type { Reading } from '../dialect.js';
import { codeField, field, textField } from '../field.js';
import { shapeOf } from '../shape.js';
import { readUikitError } from './uikit.js';

/** Reads `{code, description}` of React Native and HarmonyOS, and the siblings that bridges make of it. */
export function readNative(value: unknown, isBody?: boolean): Reading {
  const shape = shapeOf(value, isBody);
  if (shape !== 'native') return readUikitError(value) ?? { ...readBare(value, isBody), shape };
  const device = textField(value, 'deviceName');
  return {
    shape,
    code: codeField(value, 'code') ?? codeField(value, 'errorCode'),
    sdkMessage: textField(value, 'description') ?? textField(value, 'message'),
    values: device === undefined ? undefined : { device },
    inner: field(value, 'cause'),
  };
}
