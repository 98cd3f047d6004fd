import { type Dialect, normalizeChatError } from '../src/core/index.js';
import type { ChatErrorKind } from '../src/kinds/kinds.js';
import { errorFixture } from '../src/testing/index.js';
import { dialects } from './dialects.js';

/** The meanings that an error of some SDK has by itself, whatever the app was doing. */
export const kindsOfErrors: readonly ChatErrorKind[] = [...new Set(Object.values(dialects).flatMap(kindsOf))].filter(
  (kind) => Object.values(dialects).some((dialect) => errorIn(dialect, kind)),
);

/** An error of a kind as an SDK of the dialect writes it, or as another one does where that SDK has none. */
export function errorOfKind(kind: ChatErrorKind, chosen: string): { error: unknown; dialect: Dialect } {
  for (const id of [chosen, ...Object.keys(dialects)]) {
    const dialect = dialects[id];
    const error = dialect && errorIn(dialect, kind);
    if (error) return { dialect, error };
  }
  throw new Error(`No SDK has an error that means '${kind}' by itself.`);
}

function kindsOf({ rows, refinements = [] }: Dialect): readonly ChatErrorKind[] {
  return [...rows, ...refinements].map(({ kind }) => kind);
}

function errorIn(dialect: Dialect, kind: ChatErrorKind): unknown {
  if (!kindsOf(dialect).includes(kind)) return undefined;
  const error = errorFixture(dialect, kind);
  return normalizeChatError(error, { dialect }).kind === kind ? error : undefined;
}
