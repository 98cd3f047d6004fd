import { defineDialect } from '../dialect.js';
import { currentRows } from '../native/current.js';
import { nativeRefinements } from '../native/refine.js';
import { readHarmonyos } from './read.js';

/** The `ChatError` of the HarmonyOS SDK. */
export const harmonyosDialect = defineDialect({
  id: 'harmonyos',
  shapes: ['native'],
  rows: currentRows,
  read: readHarmonyos,
  refinements: nativeRefinements,
});
