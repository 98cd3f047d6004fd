import type { ChatOperation } from '../dialects/dialect.js';
import { type ChatErrorKindRow, conditions } from '../kinds/kind.js';
import { type ChatErrorKind, kinds } from '../kinds/kinds.js';
import type { ChatErrorNotice } from './notice.js';

/** The lasting condition that a kind is, and the one that explains it. */
export function conditionOf(kind: ChatErrorKind): Pick<ChatErrorKindRow, 'is' | 'follows'> {
  return kinds[kind];
}

/**
 * Rank of a notice, compared before severity: 0 for critical notices, then the conditions in order, then all others.
 * Only a critical notice is therefore shown before an outage.
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
 * Whether one error is the cause of another, so that only the cause is shown.
 * In an outage, errors with a scope, such as an unsent message, are still shown. After the end of a session they are shown beside their object only. A failed sign-in is shown in any case, unless it ended the session.
 */
export function explains(reason: Pick<ChatErrorNotice, 'kind'>, other: Explained): boolean {
  if (!isCause(reason.kind) || reason.kind === other.kind) return false;
  const { is: alsoIs, follows } = conditionOf(other.kind);
  if (conditionOf(reason.kind).is === 'outage') return follows === 'outage' && other.scope === undefined;
  if (other.operation === 'login' && alsoIs !== 'sessionEnd') return false;
  return (follows !== undefined || alsoIs === 'outage' || alsoIs === 'sessionEnd') && other.place?.scope === undefined;
}

/** Whether an error belongs to one connection: a condition, a consequence of an ended session, or a failed sign-in. */
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
 * Returns the failure that remains once the condition that caused it is over: after signing in, a message is still unsent.
 * Undefined for errors without a scope, and after the end of a session, since another person may have signed in.
 */
export function leftoverOf({ kind, scope, operation }: Pick<ChatErrorNotice, 'kind' | 'scope' | 'operation'>) {
  const { is } = conditionOf(kind);
  if (is === undefined || is === 'sessionEnd' || scope === undefined || signingIn.includes(operation)) return undefined;
  const isKnown = operation !== undefined && Object.hasOwn(failureOf, operation);
  return (isKnown && failureOf[operation]) || 'requestFailed';
}
