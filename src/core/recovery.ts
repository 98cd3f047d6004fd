import { type AutoRetryHost, planRetry } from './autoRetry.js';
import type { ChatErrorDescription } from './describe.js';
import type { ChatErrorHandlers, StoredNotice } from './notice.js';
import type { NoticeBoard } from './noticeBoard.js';
import type { ReportOptions, TrackOptions } from './options.js';
import { runLimitOf } from './patience.js';

/** What recovering needs of the store. */
export interface RecoveryHost extends Pick<NoticeBoard, 'environment' | 'look' | 'patch' | 'handlerOf'> {
  /** Runs those ways to try a notice again that `which` lets through. */
  readonly retry: (notice: StoredNotice, which: (handlers: ChatErrorHandlers) => boolean) => void;
  /** Reports a call that fails or takes too long. */
  readonly follow: (promise: Promise<unknown>, options: TrackOptions) => void;
}

export type Recovery = ReturnType<typeof createRecovery>;

/** As many are kept of each: waiting for a connection, tried, solved. */
const maxRemembered = 100;
/** How long what was tried by itself counts against further tries. */
const rememberTriesMs = 60_000;

/** What is tried again without anybody pressing a button: only what a report allows, and as often as it says. */
export function createRecovery(host: RecoveryHost) {
  const { environment, handlerOf } = host;
  /** Handlers that may be run by themselves. */
  const consenting = new WeakSet<ChatErrorHandlers>();
  /** What an outage explains, until it is over. */
  let deferred: readonly StoredNotice[] = [];
  /** How often something has been tried by itself of late, by operation and object. */
  const tried = new Map<string, { readonly count: number; readonly at: number }>();
  /** Notices that trying again has ended. */
  let solved: readonly string[] = [];

  const consents = (handlers: ChatErrorHandlers) => consenting.has(handlers);
  const remember = ({ operation, scope, autoRetried = 0 }: StoredNotice) => {
    const key = keyOf(operation, scope);
    tried.delete(key);
    tried.set(key, { count: autoRetried + 1, at: environment.now() });
    for (const oldest of [...tried.keys()].slice(0, -maxRemembered)) tried.delete(oldest);
  };
  const plans: AutoRetryHost = {
    ...host,
    mayRetry: ({ handlers }) => handlers.some((set) => consents(set) && handlerOf(set, 'retry')),
    retry(notice) {
      remember(notice);
      host.retry(notice, consents);
    },
  };

  return {
    /** How often a report may be tried by itself; undefined where it does not say. What has been tried already counts, also where each try made a new notice. */
    allow({ operation }: ChatErrorDescription, { scope, handlers, autoRetries }: ReportOptions) {
      if (!autoRetries) return undefined;
      if (handlers) consenting.add(handlers);
      const last = tried.get(keyOf(operation, scope));
      const autoRetried = last && environment.now() - last.at < rememberTriesMs ? last.count : 0;
      return { autoRetries: Math.max(0, autoRetries - autoRetried), autoRetried };
    },
    /** Tries a notice again after a pause, where that is allowed. */
    plan: (id: string) => planRetry(plans, id),
    /** What an outage explains is tried when that is over. */
    defer(notice: StoredNotice) {
      if (notice.autoRetries && notice.retryable) deferred = [...deferred, notice].slice(-maxRemembered);
    },
    retryDeferred() {
      const due = deferred.filter(({ id }) => !solved.includes(id));
      deferred = [];
      for (const notice of due) {
        remember(notice);
        const { operation, scope, cause: error } = notice;
        // One way for one object is gone once, however often it was told of.
        const isFirst = (set: ChatErrorHandlers) =>
          due.find((other) => other.scope === scope && other.handlers.includes(set)) === notice;
        for (const handlers of notice.handlers.filter((set) => consents(set) && isFirst(set))) {
          const retry = handlerOf(handlers, 'retry');
          if (!retry) continue;
          const run = async () => retry({ action: 'retry', notice, error });
          // A handler of the app's own may track its call, which then reports that it takes too long.
          host.follow(run(), { operation, scope, handlers, timeout: runLimitOf(retry) ?? 0 });
        }
      }
    },
    /** What one connection could not do is nothing for another. */
    forget() {
      deferred = [];
    },
    solve(id: string) {
      solved = [...solved, id].slice(-maxRemembered);
    },
    isSolved: (id: string) => solved.includes(id),
  };
}

function keyOf(operation: string | undefined, scope: string | undefined): string {
  return `${operation} ${scope}`;
}
