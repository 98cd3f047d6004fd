import { defineDialect } from '../dialect.js';
import { currentRows } from '../native/current.js';
import { readNative } from '../native/read.js';
import { nativeRefinements } from '../native/refine.js';

/** The `ChatError` of the HarmonyOS SDK. */
export const harmonyosDialect = defineDialect({
  id: 'harmonyos',
  shapes: ['native'],
  rows: currentRows,
  read: readNative,
  refinements: nativeRefinements,
});
