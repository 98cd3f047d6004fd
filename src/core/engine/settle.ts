import type { ChatErrorDescription } from '../describe.js';
import type { Outcome } from '../outcome.js';
import { joinReports } from './incident.js';
import type { Report, Run } from './state.js';

/** The outcome of a run. */
export interface Settled {
  readonly run: Run;
  /** One for each call of the run. */
  readonly outcomes: readonly Outcome[];
  /** The first error, described; undefined if none was thrown. */
  readonly error: ChatErrorDescription | undefined;
  /** Whether the person has had to wait for it. */
  readonly isLate: boolean;
}

/** Whether a call has solved its reports. A handler that returns false leaves them to the app. */
export function isSolved(outcome: Outcome): boolean {
  return outcome.status === 'fulfilled' && outcome.value !== false;
}

/**
 * The reports of an incident after a run that failed, at least in part.
 * A report that came during the run was made by a retried call: it takes the place of the report that was retried.
 * @param others reports of an incident that has the same meaning
 * @param isRepeated whether the failure counts as happening again
 */
export function settleReports(
  current: readonly Report[],
  others: readonly Report[],
  { run, outcomes, error }: Settled,
  isRepeated: boolean,
): { readonly reports: readonly Report[]; readonly solved: readonly Report[] } {
  const cameMeanwhile = ({ id }: Report) => id > run.number;
  const before = current.filter((report) => !cameMeanwhile(report));
  const calls = run.calls.map(({ reports }, at) => {
    const ids = reports.map(({ id }) => id);
    const outcome = outcomes[at] as Outcome;
    return { outcome, reports: before.filter(({ id }) => ids.includes(id)) };
  });
  const answers = answersFor(calls, [...current, ...others].filter(cameMeanwhile));
  const solved: Report[] = [];
  const kept = before.flatMap((report) => {
    const call = calls.find(({ reports }) => reports.includes(report));
    if (!call) return [report];
    const { outcome } = call;
    const isLatest = call.reports.at(-1) === report;
    const answer = answers.get(call);
    if (answer) {
      const handlers = answer.handlers ?? report.handlers;
      if (!isLatest) return [{ ...report, handlers }];
      const retriesLeft = answer.retriesLeft ?? report.retriesLeft;
      return [{ ...answer, handlers, retriesLeft, times: report.times + answer.times }];
    }
    if (isSolved(outcome)) {
      solved.push(report);
      return [];
    }
    if (!isLatest || !isRepeated || outcome.status === 'fulfilled') return [report];
    const { reason } = outcome;
    const failureId = reason === error?.cause ? error?.details.failureId : undefined;
    return [{ ...report, cause: reason, failureId, times: report.times + 1 }];
  });
  const used = [...answers.values()];
  const rest = [...current.filter(cameMeanwhile), ...others].filter((report) => !used.includes(report));
  return { reports: joinReports(kept, rest), solved };
}

interface Call {
  readonly outcome: Outcome;
  readonly reports: readonly Report[];
}

/** The report that came from each call: the one with the error it rejected with, else any, the failed calls first. */
function answersFor(calls: readonly Call[], reports: readonly Report[]): ReadonlyMap<Call, Report> {
  const isRejected = ({ outcome }: Call) => outcome.status === 'rejected';
  const open = [...calls.filter(isRejected), ...calls.filter((call) => !isRejected(call))].filter(
    (call) => call.reports.length > 0,
  );
  const answers = new Map<Call, Report>();
  for (const report of reports) {
    const exact = open.findIndex(({ outcome }) => outcome.status === 'rejected' && outcome.reason === report.cause);
    const [call] = open.splice(Math.max(0, exact), 1);
    if (call) answers.set(call, report);
  }
  return answers;
}
