import type { ChatErrorAction } from '../kinds/kind.js';
import type { ChatErrorDescription } from './describe.js';
import type { ChatErrorOutcome } from './events.js';
import type { MountedSurface } from './route.js';

/** An error that people are shown. Immutable: every change makes a new object with the same `id`. */
export interface ChatErrorNotice extends Omit<ChatErrorDescription, 'vague' | 'words' | 'effect'> {
  /** Identifies the notice, for `dismiss`, `resolve` and `runAction`. Unique on the page. */
  readonly id: string;
  /** The object the error is about, such as a message ID. */
  readonly scope?: string;
  /** The actions offered now: those of the policy that have a handler or need none. */
  readonly actions: readonly ChatErrorAction[];
  /** Whether the person can close it without solving it. */
  readonly dismissible: boolean;
  /** How often the error has happened. */
  readonly count: number;
  /** When the error first happened, in milliseconds since 1970. */
  readonly firstAt: number;
  /** When the error last happened, in milliseconds since 1970. */
  readonly lastAt: number;
  /** `recovered` for a few seconds after the notice has ended, to say so. */
  readonly state: 'open' | 'recovered';
  /** How the notice ended. Undefined while it is open. */
  readonly outcome?: ChatErrorOutcome;
  /** The mounted surface that shows it. Undefined if no mounted surface can. */
  readonly place?: MountedSurface;
  /** Why retrying cannot work yet: the device is offline, or the server asked to wait until `retryAt`. */
  readonly waitingFor?: 'network' | 'time';
  /** The earliest time to retry that the server asked for, in milliseconds since 1970. */
  readonly retryAt?: number;
  /** When the next automatic retry runs, in milliseconds since 1970. */
  readonly nextTryAt?: number;
  /** The number of the current attempt to reconnect, if the SDK reports it. */
  readonly attempt?: number;
  /** The number of attempts to reconnect that the SDK makes, if it reports that. */
  readonly maxAttempts?: number;
  /** The action that is running. */
  readonly running?: ChatErrorAction;
  /** The last action, if it failed. */
  readonly failed?: ChatErrorAction;
  /** A built-in action that has just succeeded, such as `copyDetails`. */
  readonly done?: ChatErrorAction;
}

/** A notice with what only the kit's own surfaces need. */
export interface StoredNotice extends ChatErrorNotice, Pick<ChatErrorDescription, 'vague' | 'words' | 'effect'> {
  /** Whether it stays until the condition ends that it shows. */
  readonly sticky: boolean;
  /** Whether the running action was started for several notices at once. */
  readonly isJoint?: boolean | undefined;
}

/**
 * Handles an action. The button shows that it is running until a returned promise settles.
 * When it succeeds, the notice ends; return `false` to leave it open, for example after opening a form.
 * A rejection leaves it open and says that the action failed again.
 */
export type ChatErrorHandler = (context: ChatErrorActionContext) => unknown;

/** The argument of a handler. */
export interface ChatErrorActionContext {
  /** The action that was chosen. */
  readonly action: ChatErrorAction;
  /** The notice when the action was chosen. */
  readonly notice: ChatErrorNotice;
  /** The value that was reported, such as the error of the SDK. */
  readonly error: unknown;
}

/**
 * Handlers by action. An action is only offered if it has a handler, except `reload`, `copyDetails` and `dismiss`, which work without one.
 * All handlers follow the same rules, see `ChatErrorHandler`. A key set to undefined removes an inherited handler.
 */
export interface ChatErrorHandlers {
  /**
   * Does the same again. Offered for failures that can pass, such as no answer or a busy server.
   * Calls tracked as a function need no handler: they are called again. Return the promise of the call, so that success ends the notice.
   */
  readonly retry?: ChatErrorHandler | undefined;
  /** Connects again. Offered while the connection is down. The notice ends when the connection opens. */
  readonly reconnect?: ChatErrorHandler | undefined;
  /**
   * Signs the person in. Offered when the session has ended, the sign-in failed or the person is not signed in.
   * Return the promise of the sign-in. Return nothing if a page or a form opens: the notice ends, and a session dialog does not cover the form.
   * Return `false` if a dialog opens that the person may close again: the notice stays until the connection opens.
   */
  readonly signIn?: ChatErrorHandler | undefined;
  /** Opens the file picker. Offered when a file is refused. Return `false`: the notice stays until another file is sent or `resolve` is called. */
  readonly chooseFile?: ChatErrorHandler | undefined;
  /** Opens what was written again, to change it. Offered when a message, a name or a user ID is refused. Success ends the notice. */
  readonly edit?: ChatErrorHandler | undefined;
  /** Deletes what failed, such as a message that was not sent. Offered beside a message or file that was not sent, and elsewhere if your `policy` lists it. Success ends the notice. */
  readonly discard?: ChatErrorHandler | undefined;
  /** Opens a way to contact support. Offered for what only your team can solve, such as a disabled account. Return `false` to keep the notice. */
  readonly contactSupport?: ChatErrorHandler | undefined;
  /** Replaces reloading the page, for example to save a draft first. Works without a handler in a browser. */
  readonly reload?: ChatErrorHandler | undefined;
  /** Opens the settings of the device or browser. Offered only if your `policy` lists it. Return `false` to keep the notice. */
  readonly openSettings?: ChatErrorHandler | undefined;
  /** Opens the offer of a larger plan. Offered only if your `policy` lists it. Return `false` to keep the notice. */
  readonly upgrade?: ChatErrorHandler | undefined;
  /** Opens a help page. Offered only if your `policy` lists it. Return `false` to keep the notice. */
  readonly learnMore?: ChatErrorHandler | undefined;
  /** Replaces copying the facts for support to the clipboard, for example to share them. Works without a handler in a browser. */
  readonly copyDetails?: ChatErrorHandler | undefined;
  /** Runs when the person presses a Dismiss button, before the notice ends. Not called by the close button. Return `false` to keep the notice. */
  readonly dismiss?: ChatErrorHandler | undefined;
  /**
   * Gives the connection a fresh token shortly before the session ends. Has no button: the kit calls it without an argument.
   * While it succeeds, nobody sees that the session was about to end. After a rejection or ten seconds the notice appears.
   */
  readonly refreshSession?: (() => unknown) | undefined;
}

/** Whether two states of a notice show the same. */
export function sameNotice(a: StoredNotice, b: StoredNotice): boolean {
  const keys = Object.keys(b) as (keyof StoredNotice)[];
  return keys.every((key) => (key === 'actions' ? String(a.actions) === String(b.actions) : a[key] === b[key]));
}
