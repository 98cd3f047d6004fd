import { field, hasField } from '../../dialects/field.js';
import { actions, type ChatErrorAction } from '../../kinds/kind.js';
import type { ChatErrorDescription } from '../describe.js';
import type { ChatErrorHandler, ChatErrorHandlers } from '../notice.js';
import { isHandler } from '../offer.js';
import { waitMsOf } from '../patience.js';
import { type MountedSurface, placeFor } from '../route.js';
import { keyOfFailure } from './failureIndex.js';
import type { Incident, Options, Report, State } from './state.js';

/** How many reports of one incident are kept one by one. Older ones are counted. */
const maxReports = 1000;

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
export function retryAtOf({ details }: ChatErrorDescription, now: number): number | undefined {
  return waitMsOf(details) > 0 ? now + waitMsOf(details) : undefined;
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
  all.splice(0, surplus, { ...old[0], handlers, times: timesOf(old) });
  return all;
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
  return a.kind === b.kind && a.effect === b.effect;
}

/** The incidents about one object, or about none, the oldest first. */
export function incidentsAbout({ index, incidents }: State, scope: string | undefined): readonly Incident[] {
  return index.of(incidents).byScope.get(scope) ?? [];
}

/** The open incident with the same texts about the same object. */
export function findDuplicate(
  state: State,
  error: ChatErrorDescription,
  scope: string | undefined,
): Incident | undefined {
  return incidentsAbout(state, scope).findLast((other) => isOpen(other) && saysTheSame(other.error, error));
}

/** The open incident of a kind that is about no object. */
export function findKind(state: State, kind: string): Incident | undefined {
  return incidentsAbout(state, undefined).findLast((other) => isOpen(other) && other.error.kind === kind);
}

/** How far apart the reports of one failure can come if they are different objects. */
const sameFailureMs = 2000;

/** The open incident that has this very failure already: the SDKs report one failure to several listeners, as one object or as objects with the same ID. */
export function findFailure(
  { incidents, index, failures }: State,
  error: ChatErrorDescription,
  scope: string | undefined,
  now: number,
): Incident | undefined {
  const { cause, failureId } = keyOfFailure(error);
  const findOpen = (id: string | undefined) => {
    const incident = index.of(incidents).byId.get(id ?? '');
    return incident && isOpen(incident) ? incident : undefined;
  };
  const known = findOpen(failures.byObject.get(cause as object));
  const found = known ?? findOpen(failures.byFailureId.get(failureId ?? ''));
  // A report about one object is never about another.
  if (!found || (scope !== undefined && found.scope !== undefined && scope !== found.scope)) return undefined;
  if (known) return known;
  const { code, vague } = found.error;
  // One message can be refused again for another reason.
  const isSameReason = code === error.code || vague || error.vague;
  return isSameReason && now - found.lastAt < sameFailureMs ? found : undefined;
}

/** An incident in its place: the nearest of the surfaces, except that it stays beside its object. */
export function placeIncident(incident: Incident, surfaces: readonly MountedSurface[], isSticky: boolean): Incident {
  const { error, scope, place: before } = incident;
  // A modal blocks the page until the person acts, but nobody can act on a sticky condition.
  const usable = isSticky ? surfaces.filter(({ surface }) => surface !== 'modal') : surfaces;
  const nearest = placeFor(error.surface, { mounted: usable, scope });
  // Virtualized lists unmount rows that are out of view; their notices wait for them.
  const isBesideObject = scope !== undefined && before?.surface === 'inline' && before.scope === scope;
  const waits = isBesideObject && error.severity !== 'critical' && nearest?.scope !== scope;
  const place = waits ? before : nearest;
  return place === before ? incident : { ...incident, place };
}
