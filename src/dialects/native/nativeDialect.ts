import { type Dialect, defineDialect } from '../dialect.js';
import { type ServerTextKind, serverTexts } from '../serverTexts.js';
import { nativeRows } from './codes.js';
import { readNative } from './read.js';
import { nativeRefinements } from './refine.js';
import { watchNative } from './watch.js';

/** The type of `nativeDialect`: `CodeOf` and `NameOf` give its numbers and constants. */
export interface NativeDialect
  extends Dialect<(typeof nativeRows)[number], (typeof nativeRefinements)[number]['kind'] | ServerTextKind> {}

/** React Native, and what Android, iOS, Windows and Unity forward, in the numbering of late 2024 and later. */
export const nativeDialect: NativeDialect = defineDialect({
  id: 'native',
  shapes: ['native'],
  rows: nativeRows,
  read: readNative,
  refinements: nativeRefinements,
  server: { texts: serverTexts, numbers: [1, 4, 205, 210, 303] },
  watch: watchNative,
});
