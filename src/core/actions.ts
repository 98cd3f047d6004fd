import { field } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import { attempt } from './attempt.js';
import type { ChatErrorDescription } from './describe.js';
import type { ChatErrorEnvironment } from './environment.js';
import type { ChatErrorNotice } from './notice.js';
import type { NoticeBoard } from './noticeBoard.js';
import { chatErrorReport } from './report.js';
import type { MountedSurface } from './route.js';

/** What an app does for an action. A promise shows the action as under way until it settles; a rejection says that it failed again; `false` leaves the notice open. */
export type ChatErrorHandler = (context: ChatErrorActionContext) => unknown;

export interface ChatErrorActionContext {
  readonly action: ChatErrorAction;
  readonly notice: ChatErrorNotice;
  /** The value that the SDK gave. */
  readonly error: unknown;
}

/** What an app does, by action. An action without a handler is not offered, unless the kit itself can do it. */
export type ChatErrorHandlers = { readonly [A in ChatErrorAction]?: ChatErrorHandler } & {
  /** Gets the connection a fresh session before the old one ends. While it works, nobody is told that the session ends soon. */
  readonly refreshSession?: () => unknown;
};

/** The actions that a notice can offer in a place. Something critical, and a modal, always has a way out. */
export function offeredActions(
  description: Pick<ChatErrorDescription, 'actions' | 'severity'>,
  place: MountedSurface | undefined,
  handled: (action: ChatErrorAction) => boolean,
  environment: ChatErrorEnvironment,
): readonly ChatErrorAction[] {
  const can = (action: ChatErrorAction) => handled(action) || canDoItself(action, environment);
  const offered = description.actions.filter(can);
  const critical = description.severity === 'critical';
  const stuck = offered.every((action) => action === 'copyDetails') && (critical || place?.surface === 'modal');
  if (!stuck) return offered;
  return [critical && can('reload') ? 'reload' : 'dismiss', ...offered];
}

function canDoItself(action: ChatErrorAction, environment: ChatErrorEnvironment): boolean {
  if (action === 'reload') return environment.reload !== undefined;
  if (action === 'copyDetails') return environment.copy !== undefined;
  return action === 'dismiss';
}

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
  const handlers = host.handlersFor(notice, action);
  if (handlers.length === 0) return doItself(host, notice, action);

  host.emit(notice, { type: 'actionStarted', action });
  let settled = false;
  const succeed = (results: readonly unknown[], saying: boolean) => {
    settled = true;
    host.emit(notice, { type: 'actionSucceeded', action });
    // An action of the app that says `false` leaves the rest to the app.
    if (results.includes(false)) host.patch(id, { running: undefined });
    else host.end(id, action === 'dismiss' ? 'dismissed' : 'recovered', saying);
  };
  const fail = (error: unknown) => {
    settled = true;
    host.emit(notice, { type: 'actionFailed', action });
    const current = host.find(id);
    if (current?.state === 'open') host.failedAgain(current, action, error);
  };

  let results: readonly unknown[];
  try {
    results = handlers.map((handler) => handler({ action, notice, error: notice.cause }));
  } catch (error) {
    return fail(error);
  }
  if (!results.some(isThenable)) return succeed(results, false);

  host.patch(id, { running: action, failed: undefined });
  host.environment.after(patienceMs, () => {
    if (!settled && host.find(id)?.running === action) host.patch(id, { running: undefined, failed: action });
  });
  Promise.all(results).then((values) => succeed(values, true), fail);
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

/** Whether an app gave something that can be called. */
export function isHandler(value: unknown): value is ChatErrorHandler {
  return typeof value === 'function';
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof field(value, 'then') === 'function';
}
