import type { ChatErrorKind } from '../kinds/kinds.js';
import type { ChatErrorDescription } from './describe.js';

export type Outcome = PromiseSettledResult<unknown>;

/** What the action was to bring about is so already: a retry may find that the first call has worked after all. */
const reached: readonly ChatErrorKind[] = ['success', 'groupAlreadyJoined', 'chatRoomAlreadyJoined'];
/** Somebody cancelled the action, or an earlier call reports how it ends. */
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
