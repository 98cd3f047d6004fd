import type { ChatErrorKind } from '../kinds/kinds.js';
import type { ErrorShape } from './shape.js';

/** How one SDK family reports errors, such as `webDialect`. A value to import, so that a bundle contains only the dialects in use. */
export interface Dialect<Row extends CodeRow = CodeRow, Refined extends ChatErrorKind = ChatErrorKind> {
  /** The name in details, events and messages for developers, such as `web`. */
  readonly id: string;
  /** The numbers of the SDK. If two rows share one, the first gives its name. */
  readonly rows: readonly Row[];
  /** The shapes of errors that the SDKs use. A value in another shape gets a general text. */
  readonly shapes: readonly ErrorShape[];
  /** Reads a value; `isBody` if it came in an HTTP answer that refuses something. Must not throw, whatever the value is. */
  readonly read: (value: unknown, isBody?: boolean) => Reading;
  /** Rules that tell errors apart that share a number. The first that matches decides. */
  readonly refinements?: readonly Refinement<Refined>[];
  /** How the server words what it refuses. */
  readonly server?: DialectServer;
  /** Follows the events of an SDK connection, recognized by its structure. Returns a function that stops it, or undefined if the connection is not one of this dialect. */
  readonly watch?: (connection: unknown, tell: (signal: ConnectionSignal) => void) => (() => void) | undefined;
}

/** How the server of an SDK words what it refuses. */
export interface DialectServer {
  /** Opaque: those of a dialect of the kit, such as `webDialect.server.texts`. Anything else makes every error `unknown`. */
  readonly texts: object;
  /** The numbers under which the SDK passes the words of the server on. */
  readonly numbers: readonly number[];
}

/** One number of an SDK. */
export interface CodeRow {
  /** May be negative, and shared by several rows. */
  readonly code: number;
  /** The constant as the vendor spells it. */
  readonly name: string;
  /** Further constants of the same number. */
  readonly also?: readonly string[];
  /** What it means, unless a refinement knows better. */
  readonly kind: ChatErrorKind;
  /** The SDK uses the number for so much that a wrapped cause, or the number that wraps it, says more. */
  readonly vague?: true;
}

/** What a value says, before anything is made of it. */
export interface Reading {
  /** Whose way of writing errors it is; `bare` where it is nobody's, such as a number alone. */
  readonly shape: ErrorShape;
  /** The SDK's number. */
  readonly code?: number;
  /** The SDK's own text for developers. Never shown to people. */
  readonly sdkMessage?: string;
  /** The status of a REST answer, such as 403. */
  readonly httpStatus?: number;
  /** The `error` field of a REST answer, such as `forbidden_op`. */
  readonly serverError?: string;
  /** The `error_description` of a REST answer, or the reason in an acknowledgement. */
  readonly serverReason?: string;
  /** Whether the words are those of a server that refused something. */
  readonly isAnswer?: boolean;
  /** The server's own number, of five to seven digits. */
  readonly errorCode?: number;
  /** The SDK call, where the value alone gives it away. */
  readonly operation?: ChatOperation;
  /** The name of the error's class, such as `UploadError`. */
  readonly errorName?: string;
  /** The SDK's own word for the reason, such as `server_unknown_error`. */
  readonly reasonKey?: string;
  /** Milliseconds to wait before another try, where the answer says so. */
  readonly retryAfterMs?: number;
  /** Whether the SDK itself says that doing the same again can work. */
  readonly retryable?: boolean;
  /** The ID of the message the error is about. */
  readonly messageId?: string;
  /** Tells this very failure from others of its sort, where the SDK passes one failure on in several ways. */
  readonly failureId?: string;
  /** The meaning, where the shape alone settles it. */
  readonly kind?: ChatErrorKind;
  /** Values in it that texts can mention. */
  readonly values?: ChatErrorValues | undefined;
  /** The error that this one wraps. */
  readonly inner?: unknown;
}

/** Values that texts can mention. Each is optional; without it the text says less. They are shown to people, never sent to telemetry. */
export interface ChatErrorValues {
  /** The largest size that is accepted, in bytes. */
  readonly maxBytes?: number | undefined;
  /** How many messages a person may send in a minute. */
  readonly perMinute?: number | undefined;
  /** When it ends, such as being muted: a `Date`, or milliseconds since 1970. */
  readonly until?: number | Date | undefined;
  /** The name of the device on which the account is in use now. Shown as plain text, cut at 40 characters. */
  readonly device?: string | undefined;
}

