import { textField } from '../../dialects/field.js';
import type { ChatErrorKind } from '../../kinds/kinds.js';
import { leftoverOf } from '../conditions.js';
import { type ChatErrorDescription, describeChatError } from '../describe.js';
import type { ChatErrorOutcome } from '../events.js';
import type { ReportOptions } from '../options.js';
import { valuesOf } from '../values.js';
import {
  add,
  causeOf,
  change,
  defer,
  emit,
  end,
  endCaused,
  nextNumber,
  patch,
  type Work,
  withoutReports,
} from './changes.js';
import { indexFailure, isSameFailure, keyOfFailure } from './failureIndex.js';
import { findDuplicate, findFailure, handlerOf, isOpen, joinReports, placeIncident, retryAtOf } from './incident.js';
import { withOtherTab } from './otherTab.js';
import { budgetFor, retriesDoneFor, scheduleRetry } from './retries.js';
import type { Incident, Report } from './state.js';

/** A failure to report: described, with what the app knows about it. */
export interface Failure extends ReportOptions {
  readonly error: ChatErrorDescription;
}

/** Takes a report: it opens an incident, repeats one, says more about one, or is suppressed. Returns its number. */
export function takeReport(work: Work, reported: Failure): number {
  const { state } = work;
  const { scope } = reported;
  const error = withOtherTab(work, reported.error);
  const failure = error === reported.error ? reported : { ...reported, error };
  const same = findFailure(state, error, scope, work.now);
  const incident = same ?? findDuplicate(state, error, scope);
  const report = reportOf(work, failure, incident);
  const id = incident?.id ?? `${state.settings.prefix}${report.id}`;
  change(work, { reportedTo: id });
  if (same) sayMore(work, same, failure, report);
  else if (incident) repeat(work, incident, failure, report);
  else open(work, id, failure, report);
  indexFailure(state.failures, report, id);
  if (report.retriesLeft) scheduleRetry(work, id);
  return report.id;
}

function reportOf(
  work: Work,
  { error, scope, handlers, autoRetries }: Failure,
  incident: Incident | undefined,
): Report {
  return {
    id: nextNumber(work),
    handlers,
    retriesLeft: budgetFor(work, autoRetries, error, scope, incident),
    times: 1,
    ...keyOfFailure(error),
  };
}

function open(work: Work, id: string, { error, scope }: Failure, report: Report): void {
  const { now } = work;
  const { mounted } = work.state;
  const incident: Incident = placeIncident(
    {
      id,
      scope,
      error,
      reports: [report],
      firstAt: now,
      lastAt: now,
      retryAt: retryAtOf(error, now),
      retriesDone: report.retriesLeft === undefined ? 0 : retriesDoneFor(work, error, scope),
      // Every key from the start: objects of one shape are read and copied many times faster.
      attempt: undefined,
      nextTryAt: undefined,
      place: undefined,
      outcome: undefined,
      endedAt: undefined,
    },
    mounted,
    error.kind === work.state.outage && scope === undefined,
  );
  const cause = causeOf(work, incident);
  if (cause) {
    emit(work, incident, { type: 'explained' });
    defer(work, incident, cause.error.kind);
  } else if (error.surface === 'none') emit(work, incident, { type: 'suppressed' });
  else {
    endCaused(work, id, error.kind);
    add(work, incident);
  }
}

/** The same problem again. */
function repeat(work: Work, incident: Incident, { error }: Failure, report: Report): void {
  const { now } = work;
  patch(work, incident, {
    error,
    reports: joinReports(incident.reports, [report]),
    lastAt: now,
    retryAt: retryAtOf(error, now),
    retriesDone:
      report.retriesLeft === undefined
        ? incident.retriesDone
        : Math.max(incident.retriesDone, retriesDoneFor(work, error, incident.scope)),
  });
  emit(work, incident, { type: 'repeated' });
}

