import type { ChatOperation } from '../dialects/dialect.js';
import { type ChatErrorCondition, type ChatErrorKindRow, conditions } from '../kinds/kind.js';
import { type ChatErrorKind, kinds } from '../kinds/kinds.js';
import type { ChatErrorNotice } from './notice.js';

type Facts = Pick<ChatErrorNotice, 'kind' | 'scope' | 'place' | 'operation'>;

/** The condition that a kind is, and the one that causes it. */
function rowOf(kind: ChatErrorKind): Pick<ChatErrorKindRow, 'is' | 'follows'> {
  return kinds[kind];
}

interface ConditionRow {
  /** Whether the condition is the cause of an error, so that only the condition is shown. Undefined if it causes none. */
  readonly causes?: (error: Facts) => boolean;
  /** Whether a new connection proves that the condition is over. */
  readonly endsOnConnect: boolean;
}

/** What is known of each condition. Precedence is the order of `conditions`. */
const table: { readonly [C in ChatErrorCondition]: ConditionRow } = {
  // Errors beside their object are still shown. A failed sign-in is shown in any case, unless it ended the session.
  sessionEnd: {
    causes: ({ kind, place, operation }) => {
      const { is, follows } = rowOf(kind);
      if (operation === 'login' && is !== 'sessionEnd') return false;
      return (follows !== undefined || is === 'outage' || is === 'sessionEnd') && place?.scope === undefined;
    },
    endsOnConnect: true,
  },
  // Errors with a scope, such as an unsent message, are still shown.
  outage: { causes: ({ kind, scope }) => rowOf(kind).follows === 'outage' && scope === undefined, endsOnConnect: true },
  notConnected: { endsOnConnect: true },
  signedOut: { endsOnConnect: true },
  // A new connection does not make the session last longer.
  sessionExpiring: { endsOnConnect: false },
};

export function isCondition(kind: ChatErrorKind): boolean {
  return rowOf(kind).is !== undefined;
}

export function isSessionEnd(kind: ChatErrorKind): boolean {
  return rowOf(kind).is === 'sessionEnd';
}

export function isOutage(kind: ChatErrorKind): boolean {
  return rowOf(kind).is === 'outage';
}

/** Whether a kind is a condition that causes other errors. */
export function isCause(kind: ChatErrorKind): boolean {
  return causesOf(kind) !== undefined;
}

/** Whether a condition is the cause of an error, so that only the condition is shown. */
export function isCausedBy(error: Facts, condition: ChatErrorKind): boolean {
  return condition !== error.kind && causesOf(condition)?.(error) === true;
}

function causesOf(kind: ChatErrorKind): ConditionRow['causes'] {
  const { is } = rowOf(kind);
  return is && table[is].causes;
}

/**
 * Rank of a notice, compared before severity: 0 for critical notices, then the conditions in order, then all others.
 * Only a critical notice is therefore shown before an outage.
 */
export function precedenceOf({ kind, severity }: Pick<ChatErrorNotice, 'kind' | 'severity'>): number {
  const { is } = rowOf(kind);
  const rank = is ? conditions.indexOf(is) : conditions.length;
  return severity === 'critical' ? Math.min(rank, 1) - 2 : rank;
}

/** Whether an error belongs to one connection: a condition, a consequence of an ended session, or a failed sign-in. */
export function isOfConnection({ kind, scope, operation }: Omit<Facts, 'place'>): boolean {
  const { is, follows } = rowOf(kind);
  return is !== undefined || (scope === undefined && (follows === 'sessionEnd' || operation === 'login'));
}

/** Whether a new connection proves that an error is over. */
export function isOverOnceConnected(error: Omit<Facts, 'place'>): boolean {
  const { is } = rowOf(error.kind);
  return isOfConnection(error) && (is === undefined || table[is].endsOnConnect);
}

/** Whether an active session proves that an error is over. */
export function isOverOnceSignedIn({ kind }: Pick<Facts, 'kind'>): boolean {
  return rowOf(kind).is === 'signedOut';
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
export function leftoverOf({ kind, scope, operation }: Omit<Facts, 'place'>): ChatErrorKind | undefined {
  const { is } = rowOf(kind);
  if (is === undefined || is === 'sessionEnd' || scope === undefined || signingIn.includes(operation)) return undefined;
  const isKnown = operation !== undefined && Object.hasOwn(failureOf, operation);
  return (isKnown && failureOf[operation]) || 'requestFailed';
}
