import type { ChatOperation, Dialect } from '../dialects/dialect.js';
import { field } from '../dialects/field.js';
import type { ChatErrorPolicy } from './describe.js';
import type { ChatErrorEnvironment } from './environment.js';
import type { ChatErrorEvent } from './events.js';
import type { ChatErrorHandlers } from './notice.js';

/** How a store reads errors, and what the app wants done about them. */
export interface ChatErrorStoreOptions {
  /** How the SDK in use reports errors. */
  readonly dialect: Dialect;
  /** What is to be otherwise than in the kinds table, by kind. */
  readonly policy?: ChatErrorPolicy;
  /** What the app does for each action; an action without a handler is not offered. */
  readonly handlers?: ChatErrorHandlers;
  /** Hears everything that happens to notices, for telemetry. */
  readonly onEvent?: (event: ChatErrorEvent) => void;
  /** The language of the words that people see, for telemetry. `<ChatErrorProvider>` knows it by itself. */
  readonly language?: string;
  /** Clock, network, page and clipboard. Read once, when the store is made. @default the browser, as far as there is one */
  readonly environment?: ChatErrorEnvironment;
}

/** What the app knows of an error that it reports. */
export interface ReportOptions {
  /** What the app was doing, such as `send`. It sharpens the meaning. */
  readonly operation?: ChatOperation;
  /** The one object it is about, such as a message ID. */
  readonly scope?: string;
  /** What to do for this very error; goes before the handlers of the store. */
  readonly handlers?: ChatErrorHandlers;
  /**
   * How many times the `retry` handler is run by itself, with growing pauses, where doing the same again can work.
   * Given for `send`, it says that a message which arrives twice does no harm.
   * @default 0
   */
  readonly autoRetries?: number;
}

/** What the app knows of a call that it tracks. */
export interface TrackOptions extends ReportOptions {
  /**
   * Milliseconds after which a promise that has not settled is reported; 0 or `Infinity` for never.
   * @default longer than the SDK's own time-out for the operation
   */
  readonly timeout?: number;
}

export const storeOptions = ['dialect', 'policy', 'handlers', 'onEvent', 'language', 'environment'] as const;
export const reportOptions = ['operation', 'scope', 'handlers', 'autoRetries'] as const;

/** The given ones of some options, out of any value whatever. What is undefined counts as not given. */
export function pick<T extends object>(options: T | undefined, names: readonly (keyof T & string)[]): Partial<T> {
  const given: { [name: string]: unknown } = {};
  for (const name of names) {
    const value = field(options, name);
    if (value !== undefined) given[name] = value;
  }
  return given as Partial<T>;
}

/** The name of an object. Other SDKs number theirs. */
export function scopeOf(scope: unknown): string | undefined {
  return typeof scope === 'string' || typeof scope === 'number' ? String(scope) : undefined;
}
