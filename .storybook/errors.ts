import type { Dialect } from '../src/core/index.js';
import type { ChatErrorKind } from '../src/kinds/kinds.js';
import { errorFixture } from '../src/testing/index.js';
import { dialects } from './dialects.js';

/** The meanings that some SDK has a number for. */
export const kindsWithNumbers: readonly ChatErrorKind[] = [
  ...new Set(Object.values(dialects).flatMap(({ rows }) => rows.map(({ kind }) => kind))),
];

/** An error of a kind as an SDK of the dialect writes it, or as another one does where that SDK has no number for it. */
export function errorOfKind(kind: ChatErrorKind, chosen: string): { error: unknown; dialect: Dialect } {
  const order = [chosen, ...Object.keys(dialects)];
  for (const id of order) {
    const dialect = dialects[id];
    if (dialect?.rows.some((row) => row.kind === kind)) return { dialect, error: errorFixture(dialect, kind) };
  }
  throw new Error(`No dialect has a number for '${kind}'.`);
}
