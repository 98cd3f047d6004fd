import { field } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import type { ChatErrorDescription } from './describe.js';
import type { ChatErrorOutcome } from './events.js';
import type { ChatErrorHandlers, StoredNotice } from './notice.js';
import { type BuiltIns, isHandler, offeredActions } from './offer.js';
import { waitMsOf } from './patience.js';
import type { MountedSurface } from './route.js';

/** The progress of an error since a component was given it. */
export interface OneErrorProgress {
  readonly running?: ChatErrorAction;
  readonly failed?: ChatErrorAction;
  readonly done?: ChatErrorAction;
  readonly outcome?: ChatErrorOutcome;
  /** Whether it is off the screen. */
  readonly isGone?: boolean;
  /** What an action ran into, in place of the error. */
  readonly failure?: { readonly error: unknown };
  readonly count?: number;
  readonly lastAt?: number;
  /** Whether the time is over that the server asked to wait. */
  readonly hasWaited?: boolean;
}

export interface OneErrorSource {
  readonly id: string;
  /** When the component was given the error, in milliseconds since 1970. */
  readonly at: number;
  readonly place: MountedSurface | undefined;
  readonly handlers: ChatErrorHandlers | undefined;
  readonly environment: BuiltIns;
  readonly isOnline: boolean;
  readonly progress: OneErrorProgress;
}

/** The notice of one error that no store holds. */
export function oneNotice(
  description: ChatErrorDescription,
  { id, at, place, handlers, environment, isOnline, progress }: OneErrorSource,
): StoredNotice {
  const { running, failed, done, outcome, count = 1, lastAt = at, hasWaited } = progress;
  const isOpen = outcome === undefined;
  const wait = waitMsOf(description.details);
  const handles = (action: ChatErrorAction) =>
    // Without a network there is nothing to reconnect through.
    isHandler(field(handlers, action)) && (action !== 'reconnect' || isOnline);
  const canRetry = isOpen && !running && description.actions.includes('retry') && handles('retry');
  const mustWait = wait > 0 && !hasWaited ? 'time' : undefined;
  const waitingFor = canRetry ? (isOnline ? mustWait : 'network') : undefined;
  return {
    ...description,
    id,
    place,
    count,
    firstAt: at,
    lastAt,
    state: isOpen ? 'open' : 'recovered',
    outcome,
    running,
    failed,
    done,
    waitingFor,
    retryAt: wait > 0 ? lastAt + wait : undefined,
    actions: isOpen ? offeredActions(description, place, handles, environment, waitingFor !== undefined) : [],
    dismissible: !isOpen || description.severity !== 'critical',
    sticky: false,
  };
}
