import { defineDialect } from '../dialect.js';
import { legacyRows } from './legacy.js';
import { readNative } from './read.js';
import { nativeRefinements } from './refine.js';
import { watchNative } from './watch.js';

/** The same SDKs before late 2024. */
export const legacyNativeDialect = defineDialect({
  id: 'legacyNative',
  shapes: ['native'],
  rows: legacyRows,
  read: readNative,
  refinements: nativeRefinements,
  watch: watchNative,
});