/** A rule for one meaning. Every column has to match but those that may be left out; text is compared without case, by substring. */
export interface Refinement<Kind extends ChatErrorKind = ChatErrorKind> {
  /** The numbers it sharpens; `undefined` stands for a value without one. */
  readonly code: number | undefined | readonly (number | undefined)[];
  readonly http?: number | readonly number[];
  readonly serverError?: string;
  readonly errorName?: string;
  readonly reasonKey?: string;
  /** Stands in the server's reason or in the SDK's message. */
  readonly says?: string | readonly string[];
  readonly operation?: ChatOperation | readonly ChatOperation[];
  readonly kind: Kind;
}

/** What an app can be doing, as people see it. Each has a title in every language that says it did not happen. */
export const operations = [
  // The session
  'login',
  'logout',
  'register',
  'refreshSession',
  // Messages and files
  'send',
  'upload',
  'download',
  'recall',
  'editMessage',
  'deleteMessage',
  'pinMessage',
  'reportMessage',
  'react',
  'translate',
  'transcribe',
  'markRead',
  'fetchHistory',
  // Conversations
  'fetchConversations',
  'manageConversation',
  'deleteConversation',
  // Groups
  'createGroup',
  'joinGroup',
  'leaveGroup',
  'inviteToGroup',
  'manageGroup',
  'fetchGroup',
  // Chat rooms
  'joinChatRoom',
  'leaveChatRoom',
  'manageChatRoom',
  'fetchChatRoom',
  // Threads
  'createThread',
  'joinThread',
  'manageThread',
  'fetchThreads',
  // Contacts
  'addContact',
  'removeContact',
  'manageContact',
  'answerRequest',
  'block',
  'fetchContacts',
  // The person and the device
  'updateProfile',
  'fetchProfile',
  'publishPresence',
  'fetchPresence',
  'configurePush',
  'call',
  // Before the SDK is called
  'record',
  'pickFile',
] as const;
export type KnownChatOperation = (typeof operations)[number];

/** The operation that includes another one: what refines the errors of `manageGroup` also refines those of `createGroup`. */
const includedIn: { readonly [operation: string]: KnownChatOperation | undefined } = {
  createGroup: 'manageGroup',
  leaveGroup: 'manageGroup',
  inviteToGroup: 'manageGroup',
  fetchGroup: 'manageGroup',
  leaveChatRoom: 'manageChatRoom',
  fetchChatRoom: 'manageChatRoom',
};

/** An operation and the one that includes it, if there is one. */
export function withIncluding(operation: ChatOperation | undefined): readonly (ChatOperation | undefined)[] {
  const including = operation !== undefined && Object.hasOwn(includedIn, operation) ? includedIn[operation] : undefined;
  return including ? [operation, including] : [operation];
}

/**
 * What the app was doing. A listed name is the title of errors with a general cause, such as "Message not sent", and lets the kit tell errors apart that share a code.
 * Any other string is kept and passed on to events; its title is the text `effects.<name>` of your i18next, if there is one.
 */
export type ChatOperation = KnownChatOperation | (string & {});

/** What a connection tells: a change, or an error to report. */
export type ConnectionSignal =
  | { readonly type: 'networkUp' | 'networkDown' | 'loggedOut' }
  /** The ID of the user who is signed in, the app key, and the name under which other devices hear of this one, if the SDK tells them. */
  | {
      readonly type: 'connected';
      readonly user?: string | undefined;
      readonly app?: string | undefined;
      readonly device?: string | undefined;
    }
  /** The SDK is at it; which try of how many, where it says so. */
  | { readonly type: 'connecting'; readonly attempt?: number; readonly maxAttempts?: number }
  | { readonly type: 'sessionExpiring' | 'sessionExpired' }
  /** `disconnected`: the SDK will not connect again by itself. */
  | { readonly type: 'error' | 'disconnected'; readonly error: unknown };

/** The numbers of a dialect, as a union. */
export type CodeOf<D extends Dialect> = D['rows'][number]['code'];

/** The constants of a dialect, as a union. */
export type NameOf<D extends Dialect> = D['rows'][number]['name'];

/** Returns the dialect unchanged. Checks its type and keeps its exact numbers and names for `CodeOf` and `NameOf`. */
export function defineDialect<const Row extends CodeRow, Refined extends ChatErrorKind = never>(
  dialect: Dialect<Row, Refined>,
): Dialect<Row, Refined> {
  return dialect;
}

/** Returns the rules unchanged. Checks their type and keeps the kinds that they lead to. */
export function defineRefinements<Kind extends ChatErrorKind>(rows: readonly Refinement<Kind>[]) {
  return rows;
}
