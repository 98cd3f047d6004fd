import { field } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import { attempt } from './attempt.js';
import type { ChatErrorHandlers, ChatErrorNotice } from './notice.js';
import type { NoticeBoard } from './noticeBoard.js';
import { chatErrorReport } from './report.js';

/** What running an action needs of the store. */
export interface ActionHost
  extends Pick<NoticeBoard, 'environment' | 'find' | 'handlersFor' | 'patch' | 'emit' | 'end'> {
  readonly failedAgain: (notice: ChatErrorNotice, action: ChatErrorAction, error: unknown) => void;
}

/** How long an action of the app may take before its button can be pressed again. */
const patienceMs = 30_000;
/** How long the kit says that it did something. */
const doneMs = 3000;

/** Runs an action once, however often it is pressed, and keeps its notice in step. */
export function runAction(host: ActionHost, id: string, action: ChatErrorAction): void {
  const notice = host.find(id);
  if (notice?.state !== 'open' || notice.running !== undefined) return;
  if (action === 'retry' && notice.waitingFor) return;
  const handlers = host.handlersFor(notice, action);
  if (handlers.length === 0) return doItself(host, notice, action);

  const startedAt = host.environment.now();
  const durationMs = () => host.environment.now() - startedAt;
  host.emit(notice, { type: 'actionStarted', action });
  let settled = false;
  const succeed = (results: readonly unknown[], saying: boolean) => {
    settled = true;
    host.emit(notice, { type: 'actionSucceeded', action, durationMs: durationMs() });
    const current = host.find(id);
    if (current?.state !== 'open') return;
    // What happened once more meanwhile is not solved, and to be tried again in its own way.
    if (current.count > notice.count)
      return host.patch(id, { running: undefined, failed: action, handlers: freshHandlers(notice, current) });
    // An action of the app that says `false` leaves the rest to the app, and a condition ends by itself.
    if (results.includes(false) || current.held) return host.patch(id, { running: undefined, failed: undefined });
    host.end(id, action === 'dismiss' ? 'dismissed' : 'recovered', saying);
  };
  const fail = (error: unknown) => {
    settled = true;
    host.emit(notice, { type: 'actionFailed', action, durationMs: durationMs() });
    const current = host.find(id);
    if (current?.state !== 'open') return;
    host.failedAgain({ ...current, handlers: freshHandlers(notice, current) }, action, error);
  };

  let results: readonly unknown[];
  try {
    results = handlers.map((handler) => handler({ action, notice, error: notice.cause }));
  } catch (error) {
    return fail(error);
  }
  if (!results.some(isThenable)) return succeed(results, false);

  host.patch(id, { running: action, failed: undefined, nextTryAt: undefined });
  host.environment.after(patienceMs, () => {
    if (!settled && host.find(id)?.running === action) host.patch(id, { running: undefined, failed: action });
  });
  Promise.all(results).then((values) => succeed(values, true), fail);
}

/** The handlers that came while an action ran, for they belong to what failed last; where none did, those there were. */
function freshHandlers(before: ChatErrorNotice, now: ChatErrorNotice): readonly ChatErrorHandlers[] {
  const fresh = now.handlers.filter((one) => !before.handlers.includes(one));
  return fresh.length > 0 ? fresh : now.handlers;
}

function doItself({ environment, patch, end }: ActionHost, notice: ChatErrorNotice, action: ChatErrorAction): void {
  if (action === 'dismiss') end(notice.id, 'dismissed');
  if (action === 'reload') attempt(() => environment.reload?.());
  if (action === 'copyDetails') {
    const copied = () => {
      patch(notice.id, { done: action, failed: undefined });
      environment.after(doneMs, () => patch(notice.id, { done: undefined }));
    };
    const refused = () => patch(notice.id, { failed: action });
    attempt(() => environment.copy?.(chatErrorReport(notice)).then(copied, refused));
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof field(value, 'then') === 'function';
}
