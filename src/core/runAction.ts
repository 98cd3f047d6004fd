import { actionRuns, actions, type ChatErrorAction } from '../kinds/kind.js';
import { attempt } from './attempt.js';
import { mayClose, mayEndBy } from './closing.js';
import { copyDetails } from './copyReport.js';
import { type ChatErrorHandlers, maxHandlers, type StoredNotice } from './notice.js';
import type { NoticeBoard } from './noticeBoard.js';
import { patienceFor, runLimitOf } from './patience.js';
import { isThenable } from './track.js';

/** What running an action needs of the store. */
export interface ActionHost
  extends Pick<NoticeBoard, 'environment' | 'look' | 'find' | 'handlerOf' | 'patch' | 'emit' | 'end' | 'close'> {
  /** What a notice told of is over. */
  readonly solved: (id: string) => void;
  /** Shows what an action that ends a condition leaves to be done. */
  readonly showLeftover: (notice: StoredNotice) => void;
  readonly failedAgain: (notice: StoredNotice, action: ChatErrorAction, error: unknown) => void;
}

let runs = 0;

type WhichHandlers = (handlers: ChatErrorHandlers) => boolean;

/**
 * Runs an action of one notice, or of several that are shown as one, and keeps them in step. Does nothing while it is under way.
 * @param which the sets of handlers that may run. @default all of the notice
 */
export function runAction(
  host: ActionHost,
  ids: readonly string[],
  action: ChatErrorAction,
  which?: WhichHandlers,
): void {
  // Anything may come from outside; an unknown name must not even become a key.
  if (!actions.includes(action)) return;
  if (actionRuns[action] === 'each') for (const id of ids) runOne(host, id, action, which);
  else {
    const found = ids.flatMap((id) => host.look(id) ?? []);
    if (found.some(({ running }) => running !== undefined)) return;
    const first = found.find((notice) => notice.actions.includes(action)) ?? found[0];
    const others = actionRuns[action] === 'once' ? found.filter((notice) => notice !== first) : [];
    if (first) runOne(host, first.id, action, which, others);
  }
}

function isIdle(notice: StoredNotice | undefined): notice is StoredNotice {
  return notice?.state === 'open' && notice.running === undefined;
}

/** @param others notices that end with this one where the action works */
function runOne(
  host: ActionHost,
  id: string,
  action: ChatErrorAction,
  which: WhichHandlers = () => true,
  others: readonly StoredNotice[] = [],
): void {
  const notice = host.look(id);
  if (!isIdle(notice)) return;
  if (action === 'retry' && notice.waitingFor) return;
  if (action === 'dismiss' && !mayClose(notice, 'person')) return;
  // Read now: the app may give other handlers before the action settles.
  const able = notice.handlers.filter((set) => which(set) && host.handlerOf(set, action));
  const run = actionRuns[action] === 'each' ? able : able.slice(-1);
  const chosen = new Map(run.map((set) => [set, host.handlerOf(set, action)]));
  const handlers = [...new Set(chosen.values())].flatMap((one) => one ?? []);
  if (handlers.length === 0) return doItself(host, notice, action);

  const { environment } = host;
  const runId = ++runs;
  const startedAt = environment.now();
  const durationMs = () => Math.max(0, environment.now() - startedAt);
  host.emit(notice, { type: 'actionStarted', action });
  host.patch(id, { running: action, runId, failed: undefined, nextTryAt: undefined });

  const settle = (outcomes: readonly Outcome[], saying: boolean) => {
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    host.emit(notice, {
      type: refused.length > 0 ? 'actionFailed' : 'actionSucceeded',
      action,
      durationMs: durationMs(),
    });
    const current = host.find(id);
    // One that was pressed again since has a newer run to tell of it.
    if (current?.state !== 'open') return refused.length > 0 ? undefined : host.solved(id);
    if (current.runId !== runId) return;

    const worked = outcomes.length - refused.length;
    const outcomeOf = (set: ChatErrorHandlers) => outcomes[handlers.indexOf(chosen.get(set) as never)];
    const left = current.handlers.filter((set) => outcomeOf(set)?.status !== 'fulfilled');
    const fresh = left.filter((set) => !notice.handlers.includes(set));
    // A failure that its own call has reported brought its own way to try again.
    const spent = left.filter((set) => !fresh.includes(set)).slice(fresh.length);
    const repeats = current.count - notice.count;
    const count = Math.max(1, current.count - (notice.handlers.length > 1 ? worked : 0));
    const still = { handlers: [...spent, ...fresh], count, spent: spent.length, spentAt: environment.now() };
    const [first] = refused;
    if (first) return host.failedAgain({ ...current, ...still }, action, first.reason);
    // What happened once more meanwhile is not solved.
    if (repeats > 0) return host.failedAgain({ ...current, ...still }, action, undefined);
    const isLeftToApp = outcomes.some((outcome) => outcome.status === 'fulfilled' && outcome.value === false);
    if (isLeftToApp || !mayEndBy(action, current)) return host.patch(id, { running: undefined, failed: undefined });
    // Some of what it stands for has no way to be tried again, or its way was not kept.
    const isRest = left.length > 0 || (notice.handlers.length === maxHandlers && current.count > maxHandlers);
    if (actionRuns[action] !== 'once' && isRest) return host.patch(id, { ...still, running: undefined });
    if (action === 'dismiss') return host.close(id, 'person', 'dismissed', saying);
    host.solved(id);
    host.end(id, 'recovered', saying);
    const ended = others.filter((other) => isIdle(host.find(other.id)));
    for (const other of ended) host.end(other.id, 'recovered');
    if (action === 'signIn' || action === 'reconnect') for (const one of [current, ...ended]) host.showLeftover(one);
  };

  const outcomes = handlers.map((handler): Outcome | Promise<Outcome> => {
    try {
      const value = handler({ action, notice, error: notice.cause });
      if (!isThenable(value)) return { status: 'fulfilled', value };
      // Not as it is: `Promise.resolve`, which is asked then, reads `constructor`, which may throw.
      return Promise.allSettled([new Promise((resolve) => resolve(value))]).then(([outcome]) => outcome);
    } catch (reason) {
      return { status: 'rejected', reason };
    }
  });
  if (!outcomes.some(isThenable)) return settle(outcomes as readonly Outcome[], false);

  const patience = Math.max(...handlers.map((handler) => runLimitOf(handler) ?? patienceFor(notice.operation)));
  const giveUp = () => {
    const current = host.find(id);
    if (current?.running === action && current.runId === runId) host.patch(id, { running: undefined, failed: action });
  };
  if (patience < Infinity) environment.after(patience, giveUp);
  Promise.all(outcomes).then((all) => settle(all, true));
}

type Outcome = PromiseSettledResult<unknown>;

function doItself({ environment, patch, close }: ActionHost, notice: StoredNotice, action: ChatErrorAction): void {
  if (action === 'dismiss') close(notice.id, 'person', 'dismissed');
  if (action === 'reload') attempt(() => environment.reload?.());
  if (action === 'copyDetails') copyDetails(notice, environment, (change) => patch(notice.id, change));
}
