import type { ChatErrorEnvironment } from './environment.js';
import type { StoredNotice } from './notice.js';
import type { NoticeBoard } from './noticeBoard.js';

/** What trying again by itself needs of the store. */
export interface AutoRetryHost extends Pick<NoticeBoard, 'look' | 'patch'> {
  readonly environment: ChatErrorEnvironment;
  /** Whether some report of a notice allows it. */
  readonly mayRetry: (notice: StoredNotice) => boolean;
  readonly retry: (notice: StoredNotice) => void;
}

/** The first pause; each further one is twice as long. */
const firstPauseMs = 1000;
const longestPauseMs = 30_000;

/** Tries a notice again by itself after a while, as often as its reports allow. Waits for the network, and as long as an answer asks to. */
export function planRetry(host: AutoRetryHost, id: string): void {
  const notice = host.look(id);
  if (!notice || !mayRetry(host, notice) || notice.nextTryAt !== undefined) return;
  const { environment } = host;
  const pause = Math.min(firstPauseMs * 2 ** (notice.autoRetried ?? 0), longestPauseMs);
  // Between half and all of the pause, so that clients which failed together do not come back together.
  const jittered = pause * (0.5 + environment.random() / 2);
  const nextTryAt = Math.max(environment.now() + jittered, notice.waitingFor === 'time' ? (notice.retryAt ?? 0) : 0);
  host.patch(id, { nextTryAt });
  environment.after(nextTryAt - environment.now(), () => {
    const current = host.look(id);
    if (current?.nextTryAt !== nextTryAt) return;
    host.patch(id, { nextTryAt: undefined });
    if (!mayRetry(host, current)) return;
    if (current.waitingFor) return planRetry(host, id);
    const { autoRetries = 0, autoRetried = 0 } = current;
    host.patch(id, { autoRetries: autoRetries - 1, autoRetried: autoRetried + 1 });
    host.retry(current);
  });
}

function mayRetry(host: AutoRetryHost, notice: StoredNotice): boolean {
  const { state, retryable, autoRetries = 0, running } = notice;
  return state === 'open' && retryable && autoRetries > 0 && !running && host.mayRetry(notice);
}
