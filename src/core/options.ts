import type { ChatErrorValues, ChatOperation, Dialect } from '../dialects/dialect.js';
import type { ChatErrorPolicy } from './describe.js';
import type { ChatErrorEnvironment } from './environment.js';
import type { ChatErrorEvent } from './events.js';
import type { ChatErrorHandlers } from './notice.js';

/** Options of `createChatErrorStore`. */
export interface ChatErrorStoreOptions {
  /** How the SDK in use reports errors, such as `webDialect`. */
  readonly dialect: Dialect;
  /** Overrides per error kind: severity, surface, actions. */
  readonly policy?: ChatErrorPolicy | undefined;
  /** What the app does for each action. An action without a handler is not offered. */
  readonly handlers?: ChatErrorHandlers | undefined;
  /** Called for every notice event (shown, repeated, ended, …). Use it for telemetry. */
  readonly onEvent?: ((event: ChatErrorEvent) => void) | undefined;
  /**
   * Identifies the person who uses the chat, such as a user ID. When it changes to another person, everything that belongs to the one before is gone:
   * notices, history, retries. Needed only if your SDK does not tell who is signed in; those for the web and React Native do.
   */
  readonly session?: string | number | undefined;
  /** The language of the texts, as a BCP 47 tag, passed on in events. `<ChatErrorProvider>` sets it. */
  readonly language?: string | undefined;
  /** Replaces members of the platform: for tests, or for one without a browser. Read once, when the store is created. @default the browser, as far as there is one */
  readonly environment?: Partial<ChatErrorEnvironment> | undefined;
}

/** Options of `report`: what the app knows about the error. */
export interface ReportOptions {
  /** Lets the kit tell errors apart that share a code, such as `login`, `send` or `upload`. */
  readonly operation?: ChatOperation | undefined;
  /** The object the error is about, such as a message ID. The notice appears on a surface with this scope, if one is mounted. */
  readonly scope?: string | undefined;
  /** Values that the texts can mention, such as `{ maxBytes: 10_485_760 }`. They come before those in the answer. */
  readonly values?: ChatErrorValues | undefined;
  /** Handlers for this error only. Each key replaces the general handler; a key set to undefined removes it. */
  readonly handlers?: ChatErrorHandlers | undefined;
  /**
   * How many times the call is retried automatically, with growing pauses, if its error can pass. Waits for the network.
   * For `send`, only use this if duplicates are acceptable.
   * @default 0
   */
  readonly autoRetries?: number | undefined;
}

/** Options of `track` and `run`: what the app knows about the call. */
export interface TrackOptions extends ReportOptions {
  /**
   * Milliseconds until a call that has not settled is reported; 0 or `Infinity` for never.
   * @default a little longer than the SDK's own timeout: 45 s for `login`, 330 s for `upload` and `download`, else 20 s
   */
  readonly timeout?: number | undefined;
}

export const storeOptions = ['dialect', 'policy', 'handlers', 'onEvent', 'session', 'language', 'environment'] as const;
export const reportOptions = ['operation', 'scope', 'values', 'handlers', 'autoRetries'] as const;
