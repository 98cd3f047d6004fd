import type { ChatErrorAction, ChatErrorKindRow } from './kind.js';

/** What is unusual about a kind. Each has a category or borrows one together with words. */
type GivenRow<Kind extends string> = Partial<ChatErrorKindRow<Kind>> &
  (Pick<ChatErrorKindRow<Kind>, 'category'> | { readonly words: Kind });

/** Has a name, so that the declaration file says all kinds once, and not once in each row. */
export type KindTable<Kind extends string> = { readonly [K in Kind]: ChatErrorKindRow<NoInfer<Kind>> };

const usual = { severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false } as const;
const tries: readonly ChatErrorAction[] = ['retry', 'reconnect'];

/** Completes the rows. Holds every `words` to a kind of the same table, so that a mistyped one does not compile. */
export function defineKinds<Kind extends string>(
  given: {
    readonly [K in Kind]: GivenRow<NoInfer<Kind>>;
  },
): KindTable<Kind> {
  const rows = Object.entries<GivenRow<Kind>>(given);
  const table: Record<string, object> = {};
  for (const [kind, row] of rows) table[kind] = { ...usual, ...impliedBy(row), ...row };
  for (const [kind, row] of rows) if (row.words) table[kind] = { ...table[row.words], ...impliedBy(row), ...row };
  return table as KindTable<Kind>;
}

/** A dialog is for what ends the session, silence for what asks for nothing, and a lasting condition keeps its own title. */
function impliedBy({ surface, actions, is }: Partial<ChatErrorKindRow>): Partial<ChatErrorKindRow> {
  return {
    ...(surface === 'modal' && { severity: 'critical' }),
    ...(surface === 'none' && { severity: 'info' }),
    ...(actions && { retryable: actions.some((action) => tries.includes(action)) }),
    ...(is && { general: undefined }),
  };
}
