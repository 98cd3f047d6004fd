import { type Dialect, defineDialect } from '../dialect.js';
import { currentRows } from '../native/current.js';
import { nativeRefinements } from '../native/refine.js';
import { type ServerTextKind, serverTexts } from '../serverTexts.js';
import { readHarmonyos } from './read.js';

/** The type of `harmonyosDialect`: `CodeOf` and `NameOf` give its numbers and constants. */
export interface HarmonyosDialect
  extends Dialect<(typeof currentRows)[number], (typeof nativeRefinements)[number]['kind'] | ServerTextKind> {}

/** The `ChatError` of the HarmonyOS SDK. */
export const harmonyosDialect: HarmonyosDialect = defineDialect({
  id: 'harmonyos',
  shapes: ['native'],
  rows: currentRows,
  read: readHarmonyos,
  refinements: nativeRefinements,
  server: { texts: serverTexts, numbers: [1, 4, 205, 210, 303] },
});
