import type { ChatErrorKind } from '../kinds/kinds.js';
import { glossary } from './serverGlossary.js';
import { conditions, objects } from './serverLexicon.js';
import {
  kindOfErrorCode,
  kindsOfOthers,
  kindsUnder,
  ofTheNoun,
  passing,
  statuses,
  table,
  usualObjects,
  weak,
} from './serverTable.js';
import type { ServerTexts } from './serverTextTypes.js';

/** Returns the texts unchanged. Keeps the kinds that they lead to, and nothing else of the tables. */
function defineServerTexts<Kind extends ChatErrorKind>(texts: ServerTexts<Kind>): ServerTexts<Kind> {
  return texts;
}

/** What the texts of the chat service mean, and those of most other services. */
export const serverTexts = defineServerTexts({
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
  kindsOfOthers,
  others: /^(?!.* you (?:are|have|do|must) ).* (?:user(?:name|id)?s?|the member|invitees?|they|some) /,
});

/** The kinds that a text of a server can have. */
export type ServerTextKind = typeof serverTexts extends ServerTexts<infer Kind> ? Kind : never;
