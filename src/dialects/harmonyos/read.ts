import { readBare } from '../bare.js';
import type { Reading } from '../dialect.js';
import { textField } from '../field.js';
import { readNative } from '../native/read.js';

/** Reads `{errorCode, description}`. The system's own `BusinessError` has a `message` instead, and numbers of its own: its 201 is a missing permission of the app. */
export function readHarmonyos(value: unknown, isBody?: boolean): Reading {
  const isOfSystem = !textField(value, 'description') && textField(value, 'message');
  return isOfSystem ? { ...readBare(value, isBody), shape: 'bare' } : readNative(value, isBody);
}
