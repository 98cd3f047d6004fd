import { textField } from '../../dialects/field.js';
import type { ChatErrorKind } from '../../kinds/kinds.js';
import { type Closer, type Farewell, mayClose } from '../closing.js';
import { isCause, isCausedBy, isOutage } from '../conditions.js';
import { factsOf } from '../eventFacts.js';
import type { ChatErrorHappening, ChatErrorOutcome } from '../events.js';
import { urgencies, urgencyOf } from '../urgency.js';
import { announceEnd } from './announcements.js';
import { countOf, incidentsAbout, isOpen, placeIncident } from './incident.js';
import { isSticky, maxNotices, noticeOf } from './select.js';
import type { Effect, Incident, Moment, State } from './state.js';

/** How many deferred incidents, and how many solved reports, are remembered. */
const maxRemembered = 100;

/** One update in progress: a copy of the state that changes in place until it is done, and the effects that follow. */
export interface Work extends Moment {
  readonly state: State;
  readonly effects: Effect[];
}

export function change(work: Work, changes: Partial<State>): void {
  Object.assign(work.state, changes);
}

/** A number for an incident, a report or a run. */
export function nextNumber(work: Work): number {
  const sequence = work.state.sequence + 1;
  change(work, { sequence });
  return sequence;
}

export function find({ state: { index, incidents } }: Work, id: string): Incident | undefined {
  return index.of(incidents).byId.get(id);
}

/** Puts an incident in the place of another one. With only one of the two, adds or removes that. */
function exchange(work: Work, before: Incident | undefined, after: Incident | undefined): void {
  const { index, incidents } = work.state;
  change(work, { incidents: index.exchange(incidents, before, after) });
}

/** Replaces properties of an incident, if one of them differs. */
export function patch(work: Work, { id }: Pick<Incident, 'id'>, changes: Partial<Incident>): void {
  const before = find(work, id);
  const names = Object.keys(changes) as (keyof Incident)[];
  if (!before || names.every((name) => before[name] === changes[name])) return;
  exchange(work, before, { ...before, ...changes });
}

function remove(work: Work, { id }: Incident): void {
  const incident = find(work, id);
  if (incident) exchange(work, incident, undefined);
}

/** Adds an event for telemetry, with the facts of the incident as they are now. */
export function emit(work: Work, incident: Incident, happening: ChatErrorHappening): void {
  const { options } = work.state;
  if (typeof options.onEvent !== 'function') return;
  const current = find(work, incident.id) ?? incident;
  const { id, error, place } = current;
  const facts = factsOf(error, { id, place, count: countOf(current) });
  const event = { ...facts, language: textField(options, 'language'), at: work.now, ...happening };
  work.effects.push({ type: 'emit', event });
}

export function end(work: Work, incident: Incident, outcome: ChatErrorOutcome, farewell?: Farewell): void {
  const { now } = work;
  if (!isOpen(incident)) return remove(work, incident);
  emit(work, incident, { type: 'ended', outcome, durationMs: now - incident.firstAt });
  const ended = { ...incident, outcome, endedAt: now, attempt: undefined, nextTryAt: undefined };
  if (farewell === 'shown' && incident.place?.surface !== 'modal') return patch(work, incident, ended);
  if (farewell) announceEnd(work, ended);
  remove(work, incident);
}

/**
 * Ends all open incidents that match.
 * @param farewell used once for each surface, however many end there together
 */
export function endAll(
  work: Work,
  outcome: ChatErrorOutcome,
  matches: (incident: Incident) => boolean,
  farewell?: Farewell,
): readonly Incident[] {
  const { incidents } = work.state;
  const announced = new Set(incidents.filter((incident) => !isOpen(incident)).map(({ place }) => place));
  const ending = incidents.filter((incident) => isOpen(incident) && matches(incident));
  // If several conditions end together, announce the connection first.
  const isConnection = ({ error }: Incident) => Number(error.category === 'connection');
  for (const incident of ending.sort((a, b) => isConnection(b) - isConnection(a))) {
    end(work, incident, outcome, announced.has(incident.place) ? undefined : farewell);
    announced.add(incident.place);
  }
  return ending;
}

