import { type Dialect, defineDialect } from '../dialect.js';
import { type ServerTextKind, serverTexts } from '../serverTexts.js';
import { webRows } from './codes.js';
import { readWeb } from './read.js';
import { webRefinements } from './refine.js';
import { watchWeb } from './watch.js';

/** The type of `webDialect`: `CodeOf` and `NameOf` give its numbers and constants. */
export interface WebDialect
  extends Dialect<(typeof webRows)[number], (typeof webRefinements)[number]['kind'] | ServerTextKind> {}

/** agora-chat 1.x, easemob-websdk 3.x and 4.x. */
export const webDialect: WebDialect = defineDialect({
  id: 'web',
  shapes: ['web'],
  rows: webRows,
  read: readWeb,
  refinements: webRefinements,
  server: { texts: serverTexts, numbers: [1, 2, 3, 17, 50, 52, 101, 200, 503, 603] },
  watch: watchWeb,
});
