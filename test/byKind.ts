import { defineDialect } from '../src/dialects/dialect.js';
import type { ChatErrorKind } from '../src/kinds/kinds.js';

/** A dialect whose errors are the names of kinds. */
export const byKind = defineDialect({
  id: 'byKind',
  shapes: ['bare'],
  rows: [],
  read: (kind) => ({ shape: 'bare', kind: kind as ChatErrorKind }),
});
