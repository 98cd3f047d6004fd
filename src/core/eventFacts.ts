import type { ChatErrorDescription } from './describe.js';
import type { ChatErrorEventFacts } from './events.js';
import type { ChatErrorNotice } from './notice.js';
import { operationName } from './operationName.js';

interface Shown extends Pick<ChatErrorNotice, 'id' | 'place'> {
  readonly error: ChatErrorDescription;
}

/** The facts of an incident that contain no text of a server or a person. */
export function factsOf({ id, error, place }: Shown, count: number): ChatErrorEventFacts {
  const { kind, dialect, code, severity, audience, operation } = error;
  const surface = place?.surface ?? error.surface;
  return { id, kind, dialect, code, severity, audience, surface, operation: operationName(operation), count };
}
