import type { ChatOperation } from '../dialects/dialect.js';
import { longestTimerMs } from './environment.js';
import type { ChatErrorDetails } from './normalizedError.js';
import type { ChatErrorHandler } from './notice.js';

/** Milliseconds after which the SDKs themselves give up, and a little more: REST calls and acknowledgements 15 s, signing in three tries of 10 s, uploads 300 s. */
const patience: ReadonlyMap<ChatOperation | undefined, number> = new Map([
  ['login', 45_000],
  ['upload', 330_000],
  ['download', 330_000],
]);

/**
 * How long a call of an SDK may take before something is wrong, in milliseconds.
 * @param timeout the app's own choice; a number that no timer can wait for means `Infinity`
 */
export function patienceFor(operation: ChatOperation | undefined, timeout?: unknown): number {
  if (typeof timeout !== 'number') return patience.get(operation) ?? 20_000;
  return timeout > 0 && timeout <= longestTimerMs ? timeout : Infinity;
}

const limits = new WeakMap<ChatErrorHandler, number>();

/** Gives a handler a time limit of its own, in milliseconds. */
export function limitRun(handler: ChatErrorHandler, milliseconds: number): void {
  limits.set(handler, milliseconds);
}

/** The time limit that a handler was given; undefined where it was given none. */
export function runLimitOf(handler: ChatErrorHandler): number | undefined {
  return limits.get(handler);
}

/** The longest wait that a server can ask for. */
const longestWaitMs = 24 * 3_600_000;

/** How many milliseconds the server asks to wait before a retry; 0 if it does not ask. */
export function waitMsOf({ retryAfterMs = 0 }: ChatErrorDetails): number {
  return retryAfterMs > 0 ? Math.min(retryAfterMs, longestWaitMs) : 0;
}
