import { actionRuns, actions, type ChatErrorAction } from '../../kinds/kind.js';
import { farewellAfter, mayClose, mayEndBy } from '../closing.js';
import { isCondition } from '../conditions.js';
import { doneMs } from '../copyReport.js';
import type { ChatErrorDescription } from '../describe.js';
import type { ChatErrorHandler } from '../notice.js';
import type { Outcome } from '../outcome.js';
import { patienceFor, runLimitOf } from '../patience.js';
import { causeOf, close, emit, end, find, nextNumber, patch, solve, type Work } from './changes.js';
import { indexFailure } from './failureIndex.js';
import { findDuplicate, findFailure, handlerOf, isOpen, retryAtOf, speakers } from './incident.js';
import { reportLeftover, takeReport } from './reports.js';
import { autoRetryable, countRetry, isRetryDue, scheduleRetry } from './retries.js';
import { isSticky, noticeOf } from './select.js';
import { isSolved, type Settled, settleReports } from './settle.js';
import type { Incident, Report } from './state.js';

/** Runs an action of one incident, or of several that are shown as one. Does nothing while it is running. */
export function act(work: Work, ids: readonly string[], action: ChatErrorAction): void {
  // An unknown name must not become a key.
  if (!actions.includes(action)) return;
  if (actionRuns[action] === 'each') {
    for (const id of ids) start(work, id, action, { isJoint: ids.length > 1 });
    return;
  }
  const found = ids.flatMap((id) => find(work, id) ?? []);
  if (found.some(isRunning)) return;
  const isOffered = (incident: Incident) => noticeOf(work.state, incident, work).actions.includes(action);
  const first = found.find(isOffered) ?? found[0];
  if (!first) return;
  const others = actionRuns[action] === 'once' ? found.filter((incident) => incident !== first) : [];
  start(work, first.id, action, { others: others.map(({ id }) => id) });
}

/** Runs an automatic retry that is due. */
export function retryIfDue(work: Work, incident: Incident): void {
  if (isRetryDue(work, incident)) start(work, incident.id, 'retry', { isAutomatic: true });
}

function isRunning({ attempt }: Incident): boolean {
  return attempt?.status === 'running';
}

interface StartOptions {
  /** Incidents that the same run solves. */
  readonly others?: readonly string[];
  readonly isAutomatic?: boolean;
  readonly isJoint?: boolean;
}

function start(
  work: Work,
  id: string,
  action: ChatErrorAction,
  { others = [], isAutomatic = false, isJoint }: StartOptions = {},
): void {
  const { state } = work;
  const incident = find(work, id);
  if (!incident || !isOpen(incident) || isRunning(incident)) return;
  const notice = noticeOf(state, incident, work);
  if (action === 'retry' && notice.waitingFor) return;
  if (action === 'dismiss' && !mayClose(notice, 'person')) return;
  const able = (isAutomatic ? autoRetryable(work, incident) : speakers(incident)).filter((report) =>
    handlerOf(report, action, state.options),
  );
  const chosen = actionRuns[action] === 'each' ? able : able.slice(-1);
  // Handlers are read now: the app may give others before the action settles.
  const byHandler = new Map<ChatErrorHandler, Report[]>();
  for (const report of chosen) {
    const handler = handlerOf(report, action, state.options) as ChatErrorHandler;
    byHandler.set(handler, [...(byHandler.get(handler) ?? []), report]);
  }
  if (chosen.length === 0) return actBuiltIn(work, incident, action);
  // One report speaks for all that are about one object.
  const covers = (reports: readonly Report[]) => (incident.scope === undefined ? reports : incident.reports);
  const calls = [...byHandler].map(([handler, reports]) => ({ handler, reports: covers(reports) }));
  const number = nextNumber(work);
  const patience = Math.max(
    ...calls.map(({ handler }) => runLimitOf(handler) ?? patienceFor(incident.error.operation)),
  );
  emit(work, incident, { type: 'actionStarted', action });
  if (isAutomatic) countRetry(work, incident, chosen);
  patch(work, incident, {
    attempt: { action, status: 'running', run: number, until: work.now + patience, isJoint },
    nextTryAt: undefined,
  });
  work.effects.push({ type: 'run', run: { number, action, startedAt: work.now, incident, calls, others, notice } });
}

function actBuiltIn(work: Work, incident: Incident, action: ChatErrorAction): void {
  if (action === 'dismiss') close(work, incident.id, 'person', 'dismissed');
  if (action === 'reload') work.effects.push({ type: 'reload' });
  if (action === 'copyDetails') work.effects.push({ type: 'copy', notice: noticeOf(work.state, incident, work) });
}

