import type { ChatErrorKindRow } from '../kinds/kind.js';
import { type ChatErrorKind, kinds } from '../kinds/kinds.js';
import type { ChatErrorNotice } from './notice.js';

/** The lasting condition that a kind is, and the one that explains it. */
export function conditionOf(kind: ChatErrorKind): Pick<ChatErrorKindRow, 'is' | 'follows'> {
  return kinds[kind];
}

type Explained = Pick<ChatErrorNotice, 'kind' | 'scope' | 'place' | 'operation'>;

/**
 * Whether one error is the reason for another, so that a person need not be told of both.
 * In an outage what is about one object, such as an unsent message, still needs the person; once the session is over it does where it stands beside that object, and so does a new try to sign in.
 */
export function explains(reason: Pick<ChatErrorNotice, 'kind'>, other: Explained): boolean {
  const { is } = conditionOf(reason.kind);
  if (is === undefined || is === 'notConnected' || reason.kind === other.kind) return false;
  const { is: alsoIs, follows } = conditionOf(other.kind);
  if (is === 'outage') return follows === 'outage' && other.scope === undefined;
  if (other.operation === 'login' && alsoIs !== 'sessionEnd') return false;
  return (follows !== undefined || alsoIs === 'outage' || alsoIs === 'sessionEnd') && other.place?.scope === undefined;
}

/** Whether being connected proves that an error is over. What is about one object may still need the person. */
export function isOverOnceConnected({ kind, scope, operation }: Pick<ChatErrorNotice, 'kind' | 'scope' | 'operation'>) {
  const { is, follows } = conditionOf(kind);
  return is !== undefined || (scope === undefined && (follows === 'sessionEnd' || operation === 'login'));
}
