import { type ChatErrorAction, severities } from '../kinds/kind.js';
import { precedenceOf } from './conditions.js';
import type { ChatErrorDescription } from './describe.js';
import type { ChatErrorOutcome } from './events.js';
import type { MountedSurface } from './route.js';

/** An error that a person is being told of. Immutable: every change makes a new one with the same `id`. */
export interface ChatErrorNotice extends ChatErrorDescription {
  /** Tells it from every other notice of the page, for `dismiss` and `runAction`. */
  readonly id: string;
  /** The one object it is about, such as a message ID. */
  readonly scope?: string;
  /** What can be done now: the policy's actions that have a handler or need none. */
  readonly actions: readonly ChatErrorAction[];
  /** What the app does for this very error: one set for each report that came with some. */
  readonly handlers: readonly ChatErrorHandlers[];
  /** Whether it lasts as long as a condition does, whatever the person presses. */
  readonly held: boolean;
  /** Whether the person may close it without doing anything. */
  readonly dismissible: boolean;
  /** How often it happened. */
  readonly count: number;
  /** When it happened first, in milliseconds since 1970. */
  readonly firstAt: number;
  /** When it happened last, in milliseconds since 1970. */
  readonly lastAt: number;
  /** When a mounted surface first showed it, in milliseconds since 1970. */
  readonly shownAt?: number;
  /** When another surface took it over, after people had time to hear of it, in milliseconds since 1970. */
  readonly movedAt?: number;
  /** `recovered`: over, and shown a moment longer to say so. */
  readonly state: 'open' | 'recovered';
  /** How it ended, once it has. */
  readonly outcome?: ChatErrorOutcome;
  /** The mounted surface that shows it. */
  readonly place?: MountedSurface;
  /** Why trying again is no use yet: the device is offline, or the answer asked to wait until `retryAt`. */
  readonly waitingFor?: 'network' | 'time';
  /** From when on trying again is of use, in milliseconds since 1970. */
  readonly retryAt?: number;
  /** How many times more it is tried again by itself. */
  readonly autoRetries?: number;
  /** How often it has been tried again by itself. */
  readonly autoRetried?: number;
  /** When it is tried again by itself, in milliseconds since 1970. */
  readonly nextTryAt?: number;
  /** Which try to reconnect is under way, and of how many, where the SDK says so. */
  readonly attempt?: number;
  readonly maxAttempts?: number;
  /** The action under way. */
  readonly running?: ChatErrorAction;
  /** The last time that an action ran: only that run may say how it went. */
  readonly runId?: number;
  /** How many of the handlers, from the first on, ran last and did not help, and when that was. */
  readonly spent?: number;
  readonly spentAt?: number;
  /** The action that was tried last and did not help. */
  readonly failed?: ChatErrorAction;
  /** The built-in action that was just done, such as `copyDetails`. */
  readonly done?: ChatErrorAction;
}

/** What an app does for an action. A promise shows the action as under way until it settles; a rejection says that it failed again; `false` leaves the notice open. */
export type ChatErrorHandler = (context: ChatErrorActionContext) => unknown;

/** What a handler is called with. */
export interface ChatErrorActionContext {
  readonly action: ChatErrorAction;
  /** As it was when the action was chosen. */
  readonly notice: ChatErrorNotice;
  /** The value that the SDK gave. */
  readonly error: unknown;
}

/** What an app does, by action. An action without a handler is not offered, unless the kit itself can do it. */
export type ChatErrorHandlers = { readonly [A in ChatErrorAction]?: ChatErrorHandler } & {
  /** Gets the connection a fresh session before the old one ends. While it works, nobody is told that the session ends soon. */
  readonly refreshSession?: () => unknown;
};

