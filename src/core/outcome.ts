import type { ChatErrorKind } from '../kinds/kinds.js';
import type { ChatErrorDescription } from './describe.js';
import type { ChatErrorHandler } from './notice.js';
import { isThenable } from './track.js';

export type Outcome = PromiseSettledResult<unknown>;

/** Kinds that say the goal is reached already: a retry may find that the first call has worked after all. */
const reached: readonly ChatErrorKind[] = ['success', 'groupAlreadyJoined', 'chatRoomAlreadyJoined'];
/** Kinds that leave the outcome open: somebody cancelled the action, or an earlier call reports how it ends. */
const leftToOthers: readonly ChatErrorKind[] = ['requestCancelled', 'signInUnderWay'];

/**
 * The outcome of an action whose handler may have rejected with something that is no failure.
 * @param error the reason of the rejection, described
 */
export function outcomeOf(outcome: Outcome, error: ChatErrorDescription | undefined): Outcome {
  if (outcome.status === 'fulfilled' || error?.surface !== 'none') return outcome;
  if (reached.includes(error.kind)) return { status: 'fulfilled', value: undefined };
  return leftToOthers.includes(error.kind) ? { status: 'fulfilled', value: false } : outcome;
}

/** Calls a handler of the app. Never throws or rejects. */
export function call(handler: ChatErrorHandler, context: Parameters<ChatErrorHandler>[0]): Outcome | Promise<Outcome> {
  try {
    const value = handler(context);
    if (!isThenable(value)) return { status: 'fulfilled', value };
    // Promise.resolve would read `value.constructor`, which may throw.
    return Promise.allSettled([new Promise((resolve) => resolve(value))]).then(([outcome]) => outcome);
  } catch (reason) {
    return { status: 'rejected', reason };
  }
}
