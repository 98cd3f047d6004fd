import { type Dialect, defineDialect } from '../dialect.js';
import { type ServerTextKind, serverTexts } from '../serverTexts.js';
import { web5Rows } from './codes.js';
import { readWeb5 } from './read.js';
import { web5Refinements } from './refine.js';
import { watchWeb5 } from './watch.js';

/** The type of `web5Dialect`: `CodeOf` and `NameOf` give its numbers and constants. */
export interface Web5Dialect
  extends Dialect<(typeof web5Rows)[number], (typeof web5Refinements)[number]['kind'] | ServerTextKind> {}

/** Web SDK 5.x, such as the one inside easemob-chat-uikit 3. Its numbers are the native ones. */
export const web5Dialect: Web5Dialect = defineDialect({
  id: 'web5',
  shapes: ['web5'],
  rows: web5Rows,
  read: readWeb5,
  refinements: web5Refinements,
  server: { texts: serverTexts, numbers: [4, 110, 202, 210, 302, 303, 603, 606] },
  watch: watchWeb5,
});
