import type { ChatErrorKindRow } from '../kinds/kind.js';
import { type ChatErrorKind, kinds } from '../kinds/kinds.js';
import type { ChatErrorNotice } from './notice.js';

/** The lasting condition that a kind is, and the one that explains it. */
export function conditionOf(kind: ChatErrorKind): Pick<ChatErrorKindRow, 'is' | 'follows'> {
  const { is, follows }: ChatErrorKindRow = kinds[kind];
  return { is, follows };
}

type Explained = Pick<ChatErrorNotice, 'kind' | 'scope'>;

/** Whether one error is the reason for another, so that a person need not be told of both. In an outage what is about one object, such as an unsent message, still needs the person. */
export function explains(reason: Explained, other: Explained): boolean {
  const { is } = conditionOf(reason.kind);
  if (is === undefined || reason.kind === other.kind) return false;
  const { is: alsoIs, follows } = conditionOf(other.kind);
  if (is === 'sessionEnd') return alsoIs !== undefined || follows !== undefined;
  return follows === is && other.scope === undefined;
}