/** Ends an incident if `mayClose` allows it. */
export function close(work: Work, id: string, by: Closer, outcome: ChatErrorOutcome, farewell?: Farewell): void {
  const incident = find(work, id);
  if (incident && mayClose(noticeOf(work.state, incident, work), by)) end(work, incident, outcome, farewell);
}

/** Adds an incident, in its place. */
export function add(work: Work, incident: Incident): void {
  const { error, scope } = incident;
  const isOver = (other: Incident) => !isOpen(other) && other.error.kind === error.kind;
  for (const ended of incidentsAbout(work.state, scope).filter(isOver)) remove(work, ended);
  exchange(work, undefined, incident);
  emit(work, incident, { type: 'shown' });
  evict(work);
}

/** In a flood, the least urgent and oldest incidents make room. Many at a time: evicting on every report is slower. */
function evict(work: Work): void {
  const { state } = work;
  const { incidents } = state;
  if (incidents.length <= 2 * maxNotices) return;
  const idle = incidents.filter(
    (incident) => incident.attempt?.status !== 'running' && !isSticky(state, incident, work.now),
  );
  const leastUrgent = urgencies.flatMap((urgency) =>
    idle.filter((incident) => urgencyOfIncident(incident) === urgency),
  );
  for (const incident of leastUrgent.slice(0, incidents.length - maxNotices)) end(work, incident, 'superseded');
}

function urgencyOfIncident(incident: Incident) {
  return urgencyOf({ state: isOpen(incident) ? 'open' : 'recovered', severity: incident.error.severity });
}

/** The open condition that causes an incident. */
export function causeOf({ state: { index, incidents } }: Work, incident: Incident): Incident | undefined {
  const { causes } = index.of(incidents);
  if (causes.size === 0) return undefined;
  const facts = factsOfIncident(incident);
  return incidents.find(
    (other) => causes.has(other) && other.id !== incident.id && isCausedBy(facts, other.error.kind),
  );
}

/** Ends the incidents that a new condition causes. */
export function endCaused(work: Work, id: string, kind: ChatErrorKind): void {
  if (!isCause(kind)) return;
  const isCaused = (other: Incident) => other.id !== id && isCausedBy(factsOfIncident(other), kind);
  for (const incident of endAll(work, 'superseded', isCaused)) defer(work, incident, kind);
}

/** What tells how an incident and a condition belong together. */
export function factsOfIncident({ error: { kind, operation }, scope, place }: Incident) {
  return { kind, operation, scope, place };
}

/** Keeps what an outage caused for a retry when it is over. After the end of a session, another person may sign in. */
export function defer(work: Work, incident: Incident, cause: ChatErrorKind): void {
  const mayRetry = incident.error.retryable && incident.reports.some(({ retriesLeft }) => retriesLeft);
  if (isOutage(cause) && mayRetry) change(work, { deferred: [...work.state.deferred, incident].slice(-maxRemembered) });
}

/** Marks reports as solved by a retry: they are not retried again, and a late failure of their call is no news. */
export function solve(work: Work, reports: Incident['reports']): void {
  const ids = reports.map(({ id }) => id);
  change(work, {
    solved: [...work.state.solved, ...ids].slice(-maxRemembered),
    deferred: withoutReports(work.state.deferred, (id) => ids.includes(id)),
  });
}

/** Incidents without some reports; those that have none left go. */
export function withoutReports(incidents: readonly Incident[], isGone: (id: number) => boolean): readonly Incident[] {
  return incidents.flatMap((incident) => {
    const reports = incident.reports.filter(({ id }) => !isGone(id));
    if (reports.length === incident.reports.length) return [incident];
    return reports.length > 0 ? [{ ...incident, reports }] : [];
  });
}

/** Moves an incident to the nearest of some surfaces. */
export function place(work: Work, incident: Incident, surfaces = work.state.mounted): void {
  const placed = placeIncident(incident, surfaces, isSticky(work.state, incident, work.now));
  if (placed !== incident) patch(work, incident, placed);
}
