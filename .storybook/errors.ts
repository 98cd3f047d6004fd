import type { Dialect } from '../src/core/index.js';
import type { ChatErrorKind } from '../src/kinds/kinds.js';
import { dialects } from './dialects.js';

/** An error of a kind as an SDK of the dialect writes it, or as another one does where that SDK has no number for it. */
export function errorOfKind(kind: ChatErrorKind, chosen: string): { error: unknown; dialect: Dialect } {
  const order = [chosen, ...Object.keys(dialects)];
  for (const id of order) {
    const dialect = dialects[id];
    const row = dialect?.rows.find((candidate) => candidate.kind === kind);
    if (dialect && row) return { dialect, error: inShapeOf(dialect, row.code, row.name) };
  }
  throw new Error(`No dialect has a number for '${kind}'.`);
}

function inShapeOf(dialect: Dialect, code: number, text: string): unknown {
  return dialect.shapes.includes('web') ? { type: code, message: text } : { code, description: text };
}
