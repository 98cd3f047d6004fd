import type { ChatErrorAction } from '../../kinds/kind.js';
import { recoveryMs } from '../closing.js';
import { isCondition } from '../conditions.js';
import { type ChatConnectionState, outageOf, outageShownAt } from '../connectionState.js';
import { type ChatErrorNotice, type StoredNotice, sameNotice } from '../notice.js';
import { offeredActions } from '../offer.js';
import { byUrgency } from '../urgency.js';
import { countOf, handlerOf, isOpen, speakers } from './incident.js';
import type { Incident, Moment, State } from './state.js';

/** The content of a store at one moment: the same object until something changes. */
export interface ChatErrorSnapshot {
  /** The current notices, the most urgent first. */
  readonly notices: readonly ChatErrorNotice[];
  /** The state of the connection that the store follows; idle if it follows none. */
  readonly connection: ChatConnectionState;
}

/** More notices than a person could ever work through. */
export const maxNotices = 100;

/** Whether an incident is an outage that the connection reports: nothing else than the connection can end it. */
export function isSticky({ connection }: State, { scope, error, outcome }: Incident, now: number): boolean {
  return outcome === undefined && scope === undefined && error.kind === outageOf(connection, now);
}

/** Whether there is no network. The SDK knows better than the platform while its connection is open. */
export function isOffline({ connection: { state } }: State, online: boolean): boolean {
  return state.network === 'down' || (!online && state.socket !== 'open');
}

/** What a person can see and do of an incident. */
export function noticeOf(state: State, incident: Incident, moment: Moment): StoredNotice {
  const { connection, options } = state;
  const { id, scope, error, attempt, place, outcome, retryAt } = incident;
  const open = isOpen(incident);
  const sticky = isSticky(state, incident, moment.now);
  const offline = isOffline(state, moment.online);
  const running = attempt?.status === 'running' ? attempt.action : undefined;
  const reports = speakers(incident);
  const handled = (action: ChatErrorAction) =>
    // Without a network there is nothing to reconnect through.
    !(action === 'reconnect' && offline) && reports.some((report) => handlerOf(report, action, options) !== undefined);
  const isWaiting = offline || (retryAt ?? 0) > moment.now;
  const waits = open && isWaiting && !running && error.actions.includes('retry') && handled('retry');
  const offered = open ? offeredActions(error, place, handled, state.settings.builtIns, waits) : [];
  const reconnects = open && error.kind === 'reconnecting' && scope === undefined;
  return {
    ...error,
    id,
    scope,
    actions: sticky ? offered.filter((action) => action !== 'dismiss') : offered,
    dismissible: !open || (error.severity !== 'critical' && !sticky),
    sticky,
    count: countOf(incident),
    firstAt: incident.firstAt,
    lastAt: incident.lastAt,
    state: open ? 'open' : 'recovered',
    outcome,
    place,
    shownAt: incident.shownAt,
    movedAt: incident.movedAt,
    waitingFor: waits ? (offline ? 'network' : 'time') : undefined,
    retryAt,
    nextTryAt: incident.nextTryAt,
    attempt: reconnects ? connection.state.attempt : undefined,
    maxAttempts: reconnects ? connection.state.maxAttempts : undefined,
    running,
    failed: attempt?.status === 'failed' ? attempt.action : undefined,
    done: attempt?.status === 'done' ? attempt.action : undefined,
  };
}

/** Selects the snapshot of a state. The same object comes back while it shows the same; nothing else is remembered. */
export function createSnapshots() {
  let input: { readonly state: State; readonly moment: Moment } | undefined;
  /** Until when the passing of time alone changes nothing. */
  let validUntil = 0;
  let snapshot: ChatErrorSnapshot & { readonly notices: readonly StoredNotice[] } = Object.freeze({
    notices: Object.freeze([]),
    connection: undefined as never,
  });
  let notices = new Map<string, readonly [Incident, StoredNotice]>();

  return (state: State, moment: Moment): typeof snapshot => {
    const before = input;
    const isSamePlatform = before?.moment.online === moment.online;
    const isSameTime = before !== undefined && before.moment.now <= moment.now && moment.now < validUntil;
    if (before?.state === state && isSamePlatform && isSameTime) return snapshot;
    const isSameContext =
      isSamePlatform &&
      isSameTime &&
      before.state.options === state.options &&
      before.state.connection === state.connection;
    const next: typeof notices = new Map();
    for (const incident of state.incidents) {
      const known = notices.get(incident.id);
      if (known && isSameContext && known[0] === incident) next.set(incident.id, known);
      else {
        const notice = noticeOf(state, incident, moment);
        next.set(incident.id, [incident, known && sameNotice(known[1], notice) ? known[1] : notice]);
      }
    }
    const isElsewhere = ({ kind, scope }: StoredNotice) =>
      scope === undefined && isCondition(kind) && state.shownElsewhere.includes(kind);
    const all = [...next.values()].map(([, notice]) => notice).filter((notice) => !isElsewhere(notice));
    const shown = all.sort(byUrgency).filter((notice, at) => at < maxNotices || notice.sticky);
    const isSame = shown.length === snapshot.notices.length && shown.every((one, at) => one === snapshot.notices[at]);
    const connection = state.connection.state;
    if (!isSame || connection !== snapshot.connection)
      snapshot = { notices: isSame ? snapshot.notices : Object.freeze(shown), connection };
    notices = next;
    input = { state, moment };
    validUntil = waitsUntil(state, moment.now);
    return snapshot;
  };
}

/** When the next wait is over that a server asked for, or an outage is shown. */
function waitsUntil({ incidents, connection }: State, now: number): number {
  const ends = incidents.map(({ retryAt = 0 }) => retryAt);
  return Math.min(...[...ends, outageShownAt(connection)].filter((end) => end > now));
}

/**
 * When something happens without an event; `Infinity` if nothing does.
 * @param isWatched whether somebody has to be notified when a wait is over
 */
export function nextDeadline({ incidents, calls, connection, outage }: State, now: number, isWatched: boolean): number {
  let deadline = Infinity;
  const at = (time: number | undefined) => {
    if (time !== undefined && time < deadline) deadline = time;
  };
  for (const { endedAt, attempt, nextTryAt, retryAt } of incidents) {
    if (endedAt !== undefined) at(endedAt + recoveryMs);
    else {
      at(attempt?.until);
      at(nextTryAt);
      if (isWatched && retryAt !== undefined && retryAt > now) at(retryAt);
    }
  }
  for (const { dueAt } of calls) at(dueAt);
  at(connection.refresh?.until);
  // Once it is shown, an outage ends with a signal.
  if (outage === undefined) at(outageShownAt(connection));
  return deadline;
}