/** One failure that is reported again, by another channel of the SDK or another layer of the app, which may say more. */
function sayMore(work: Work, incident: Incident, { error, scope, values: given }: Failure, report: Report): void {
  const before = incident.error;
  const isClearer = before.vague && !error.vague;
  const isNamed = before.operation !== undefined && (!before.operationInferred || error.operationInferred);
  const namesOperation = !isNamed && error.operation && (before.vague || !error.vague);
  const isBetter = (isClearer || namesOperation) && error.surface !== 'none';
  const values = given || !before.values ? valuesOf(given, before.values, error.values) : before.values;
  const after = isBetter
    ? { ...error, values, operation: error.operation ?? before.operation }
    : { ...before, values, operation: before.operation ?? error.operation };
  // The better meaning may be open already: the two are one.
  const duplicate = isBetter ? findDuplicate(work.state, after, incident.scope ?? scope) : undefined;
  const other = duplicate?.id === incident.id ? undefined : duplicate;
  if (other) end(work, other, 'superseded');
  if (isBetter) endCaused(work, incident.id, after.kind);
  const reports = replaceReport(incident.reports, error, report);
  for (const moved of other?.reports ?? []) indexFailure(work.state.failures, moved, incident.id);
  patch(work, incident, {
    error: isBetter || after.operation !== before.operation || values !== before.values ? after : before,
    scope: incident.scope ?? scope,
    reports: other ? joinReports(other.reports, reports) : reports,
    retryAt: isBetter ? retryAtOf(error, work.now) : incident.retryAt,
  });
}

/** The reports with what another report of the same failure brings. */
function replaceReport(reports: readonly Report[], error: ChatErrorDescription, report: Report): readonly Report[] {
  const { handlers, retriesLeft } = report;
  const before = reports.findLast((other) => isSameFailure(other, keyOfFailure(error)));
  // Its first report is no longer kept, but is counted.
  if (!before) return handlers ? joinReports(reports, [{ ...report, times: 0 }]) : reports;
  const after = { ...before, handlers: handlers ?? before.handlers, retriesLeft: before.retriesLeft ?? retriesLeft };
  const isSame = after.handlers === before.handlers && after.retriesLeft === before.retriesLeft;
  return isSame ? reports : reports.map((other) => (other === before ? after : other));
}

/** Reports what the kit finds out itself. */
export function reportKind(work: Work, kind: ChatErrorKind, context: ReportOptions = {}): number {
  return takeReport(work, { ...context, error: describeKind(work, kind, context.operation) });
}

export function describeKind(
  { state: { options } }: Work,
  kind: ChatErrorKind,
  operation?: string,
): ChatErrorDescription {
  const dialect = textField(options.dialect, 'id');
  return describeChatError({ kind, dialect, operation, details: {}, cause: undefined }, options.policy);
}

/** Takes a report back: its incident ends unless other reports are left. */
export function withdraw(work: Work, id: number, outcome: ChatErrorOutcome): void {
  const isGone = (other: number) => other === id;
  change(work, { deferred: withoutReports(work.state.deferred, isGone) });
  const incident = work.state.incidents.find((one) => isOpen(one) && one.reports.some((report) => report.id === id));
  if (!incident) return;
  const [rest] = withoutReports([incident], isGone);
  if (rest) patch(work, incident, { reports: rest.reports });
  else end(work, incident, outcome);
}

/** Reports what an ended condition leaves to be done: after signing in, a message is still unsent. Only if the app can retry it. */
export function reportLeftover(work: Work, { error, scope, reports }: Incident): void {
  const { options } = work.state;
  const kind = leftoverOf({ ...error, scope });
  const report = reports.findLast((one) => handlerOf(one, 'retry', options));
  if (!kind || !report) return;
  // The SDK's advice on retrying held only while the condition lasted.
  const left = { ...error, kind, details: { ...error.details, retryable: undefined } };
  const described = describeChatError(left, options.policy);
  // A refused retry has left the incident of the message open.
  if (findDuplicate(work.state, described, scope)) return;
  takeReport(work, { error: described, scope, handlers: report.handlers, autoRetries: report.retriesLeft });
}
