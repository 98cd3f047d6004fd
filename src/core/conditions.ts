import type { ChatOperation } from '../dialects/dialect.js';
import { type ChatErrorKindRow, conditions } from '../kinds/kind.js';
import { type ChatErrorKind, kinds } from '../kinds/kinds.js';
import type { ChatErrorNotice } from './notice.js';

/** The lasting condition that a kind is, and the one that explains it. */
export function conditionOf(kind: ChatErrorKind): Pick<ChatErrorKindRow, 'is' | 'follows'> {
  return kinds[kind];
}

/**
 * How much a notice matters before its severity counts, from 0 for the most: a critical one, then each condition, then all others.
 * So nothing but a critical notice is shown before an outage, whatever came first.
 */
export function precedenceOf({ kind, severity }: Pick<ChatErrorNotice, 'kind' | 'severity'>): number {
  const { is } = conditionOf(kind);
  const rank = is ? conditions.indexOf(is) : conditions.length;
  return severity === 'critical' ? Math.min(rank, 1) - 2 : rank;
}

/** Whether errors of this kind can be the cause of others. */
export function isCause(kind: ChatErrorKind): boolean {
  const { is } = conditionOf(kind);
  return is === 'outage' || is === 'sessionEnd';
}

type Explained = Pick<ChatErrorNotice, 'kind' | 'scope' | 'place' | 'operation'>;

/**
 * Whether one error is the reason for another, so that a person need not be told of both.
 * In an outage what is about one object, such as an unsent message, still needs the person; once the session is over it does where it stands beside that object, and so does a new try to sign in.
 */
export function explains(reason: Pick<ChatErrorNotice, 'kind'>, other: Explained): boolean {
  if (!isCause(reason.kind) || reason.kind === other.kind) return false;
  const { is: alsoIs, follows } = conditionOf(other.kind);
  if (conditionOf(reason.kind).is === 'outage') return follows === 'outage' && other.scope === undefined;
  if (other.operation === 'login' && alsoIs !== 'sessionEnd') return false;
  return (follows !== undefined || alsoIs === 'outage' || alsoIs === 'sessionEnd') && other.place?.scope === undefined;
}

/** Whether an error belongs to one connection: all conditions, and what the end of a session or a failed sign-in brought. */
export function isOfConnection({ kind, scope, operation }: Pick<ChatErrorNotice, 'kind' | 'scope' | 'operation'>) {
  const { is, follows } = conditionOf(kind);
  return is !== undefined || (scope === undefined && (follows === 'sessionEnd' || operation === 'login'));
}

/** Whether a new connection proves that an error is over. It does not make the session last longer. */
export function isOverOnceConnected(notice: Pick<ChatErrorNotice, 'kind' | 'scope' | 'operation'>): boolean {
  return isOfConnection(notice) && conditionOf(notice.kind).is !== 'sessionExpiring';
}

/** Whether an active session proves that an error is over. */
export function isOverOnceSignedIn({ kind }: Pick<ChatErrorNotice, 'kind'>): boolean {
  return conditionOf(kind).is === 'signedOut';
}

const failureOf: { readonly [Operation in ChatOperation]?: ChatErrorKind } = {
  send: 'sendFailed',
  upload: 'uploadFailed',
  download: 'downloadFailed',
  editMessage: 'messageEditFailed',
  translate: 'translationFailed',
  addContact: 'contactAddFailed',
};

const signingIn: readonly (ChatOperation | undefined)[] = ['login', 'register', 'refreshSession'];

/**
 * What is left of an error once its condition is over: a message is still unsent after the sign-in that it had needed.
 * Undefined where nothing is: without an object, and after the end of a session, since somebody else may have signed in.
 */
export function leftoverOf({ kind, scope, operation }: Pick<ChatErrorNotice, 'kind' | 'scope' | 'operation'>) {
  const { is } = conditionOf(kind);
  if (is === undefined || is === 'sessionEnd' || scope === undefined || signingIn.includes(operation)) return undefined;
  return (operation !== undefined && failureOf[operation]) || 'requestFailed';
}
