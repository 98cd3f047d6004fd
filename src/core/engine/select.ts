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
  /** Counts the people who have used the store: what belongs to the one before is gone. */
  readonly session: number;
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
    id,
    scope,
    dismissible: !open || (error.severity !== 'critical' && !sticky),
    sticky,
    count: countOf(incident),
    firstAt: incident.firstAt,
    lastAt: incident.lastAt,
    state: open ? 'open' : 'recovered',
    outcome,
    place,
    waitingFor: waits ? (offline ? 'network' : 'time') : undefined,
    retryAt,
    nextTryAt: incident.nextTryAt,
    attempt: reconnects ? connection.state.attempt : undefined,
    maxAttempts: reconnects ? connection.state.maxAttempts : undefined,
    running,
    isJoint: running && attempt?.isJoint,
    failed: attempt?.status === 'failed' ? attempt.action : undefined,
    done: attempt?.status === 'done' ? attempt.action : undefined,
    // Last: adding many keys to a copy takes fifty times as long.
    ...error,
    actions: sticky ? offered.filter((action) => action !== 'dismiss') : offered,
  };
}

/** Selects the snapshot of a state. Remembers the last one, so that objects stay the same while they show the same. */
export function createSnapshots() {
  let last: { readonly state: State; readonly moment: Moment; readonly until: number } | undefined;
  let known: ReadonlyMap<string, StoredNotice> = new Map();
  let notices = new WeakMap<Incident, StoredNotice>();
  let snapshot: ChatErrorSnapshot & { readonly notices: readonly StoredNotice[] };

  return (state: State, moment: Moment): typeof snapshot => {
    const { now, online } = moment;
    const isSameTime = last && last.moment.now <= now && now < last.until;
    const isSameMoment = isSameTime && last?.moment.online === online;
    if (isSameMoment && last?.state === state) return snapshot;
    // What else a notice shows depends on the connection, the options and the moment.
    const onlyIncidentsDiffer =
      isSameMoment && last?.state.connection === state.connection && last.state.options === state.options;
    last = { state, moment, until: waitsUntil(state, now) };
    if (!onlyIncidentsDiffer) notices = new WeakMap();
    const all = state.incidents.map((incident) => {
      const valid = notices.get(incident);
      if (valid) return valid;
      const before = known.get(incident.id);
      const after = noticeOf(state, incident, moment);
      const notice = before && sameNotice(before, after) ? before : after;
      notices.set(incident, notice);
      return notice;
    });
    known = new Map(all.map((notice) => [notice.id, notice]));
    const isElsewhere = ({ kind, scope }: StoredNotice) =>
      scope === undefined && isCondition(kind) && state.shownElsewhere.includes(kind);
    const shown = all
      .filter((notice) => !isElsewhere(notice))
      // Incidents are in the order of their first report. The sort is stable, so the newest of equals comes first.
      .reverse()
      .sort(byUrgency)
      .filter((notice, at) => at < maxNotices || notice.sticky);
    const connection = state.connection.state;
    const before = snapshot?.notices;
    const isSame = shown.length === before?.length && shown.every((notice, at) => notice === before[at]);
    const { session } = state;
    if (!isSame || connection !== snapshot.connection || session !== snapshot.session)
      snapshot = { notices: isSame ? before : Object.freeze(shown), connection, session };
    return snapshot;
  };
}

/** When the next wait is over that a server asked for, or an outage is shown. */
function waitsUntil({ index, incidents, connection }: State, now: number): number {
  const ends = [...index.of(incidents).timed].map(({ retryAt = 0 }) => retryAt);
  return Math.min(...[...ends, outageShownAt(connection)].filter((end) => end > now));
}

/**
 * When something happens without an event; `Infinity` if nothing does.
 * @param isWatched whether somebody has to be notified when a wait is over
 */
export function nextDeadline(
  { index, incidents, calls, connection, outage }: State,
  now: number,
  isWatched: boolean,
): number {
  let deadline = Infinity;
  const at = (time: number | undefined) => {
    if (time !== undefined && time < deadline) deadline = time;
  };
  for (const { endedAt, attempt, nextTryAt, retryAt } of index.of(incidents).timed) {
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
