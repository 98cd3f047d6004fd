import type { ChatOperation } from '../../dialects/dialect.js';
import type { ChatErrorKind } from '../../kinds/kinds.js';
import type { ChatErrorDescription } from '../describe.js';
import type { ReportOptions } from '../options.js';
import { patienceFor } from '../patience.js';
import { change, type Work } from './changes.js';
import { reportKind, takeReport, withdraw } from './reports.js';
import type { Call } from './state.js';

/** A timer that is later than this has not run because the device slept. */
const sleptMs = 5000;
/** How long an answer may take that could not come while the device slept. */
const extensionMs = 10_000;

/** Starts to wait for a tracked call. */
export function startCall(work: Work, number: number, context: ReportOptions, timeout: unknown): void {
  const dueAt = work.now + patienceFor(context.operation, timeout);
  if (dueAt === Infinity) return;
  const call = { number, dueAt, isExtended: false, context, report: undefined };
  change(work, { calls: [...work.state.calls, call] });
}

/** Reports the calls that take too long. */
export function reportOverdue(work: Work): void {
  for (const call of work.state.calls) {
    if (call.dueAt > work.now) continue;
    const next = hasSlept(work, call)
      ? { ...call, dueAt: work.now + extensionMs, isExtended: true }
      : { ...call, dueAt: Infinity, report: reportKind(work, overdueKind(call.context.operation), call.context) };
    change(work, { calls: work.state.calls.map((other) => (other === call ? next : other)) });
  }
}

/** Whether a call was due while the device slept. Once per call, since timers of a hidden page are late, too. */
function hasSlept({ now }: Work, { dueAt, isExtended }: Call): boolean {
  return !isExtended && now - dueAt > sleptMs;
}

/** Takes the outcome of a tracked call. Its report is withdrawn if it was overdue, and its error reported. */
export function settleCall(
  work: Work,
  number: number,
  context: ReportOptions,
  error: ChatErrorDescription | undefined,
): void {
  const report = work.state.calls.find((call) => call.number === number)?.report;
  change(work, { calls: work.state.calls.filter((call) => call.number !== number) });
  if (report !== undefined) {
    // The call failed late, and a retry has succeeded since: nothing is left to do.
    if (error && work.state.solved.includes(report)) return;
    withdraw(work, report, error ? 'superseded' : 'resolved');
  }
  if (error) takeReport(work, { ...context, error });
}

/** Only a call that changes something may still have an effect when its answer is missing. */
function overdueKind(operation: ChatOperation | undefined): ChatErrorKind {
  if (operation === 'send' || operation === 'upload') return 'deliveryUncertain';
  return operation === 'login' || operation?.startsWith('fetch') ? 'serverUnreachable' : 'answerMissing';
}
