import { type Dialect, defineDialect } from '../dialect.js';
import { type ServerTextKind, serverTexts } from '../serverTexts.js';
import { legacyRows } from './legacy.js';
import { readNative } from './read.js';
import { nativeRefinements } from './refine.js';
import { watchNative } from './watch.js';

/** The type of `legacyNativeDialect`: `CodeOf` and `NameOf` give its numbers and constants. */
export interface LegacyNativeDialect
  extends Dialect<(typeof legacyRows)[number], (typeof nativeRefinements)[number]['kind'] | ServerTextKind> {}

/** The same SDKs before late 2024. */
export const legacyNativeDialect: LegacyNativeDialect = defineDialect({
  id: 'legacyNative',
  shapes: ['native'],
  rows: legacyRows,
  read: readNative,
  refinements: nativeRefinements,
  server: { texts: serverTexts, numbers: [1, 4, 205, 210, 303] },
  watch: watchNative,
});
