import type { ChatErrorAction, ChatErrorAudience, ChatErrorSeverity, ChatErrorSurface } from '../kinds/kind.js';
import type { ChatErrorKind } from '../kinds/kinds.js';

/**
 * How a notice ended.
 * - `resolved`: its cause is over, or the app resolved it or removed its error
 * - `recovered`: an action succeeded
 * - `dismissed`: the person closed it
 * - `expired`: its time was up
 * - `superseded`: another notice replaced it
 */
export type ChatErrorOutcome = 'resolved' | 'recovered' | 'dismissed' | 'expired' | 'superseded';

/** An event of a notice, for telemetry. Contains nothing that a server or a person wrote. */
export type ChatErrorEvent = ChatErrorEventFacts &
  ChatErrorHappening & {
    /** Milliseconds since 1970. */
    readonly at: number;
    /** The language of the texts on screen, as a BCP 47 tag. */
    readonly language?: string;
  };

/** What happened. `explained`: not shown, because an open notice is the cause. `suppressed`: not shown, because there is nothing to do or to know. */
export type ChatErrorHappening =
  | {
      /** What happened. */
      readonly type: 'shown' | 'repeated' | 'explained' | 'suppressed';
    }
  | {
      readonly type: 'actionStarted';
      /** The button that was pressed, or `retry` for an automatic one. */
      readonly action: ChatErrorAction;
    }
  | {
      readonly type: 'actionSucceeded' | 'actionFailed';
      readonly action: ChatErrorAction;
      /** How long the action ran, or how long the notice was there, in milliseconds. */
      readonly durationMs: number;
    }
  | {
      readonly type: 'ended';
      /** Why the notice ended. */
      readonly outcome: ChatErrorOutcome;
      readonly durationMs: number;
    };

/** The same in every event of a notice, but for what the notice has learned since. */
export interface ChatErrorEventFacts {
  /** The ID of the notice: the same in all of its events. */
  readonly id: string;
  /** What the error means. */
  readonly kind: ChatErrorKind;
  /** The `id` of the dialect that read the error. */
  readonly dialect?: string;
  /** The SDK's number. */
  readonly code?: number;
  /** How serious the error is, after the policy. */
  readonly severity: ChatErrorSeverity;
  /** Who can solve it: the user, or the team that built the app. */
  readonly audience: ChatErrorAudience;
  /** The surface that shows the notice, or the one it belongs on if none does. */
  readonly surface: ChatErrorSurface;
  /** What the app was doing, if it said so with a plain name such as `send`. */
  readonly operation?: string;
  /** How often the failure has happened, from 1. */
  readonly count: number;
}
