import type { ChatErrorDescription } from './describe.js';
import type { ChatErrorEventFacts } from './events.js';
import type { ChatErrorNotice } from './notice.js';
import { operationName } from './operationName.js';

type Shown = Omit<ChatErrorDescription, 'actions' | 'words' | 'effect'> &
  Pick<ChatErrorNotice, 'id' | 'place' | 'count'>;

/** The facts of a notice that contain no text of a server or a person. */
export function factsOf(notice: Shown): ChatErrorEventFacts {
  const { id, kind, dialect, code, severity, audience, operation, count } = notice;
  const surface = notice.place?.surface ?? notice.surface;
  return { id, kind, dialect, code, severity, audience, surface, operation: operationName(operation), count };
}
