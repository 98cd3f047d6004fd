import { field, hasField } from '../dialects/field.js';
import { asFollowed } from './appTracking.js';
import { mergeObjects } from './configuration.js';
import { check } from './developer.js';
import type { ChatErrorHandler, ChatErrorHandlers } from './notice.js';
import type { TrackOptions } from './options.js';
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

/**
 * Follows a promise, or calls a function at once and follows its result. Anything else is returned as it is.
 * @param follow reports failures. Without it the call is made and nothing else
 */
export function track(
  call: unknown,
  options: TrackOptions = {},
  follow?: (promise: Promise<unknown>, options: TrackOptions) => void,
): unknown {
  if (isThenable(call)) {
    follow?.(promiseOf(call), options);
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
  follow?.(promise, { ...options, handlers: withRetry(call, options) });
  return promise;
}

/** The value of a tracked call, or undefined after a failure. */
export function resultOf(tracked: unknown, failed = (_: unknown) => {}): Promise<unknown> {
  return promiseOf(tracked).then(undefined, (error) => void failed(error));
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
