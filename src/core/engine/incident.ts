import { field, hasField } from '../../dialects/field.js';
import { actions, type ChatErrorAction } from '../../kinds/kind.js';
import type { ChatErrorDescription } from '../describe.js';
import type { ChatErrorHandler, ChatErrorHandlers } from '../notice.js';
import { isHandler } from '../offer.js';
import { type MountedSurface, placeFor } from '../route.js';
import type { Incident, Options, Report, State } from './state.js';

/** How many reports of one incident are kept one by one. Older ones are counted. */
const maxReports = 100;
/** Longer waits than this are not waited for to their end. */
const longestWaitMs = 24 * 3_600_000;
/** A notice that was visible for less than this has not been read out yet, so moving it is no news. */
const noticedMs = 1000;

export function isOpen({ outcome }: Incident): boolean {
  return outcome === undefined;
}

/** How often the failures happened that are not solved. */
export function countOf({ reports }: Incident): number {
  return timesOf(reports);
}

function timesOf(reports: readonly Report[]): number {
  return reports.reduce((sum, { times }) => sum + times, 0);
}

/** The key of what is retried, across incidents. */
export function retryKeyOf({ operation }: ChatErrorDescription, scope: string | undefined): string {
  return `${operation} ${scope}`;
}

/** The earliest time to retry that the server asked for. */
export function retryAtOf({ details: { retryAfterMs = 0 } }: ChatErrorDescription, now: number): number | undefined {
  return retryAfterMs > 0 ? now + Math.min(retryAfterMs, longestWaitMs) : undefined;
}

/** Handlers of reports that are no longer kept: none for any action. */
const forgottenHandlers: ChatErrorHandlers = Object.freeze(
  Object.fromEntries(actions.map((action) => [action, undefined])),
);

/** A report without what tells it apart. The app's general handlers still stand for one that came without its own. */
function forget(report: Report): Report {
  const handlers = report.handlers && forgottenHandlers;
  return { ...report, cause: undefined, failureId: undefined, retriesLeft: undefined, handlers };
}

/** Adds reports. Beyond `maxReports`, the oldest ones are merged into one value. */
export function joinReports(reports: readonly Report[], added: readonly Report[]): readonly Report[] {
  const all = [...reports, ...added];
  const surplus = all.length - maxReports;
  if (surplus <= 0) return all;
  const old = all.slice(0, surplus).map(forget) as [Report, ...Report[]];
  const handlers = old.find((report) => report.handlers)?.handlers;
  return [{ ...old[0], handlers, times: timesOf(old) }, ...all.slice(surplus)];
}

/** The reports whose handlers may run: all, but of those about one object only the latest that has handlers. */
export function speakers({ scope, reports }: Incident): readonly Report[] {
  if (scope === undefined) return reports;
  const latest = reports.findLast(({ handlers }) => handlers) ?? reports.at(-1);
  return latest ? [latest] : [];
}

/** The handler of a report, else the app's general one. A report removes that with a key set to undefined. */
export function handlerOf(
  { handlers }: Report,
  action: ChatErrorAction,
  options: Options,
): ChatErrorHandler | undefined {
  const handler = field(hasField(handlers, action) ? handlers : options.handlers, action);
  return isHandler(handler) ? handler : undefined;
}

/** Whether two errors have the same texts. */
export function saysTheSame(a: ChatErrorDescription, b: ChatErrorDescription): boolean {
  return a.kind === b.kind;
}

/** The open incident with the same texts about the same object. */
export function findTwin(
  { incidents }: State,
  error: ChatErrorDescription,
  scope: string | undefined,
): Incident | undefined {
  return incidents.findLast((other) => isOpen(other) && other.scope === scope && saysTheSame(other.error, error));
}

/** The open incident of a kind that is about no object. */
export function findKind({ incidents }: State, kind: string): Incident | undefined {
  return incidents.findLast((other) => isOpen(other) && other.scope === undefined && other.error.kind === kind);
}

/** Whether a report is of the failure that an error describes. */
export function isOfFailure({ cause, failureId }: Report, error: ChatErrorDescription): boolean {
  if (isObject(cause) && cause === error.cause) return true;
  return failureId !== undefined && failureId === error.details.failureId;
}

/** How far apart the reports of one failure can come if they are different objects. */
const sameFailureMs = 2000;

/** The open incident that has this very failure already: the SDKs report one failure to several listeners, as one object or as objects with the same ID. */
export function findFailure(
  { incidents }: State,
  error: ChatErrorDescription,
  scope: string | undefined,
  now: number,
): Incident | undefined {
  if (!isObject(error.cause) && error.details.failureId === undefined) return undefined;
  // A report about one object is never about another.
  const isAbout = (other: Incident) => other.scope === scope || other.scope === undefined || scope === undefined;
  return incidents.findLast((other) => {
    if (!isOpen(other) || !isAbout(other)) return false;
    const { code, vague } = other.error;
    // One message can be refused again for another reason.
    const isRecent = now - other.lastAt < sameFailureMs && (code === error.code || vague || error.vague);
    return other.reports.some((report) =>
      isRecent ? isOfFailure(report, error) : isObject(report.cause) && report.cause === error.cause,
    );
  });
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** An incident in its place: the nearest of the surfaces, except that it stays beside its object. */
export function placeIncident(
  incident: Incident,
  surfaces: readonly MountedSurface[],
  isSticky: boolean,
  now: number,
): Incident {
  const { error, scope, place: before, shownAt = now } = incident;
  // A modal blocks the page until the person acts, but nobody can act on a sticky condition.
  const usable = isSticky ? surfaces.filter(({ surface }) => surface !== 'modal') : surfaces;
  const nearest = placeFor(error.surface, { mounted: usable, scope });
  // Virtualized lists unmount rows that are out of view; their notices wait for them.
  const isBesideObject = scope !== undefined && before?.surface === 'inline' && before.scope === scope;
  const waits = isBesideObject && error.severity !== 'critical' && nearest?.scope !== scope;
  const place = waits ? before : nearest;
  if (place === before) return incident;
  return {
    ...incident,
    place,
    shownAt: incident.shownAt ?? (place && now),
    movedAt: now - shownAt > noticedMs ? now : incident.movedAt,
  };
}
