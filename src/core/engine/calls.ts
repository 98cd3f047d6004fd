import type { ChatOperation } from '../../dialects/dialect.js';
import type { ChatErrorKind } from '../../kinds/kinds.js';
import type { ChatErrorDescription } from '../describe.js';
import type { ReportOptions } from '../options.js';
import { patienceFor } from '../patience.js';
import { change, type Work } from './changes.js';
import { reportKind, takeReport, withdraw } from './reports.js';

/** Starts to wait for a tracked call. */
export function startCall(work: Work, number: number, context: ReportOptions, timeout: unknown): void {
  const dueAt = work.now + patienceFor(context.operation, timeout);
  if (dueAt < Infinity) change(work, { calls: [...work.state.calls, { number, dueAt, context, report: undefined }] });
}

/** Reports the calls that take too long. */
export function reportOverdue(work: Work): void {
  for (const call of work.state.calls) {
    if (call.dueAt > work.now) continue;
    const report = reportKind(work, overdueKind(call.context.operation), call.context);
    const overdue = { ...call, dueAt: Infinity, report };
    change(work, { calls: work.state.calls.map((other) => (other === call ? overdue : other)) });
  }
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
