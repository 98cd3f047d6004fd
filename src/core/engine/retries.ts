import type { ChatErrorDescription } from '../describe.js';
import { change, find, patch, type Work } from './changes.js';
import { handlerOf, retryKeyOf, speakers } from './incident.js';
import { noticeOf } from './select.js';
import type { Incident, Report } from './state.js';

/** The pause before the first automatic retry; each further one is twice as long. */
const firstPauseMs = 1000;
const longestPauseMs = 30_000;
/** Automatic retries within this time count towards the limit of a new report. */
const rememberTriesMs = 60_000;
const maxTried = 100;

/** How many automatic retries of the same operation on the same object have run of late. */
export function retriesDoneFor({ state, now }: Work, error: ChatErrorDescription, scope: string | undefined): number {
  const key = retryKeyOf(error, scope);
  const tried = state.tried.find((one) => one.key === key);
  return tried && now - tried.at < rememberTriesMs ? tried.count : 0;
}

/** How many automatic retries a report allows. A report that a retry brings must not renew the budget of its incident. */
export function budgetFor(
  work: Work,
  allowed: number | undefined,
  error: ChatErrorDescription,
  scope: string | undefined,
  incident: Incident | undefined,
): number | undefined {
  if (!allowed) return undefined;
  const left = Math.max(0, allowed - retriesDoneFor(work, error, scope));
  if (!incident?.retriesDone) return left;
  return Math.min(left, Math.max(0, ...incident.reports.map(({ retriesLeft = 0 }) => retriesLeft)));
}

/** The reports whose retry may run without being asked for. */
export function autoRetryable(work: Work, incident: Incident): readonly Report[] {
  const { options } = work.state;
  return speakers(incident).filter((report) => report.retriesLeft && handlerOf(report, 'retry', options));
}

function mayRetry(work: Work, incident: Incident): boolean {
  const isIdle = incident.attempt?.status !== 'running';
  return isIdle && incident.error.retryable && autoRetryable(work, incident).length > 0;
}

/** Plans the next automatic retry, if one is allowed. Waits as long as the server asked. */
export function scheduleRetry(work: Work, id: string): void {
  const incident = find(work, id);
  if (!incident || incident.nextTryAt !== undefined || !mayRetry(work, incident)) return;
  const pause = Math.min(firstPauseMs * 2 ** incident.retriesDone, longestPauseMs);
  // Between half and all of the pause, so that clients which failed together do not retry together.
  const jittered = work.now + pause * (0.5 + work.chance / 2);
  patch(work, incident, { nextTryAt: Math.max(jittered, incident.retryAt ?? 0) });
}

/** Whether a planned retry can run now. If it has to wait, it is planned anew. */
export function isRetryDue(work: Work, incident: Incident): boolean {
  patch(work, incident, { nextTryAt: undefined });
  const current = find(work, incident.id);
  if (!current || !mayRetry(work, current)) return false;
  if (!noticeOf(work.state, current, work).waitingFor) return true;
  scheduleRetry(work, current.id);
  return false;
}

/** Counts an automatic retry towards the limit of later reports. */
export function countTry(work: Work, { error, scope, retriesDone }: Incident): void {
  const key = retryKeyOf(error, scope);
  const others = work.state.tried.filter((one) => one.key !== key);
  change(work, { tried: [...others, { key, count: retriesDone + 1, at: work.now }].slice(-maxTried) });
}

/** Counts an automatic retry of some reports. */
export function countRetry(work: Work, incident: Incident, ran: readonly Report[]): void {
  const { id, retriesDone, reports } = incident;
  countTry(work, incident);
  patch(
    work,
    { id },
    {
      retriesDone: retriesDone + 1,
      reports: reports.map((one) => (ran.includes(one) ? { ...one, retriesLeft: (one.retriesLeft ?? 0) - 1 } : one)),
    },
  );
}
