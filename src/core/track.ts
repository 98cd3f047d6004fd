import { field } from '../dialects/field.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { type ChatErrorEnvironment, longestTimerMs } from './environment.js';
import type { ChatErrorOutcome } from './events.js';
import type { ChatErrorHandlers } from './notice.js';
import type { ReportOptions, TrackOptions } from './options.js';
import { patienceFor } from './patience.js';

/** What tracking asks of the store. */
export interface TrackHost {
  readonly environment: ChatErrorEnvironment;
  readonly report: (error: unknown, options: ReportOptions) => string;
  readonly showKind: (kind: ChatErrorKind, options?: ReportOptions) => string;
  /** Whether trying again has solved what a notice told of. */
  readonly isSolved: (id: string) => boolean;
  /** Takes one report back: the notice ends unless others stand behind it. */
  readonly withdraw: (id: string, outcome: ChatErrorOutcome, handlers: ChatErrorHandlers | undefined) => void;
}

/** Reports a promise that fails or takes too long, and hands it back untouched. Anything but a promise is handed back at once. */
export function track<T>(promise: T, options: TrackOptions, host: TrackHost): T {
  if (typeof field(promise, 'then') !== 'function') return promise;
  const { operation } = options;
  const timeout = typeof options.timeout === 'number' ? options.timeout : patienceFor(operation);
  let overdue: string | undefined;
  // Whether a message arrived is then unknown, and the words say so.
  const kind = operation === 'send' || operation === 'upload' ? 'deliveryUncertain' : 'answerMissing';
  const notice = () => {
    overdue = host.showKind(kind, options);
  };
  const cancel = timeout > 0 && timeout <= longestTimerMs ? host.environment.after(timeout, notice) : () => {};
  const settle = (outcome: ChatErrorOutcome) => {
    cancel();
    if (overdue !== undefined) host.withdraw(overdue, outcome, options.handlers);
  };
  const failed = (error: unknown) => {
    // Late, and after the person has tried again with success: nothing is left to do.
    if (overdue !== undefined && host.isSolved(overdue)) return;
    settle('superseded');
    host.report(error, options);
  };
  // Not `Promise.resolve`: it reads `constructor`, which may throw.
  new Promise((resolve) => resolve(promise)).then(() => settle('resolved'), failed);
  return promise;
}
