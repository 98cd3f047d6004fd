import { defineDialect } from '../dialect.js';
import { nativeRows } from './codes.js';
import { readNative } from './read.js';
import { nativeRefinements } from './refine.js';
import { watchNative } from './watch.js';

/** React Native, and what Android, iOS, Windows and Unity forward, in the numbering of late 2024 and later. */
export const nativeDialect = defineDialect({
  id: 'native',
  shapes: ['native'],
  rows: nativeRows,
  read: readNative,
  refinements: nativeRefinements,
  watch: watchNative,
});
