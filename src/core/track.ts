import { field, hasField } from '../dialects/field.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { asFollowed } from './appTracking.js';
import { mergeObjects } from './configuration.js';
import { check } from './developer.js';
import type { ChatErrorEnvironment } from './environment.js';
import type { ChatErrorOutcome } from './events.js';
import type { ChatErrorHandler, ChatErrorHandlers } from './notice.js';
import type { ReportOptions, TrackOptions } from './options.js';
import { limitRun, patienceFor } from './patience.js';

/** Follows a call: `store.track` and `useChatErrors().track`. */
export interface TrackChatCall {
  /**
   * Calls the function and reports its failure, or that it takes too long. Returns a promise with the same outcome.
   * The notice's "Try again" button and `autoRetries` call the function again, unless `handlers` has a key `retry`.
   * The promise settles with the first call, so update state in the function itself: later calls are only seen there.
   */
  <Result>(call: () => Result, options?: TrackOptions): Promise<Awaited<Result>>;
  /** Reports a promise that rejects or takes too long. Returns the same promise. */
  <Call extends PromiseLike<unknown>>(promise: Call, options?: TrackOptions): Call;
}

/** Follows a call whose result is optional: `store.run` and `useChatErrors().run`. */
export interface RunChatCall {
  /**
   * Calls the function like `track`, but never rejects: resolves to the result, or to undefined after the failure has been reported.
   * The promise settles with the first call, so update state in the function itself: later calls are only seen there.
   */
  <Result>(call: () => Result, options?: TrackOptions): Promise<Awaited<Result> | undefined>;
  /** Reports a promise that rejects or takes too long. Resolves to its value, or to undefined after a failure. */
  <Result>(promise: PromiseLike<Result>, options?: TrackOptions): Promise<Result | undefined>;
}

/** What tracking needs from the store. */
export interface TrackHost {
  readonly environment: ChatErrorEnvironment;
  readonly report: (error: unknown, options: ReportOptions) => string;
  readonly showKind: (kind: ChatErrorKind, options?: ReportOptions) => string;
  /** Whether trying again has solved what a notice told of. */
  readonly isSolved: (id: string) => boolean;
  /** Takes one report back: the notice ends unless others stand behind it. */
  readonly withdraw: (id: string, outcome: ChatErrorOutcome, handlers: ChatErrorHandlers | undefined) => void;
}

/**
 * Follows a promise, or calls a function at once and follows its result. Anything else is returned as it is.
 * @param host reports failures. Without one the call is made and nothing else
 */
export function track(call: unknown, options: TrackOptions = {}, host?: TrackHost): unknown {
  if (isThenable(call)) {
    if (host) follow(promiseOf(call), options, host);
    return call;
  }
  if (!isCall(call)) {
    check('trackedValue', call);
    return call;
  }
  const promise = new Promise((resolve) => {
    const result = asFollowed(call);
    check('trackedCall', call, result);
    resolve(result);
  });
  if (host) follow(promise, { ...options, handlers: withRetry(call, options) }, host);
  return promise;
}

/** The value of a tracked call, or undefined after a failure. */
export function resultOf(tracked: unknown, failed = (_: unknown) => {}): Promise<unknown> {
  return promiseOf(tracked).then(undefined, (error) => void failed(error));
}

/** Reports a promise that rejects or takes too long. */
export function follow(promise: Promise<unknown>, options: TrackOptions, host: TrackHost): void {
  const { operation, timeout } = options;
  let overdue: string | undefined;
  const notice = () => {
    overdue = host.showKind(overdueKind(operation), options);
  };
  const patience = patienceFor(operation, timeout);
  const cancel = patience < Infinity ? host.environment.after(patience, notice) : () => {};
  const end = (outcome: ChatErrorOutcome) => {
    cancel();
    if (overdue !== undefined) host.withdraw(overdue, outcome, options.handlers);
  };
  const failed = (error: unknown) => {
    // Late, and after the person has tried again with success: nothing is left to do.
    if (overdue !== undefined && host.isSolved(overdue)) return;
    end('superseded');
    host.report(error, options);
  };
  promise.then(() => end('resolved'), failed);
}

/** Only a call that changes something may still have an effect when its answer is missing. */
function overdueKind(operation: TrackOptions['operation']): ChatErrorKind {
  if (operation === 'send' || operation === 'upload') return 'deliveryUncertain';
  return operation === 'login' || operation?.startsWith('fetch') ? 'serverUnreachable' : 'answerMissing';
}

/** The given handlers, with the call itself as `retry` unless they have that key. */
function withRetry(call: () => unknown, { handlers, operation, timeout }: TrackOptions): ChatErrorHandlers {
  if (handlers && hasField(handlers, 'retry')) return handlers;
  // Without the call's result: a handler that returns false would leave the notice open.
  const retry: ChatErrorHandler = async () => {
    await asFollowed(call);
  };
  limitRun(retry, patienceFor(operation, timeout));
  return mergeObjects({ retry }, handlers) ?? { retry };
}

/** Not `Promise.resolve`, which reads `constructor` of the value: that can throw. */
function promiseOf(value: unknown): Promise<unknown> {
  return new Promise((resolve) => resolve(value));
}

function isCall(value: unknown): value is () => unknown {
  return typeof value === 'function';
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof field(value, 'then') === 'function';
}
