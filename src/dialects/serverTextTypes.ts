import type { ChatErrorKind } from '../kinds/kinds.js';

/** What the texts of a server mean. Phrases are lists of normalized words: `*` stands for up to four words, `word-` for any ending, `a/b` for either; a comma separates phrases. */
export interface ServerTexts<Kind extends ChatErrorKind = ChatErrorKind> {
  /** Words of languages without spaces, in the English that the phrases are made of. */
  readonly glossary: { readonly [word: string]: string };
  /** The phrases for each thing. */
  readonly objects: { readonly [thing: string]: string };
  /** The phrases for each condition, in the order of precedence. */
  readonly conditions: { readonly [condition: string]: string };
  /** The kinds of each condition: by the operation where that decides (`!send`), by the thing that it is said of, or `else`. */
  readonly table: { readonly [condition: string]: { readonly [column: string]: Kind | undefined } };
  /** The conditions that are said of the nearest noun, also one without a meaning of its own. */
  readonly ofTheNoun: readonly string[];
  /** The conditions that are said of nearly any failure, so that any other sign is better. */
  readonly weak: readonly string[];
  /** The limits that pass on their own where the status is 429. */
  readonly passing: readonly string[];
  /** The thing that an operation is about, where the words name none. */
  readonly things: { readonly [operation: string]: string };
  /** The thing that a server may call by the name of another one, such as a chat room by that of a group. */
  readonly calledAs: { readonly [thing: string]: string };
  /** The condition of a status; 400 and 500 stand for all others of their hundred. */
  readonly statuses: { readonly [httpStatus: number]: string };
  /** The kinds of the server's own numbers. */
  readonly kinds: { readonly [errorCode: number]: Kind };
  /** The kinds that have another name under an operation. */
  readonly kindsUnder: { readonly [operation: string]: { readonly [kind: string]: Kind } };
  /** The kinds that are about somebody else under an operation, if the words are. */
  readonly kindsOfOthers: { readonly [operation: string]: { readonly [kind: string]: Kind } };
  /** The words for somebody else. */
  readonly others: RegExp;
}
