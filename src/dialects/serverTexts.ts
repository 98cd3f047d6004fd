import type { ServerTexts } from './dialect.js';
import { glossary } from './serverGlossary.js';
import { conditions, objects } from './serverLexicon.js';
import { kindOfErrorCode, kindsUnder, ofTheNoun, passing, statuses, table, usualObjects, weak } from './serverTable.js';

/** What the texts of the chat service mean, and those of most other services. */
export const serverTexts: ServerTexts = {
  glossary,
  objects,
  conditions,
  table,
  ofTheNoun,
  weak,
  passing,
  statuses,
  things: usualObjects,
  calledAs: { chatRoom: 'group' },
  kinds: kindOfErrorCode,
  kindsUnder,
  others: / (?:users?|usernames?|the member|invitees?|they|some) /,
};

type KindIn<Row> = Row extends { readonly [column: string]: infer Kind } ? Kind : never;

/** The kinds that a text of a server can have. */
export type ServerTextKind =
  | KindIn<(typeof table)[keyof typeof table]>
  | KindIn<(typeof kindsUnder)[keyof typeof kindsUnder]>
  | KindIn<typeof kindOfErrorCode>;