/** A notice of something that just happened. It has every key from the start: objects of one shape are copied far faster, and each change is a copy. */
export function newNotice(
  description: ChatErrorDescription,
  life: Pick<
    ChatErrorNotice,
    'id' | 'scope' | 'handlers' | 'autoRetries' | 'autoRetried' | 'held' | 'firstAt' | 'retryAt'
  >,
): ChatErrorNotice {
  const { id, scope, handlers, autoRetries, autoRetried, held, firstAt, retryAt } = life;
  return {
    id,
    scope,
    handlers,
    autoRetries,
    autoRetried,
    held,
    dismissible: true,
    count: 1,
    firstAt,
    lastAt: firstAt,
    shownAt: undefined,
    movedAt: undefined,
    state: 'open',
    outcome: undefined,
    place: undefined,
    waitingFor: undefined,
    retryAt,
    nextTryAt: undefined,
    attempt: undefined,
    maxAttempts: undefined,
    running: undefined,
    runId: undefined,
    spent: undefined,
    spentAt: undefined,
    failed: undefined,
    done: undefined,
    ...description,
  };
}

/** As many ways to try again as one notice keeps; the oldest make room. */
export const maxHandlers = 100;
/** How long after an action its handlers give way to those of a new report: it is their own failure, told by the call they made. */
const echoMs = 1000;

/** An answer that asks for more is not waited for. */
const longestWaitMs = 24 * 3_600_000;

/** How many milliseconds an answer asks to wait; 0 where it does not. */
export function waitMsOf({ retryAfterMs = 0 }: ChatErrorDescription['details']): number {
  return retryAfterMs > 0 ? Math.min(retryAfterMs, longestWaitMs) : 0;
}

/** What stands for a report that came without handlers: the app's general ones. */
export const generalHandlers: ChatErrorHandlers = Object.freeze({});

/** The handlers of a notice with those of one more report of it. */
export function addHandlers(notice: ChatErrorNotice, given: ChatErrorHandlers, now: number) {
  const { handlers, scope, running } = notice;
  // What is about one object has one way to try it again: the latest.
  if (scope !== undefined) return given === generalHandlers ? { handlers } : { handlers: [given], spent: 0 };
  const spent = !running && now - (notice.spentAt ?? 0) < echoMs ? (notice.spent ?? 0) : 0;
  if (handlers.includes(given) || spent === 0) return { handlers: joinHandlers(handlers, given), spent };
  return { handlers: joinHandlers(handlers.slice(1), given), spent: spent - 1 };
}

/** The handlers of several reports, each once. */
export function joinHandlers(
  handlers: readonly ChatErrorHandlers[],
  ...more: readonly (ChatErrorHandlers | undefined)[]
): readonly ChatErrorHandlers[] {
  const fresh = more.filter((one) => one !== undefined && !handlers.includes(one)) as ChatErrorHandlers[];
  return fresh.length === 0 ? handlers : [...handlers, ...fresh].slice(-maxHandlers);
}

/** What is over comes after all that is open. */
export const urgencies = ['over', ...severities] as const;

export function urgencyOf({ state, severity }: ChatErrorNotice): (typeof urgencies)[number] {
  return state === 'open' ? severity : 'over';
}

/** Open ones first, then by precedence, severity and age, the newest first. A repetition does not move a notice. */
export function byUrgency(a: ChatErrorNotice, b: ChatErrorNotice): number {
  const rankOf = (notice: ChatErrorNotice) => (notice.state === 'open' ? precedenceOf(notice) : Infinity);
  // Two that have ended give NaN, so their age decides.
  return rankOf(a) - rankOf(b) || bySeverity(a, b);
}

function bySeverity(a: ChatErrorNotice, b: ChatErrorNotice): number {
  return urgencies.indexOf(urgencyOf(b)) - urgencies.indexOf(urgencyOf(a)) || b.firstAt - a.firstAt;
}

/** Whether two states of a notice show the same. */
export function sameNotice(a: ChatErrorNotice, b: ChatErrorNotice): boolean {
  const keys = Object.keys(b) as (keyof ChatErrorNotice)[];
  return keys.every((key) => (key === 'actions' ? String(a.actions) === String(b.actions) : a[key] === b[key]));
}
