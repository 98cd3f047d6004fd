import type { ChatErrorDescription } from './describe.js';
import type { ChatErrorEventFacts } from './events.js';
import type { ChatErrorNotice } from './notice.js';
import { operationName } from './operationName.js';

/** The facts of a notice that contain no text of a server or a person. */
export function factsOf(
  error: Omit<ChatErrorDescription, 'actions' | 'words' | 'effect'>,
  { id, place, count }: Pick<ChatErrorNotice, 'id' | 'place' | 'count'>,
): ChatErrorEventFacts {
  const { kind, dialect, code, severity, audience, operation } = error;
  const surface = place?.surface ?? error.surface;
  return { id, kind, dialect, code, severity, audience, surface, operation: operationName(operation), count };
}