/** Says how copying went. */
export function copied(work: Work, id: string, isDone: boolean): void {
  const incident = find(work, id);
  if (!incident || !isOpen(incident) || isRunning(incident)) return;
  patch(work, incident, {
    attempt: {
      action: 'copyDetails',
      status: isDone ? 'done' : 'failed',
      run: incident.attempt?.run ?? 0,
      until: isDone ? work.now + doneMs : undefined,
    },
  });
}

/** Gives up a run that takes too long, or stops saying that an action is done. */
export function expireAttempt(work: Work, incident: Incident): void {
  const { attempt } = incident;
  if (attempt?.until === undefined || attempt.until > work.now) return;
  patch(work, incident, {
    attempt: attempt.status === 'running' ? { ...attempt, status: 'failed', until: undefined } : undefined,
  });
}

/** Takes the outcome of a run. */
export function settle(work: Work, settled: Settled): void {
  const { run, outcomes, isLate } = settled;
  const { action, incident: started, calls } = run;
  const isFailed = outcomes.some(({ status }) => status === 'rejected');
  const durationMs = work.now - run.startedAt;
  emit(work, started, { type: isFailed ? 'actionFailed' : 'actionSucceeded', action, durationMs });
  const incident = find(work, started.id);
  const covered = calls.flatMap(({ reports }, at) => (isSolved(outcomes[at] as Outcome) ? reports : []));
  if (!incident || !isOpen(incident)) return solve(work, covered);
  // The action was started again since, and the newer run decides.
  if (incident.attempt?.run !== run.number) return;
  // A report that came meanwhile is of a retry that failed, though its handler may have fulfilled.
  if (isFailed || incident.reports.some(({ id }) => id > run.number)) return fail(work, incident, settled);

  const { severity } = incident.error;
  const mayEnd = mayEndBy(action, { severity, sticky: isSticky(work.state, incident, work.now) });
  if (covered.length === 0 || !mayEnd) return patch(work, incident, { attempt: undefined });
  const solvedIds = covered.map(({ id }) => id);
  const left = incident.reports.filter(({ id }) => !solvedIds.includes(id));
  if (action !== 'dismiss') solve(work, covered);
  if (actionRuns[action] !== 'once' && left.length > 0)
    return patch(work, incident, { attempt: undefined, reports: left });
  const farewell = farewellAfter(action, isLate);
  if (action === 'dismiss') return close(work, incident.id, 'person', 'dismissed', farewell);
  solve(work, incident.reports);
  end(work, incident, 'recovered', farewell);
  const others = run.others.flatMap((id) => find(work, id) ?? []).filter((other) => isOpen(other) && !isRunning(other));
  for (const other of others) end(work, other, 'recovered');
  if (action !== 'signIn' && action !== 'reconnect') return;
  for (const ended of [incident, ...others]) reportLeftover(work, ended);
}

/** A run that failed, at least in part: the same problem again, another one, or nothing new. */
function fail(work: Work, incident: Incident, settled: Settled): void {
  const { action, number } = settled.run;
  const { now } = work;
  const { scope } = incident;
  const { error } = settled;
  const attempt = { action, status: 'failed', run: number, until: undefined } as const;
  const news = error && newsOf(work, incident, error);
  const isRepeated = news === 'own';
  const other = error && isRepeated ? otherWith(work, incident, error) : undefined;
  if (other) end(work, other, 'superseded');
  const { reports, solved } = settleReports(incident.reports, other?.reports ?? [], settled, isRepeated);
  for (const report of reports) indexFailure(work.state.failures, report, incident.id);
  patch(work, incident, {
    attempt,
    reports,
    ...(error && isRepeated && { error, lastAt: now, retryAt: retryAtOf(error, now) }),
  });
  solve(work, solved);
  if (error && news === 'condition') takeReport(work, { error, scope });
  scheduleRetry(work, incident.id);
}

/** What a failed action says: something new about its incident, a condition of its own, or nothing about the chat. */
function newsOf(work: Work, incident: Incident, error: ChatErrorDescription): 'own' | 'condition' | undefined {
  const { kind, surface, code } = error;
  // An error of the app's own, such as a closed pop-up, has no code.
  if (surface === 'none' || code === undefined || isSticky(work.state, incident, work.now)) return undefined;
  if (isCondition(kind) || causeOf(work, { ...incident, error }))
    return kind === incident.error.kind ? undefined : 'condition';
  return isCondition(incident.error.kind) ? undefined : 'own';
}

/** Another incident that has the new meaning already, such as one that another channel reported. */
function otherWith({ state, now }: Work, { id, scope }: Incident, error: ChatErrorDescription): Incident | undefined {
  const found = [findFailure(state, error, scope, now), findDuplicate(state, error, scope)];
  return found.find((other) => other && other.id !== id);
}
