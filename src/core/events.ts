import type { ChatErrorAction, ChatErrorAudience, ChatErrorSeverity, ChatErrorSurface } from '../kinds/kind.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import type { ChatErrorNotice } from './notice.js';
import { operationName } from './redact.js';

/**
 * How a notice ended.
 * - `resolved`: the condition is over, or the app has taken its error away
 * - `recovered`: an action worked
 * - `dismissed`: the person closed it
 * - `expired`: its time was up
 * - `superseded`: another one took its place
 */
export type ChatErrorOutcome = 'resolved' | 'recovered' | 'dismissed' | 'expired' | 'superseded';

/** What happens to notices, for telemetry. Holds nothing that a server or a person wrote. */
export type ChatErrorEvent = ChatErrorEventFacts &
  ChatErrorHappening & {
    /** Milliseconds since 1970. */
    readonly at: number;
    /** The language of the words that people see, where they see any. */
    readonly language?: string;
  };

/** What happened. `explained`: an open notice is the reason for it, so it is not shown. `suppressed`: there is nothing to do or to learn. */
export type ChatErrorHappening =
  | { readonly type: 'shown' | 'repeated' | 'explained' | 'suppressed' }
  | { readonly type: 'actionStarted'; readonly action: ChatErrorAction }
  | {
      readonly type: 'actionSucceeded' | 'actionFailed';
      readonly action: ChatErrorAction;
      /** How long the action ran. */
      readonly durationMs: number;
    }
  | { readonly type: 'ended'; readonly outcome: ChatErrorOutcome; readonly durationMs: number };

/** The same in every event of a notice, but for what the notice has learned since. */
interface ChatErrorEventFacts {
  /** Of the notice: the same from its start to its end. */
  readonly id: string;
  readonly kind: ChatErrorKind;
  readonly dialect?: string;
  readonly code?: number;
  readonly severity: ChatErrorSeverity;
  readonly audience: ChatErrorAudience;
  /** Where it is shown; where nothing shows it, where it belongs. */
  readonly surface: ChatErrorSurface;
  /** As the app called it; left out where that is no plain name. */
  readonly operation?: string;
  /** How often it has happened. */
  readonly count: number;
}

/** The part of a notice that may leave. */
export function factsOf(notice: ChatErrorNotice): ChatErrorEventFacts {
  const { id, kind, dialect, code, severity, audience, operation, count } = notice;
  const surface = notice.place?.surface ?? notice.surface;
  return { id, kind, dialect, code, severity, audience, surface, operation: operationName(operation), count };
}
