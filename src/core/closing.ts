import { actionRuns, type ChatErrorAction } from '../kinds/kind.js';
import type { StoredNotice } from './notice.js';

/** How long a notice stays to say that it has ended, in milliseconds. */
export const recoveryMs = 4000;

/** Who wants to close a notice: the person, a timer, or the app with `resolve`. */
export type Closer = 'person' | 'timer' | 'app';

/**
 * Whether a notice may be closed.
 * - Sticky: by nobody. It ends with the condition that it shows.
 * - Critical: by the app, or by solving it. By the person only where `dismiss` is its only way out.
 * - All others: by the person and by the app. By a timer only where nothing is lost (WCAG 2.2.1):
 *   an info or a warning without an action that shows no lasting condition.
 */
export function mayClose(
  {
    state,
    sticky,
    severity,
    surface,
    actions,
  }: Pick<StoredNotice, 'state' | 'sticky' | 'severity' | 'surface' | 'actions'>,
  by: Closer,
): boolean {
  if (state !== 'open') return true;
  if (sticky) return false;
  if (by === 'app') return true;
  if (by === 'person') return severity !== 'critical' || actions.includes('dismiss');
  const isCondition = surface === 'banner' || surface === 'modal';
  return !isCondition && actions.length === 0 && (severity === 'info' || severity === 'warning');
}

/** Whether an action that worked ends its notice. Writing to support or reading help leaves a critical one unsolved. */
export function mayEndBy(action: ChatErrorAction, { sticky, severity }: Pick<StoredNotice, 'sticky' | 'severity'>) {
  return !sticky && !(severity === 'critical' && (action === 'contactSupport' || action === 'learnMore'));
}

/**
 * How a person learns that a notice has ended.
 * - `shown`: it stays for a moment and says so; in a modal it would be in the way, so there it is only announced
 * - `announced`: it is gone at once
 */
export type Farewell = 'shown' | 'announced';

/** @param isLate whether the person has had to wait for the action */
export function farewellAfter(action: ChatErrorAction, isLate: boolean): Farewell | undefined {
  if (isLate) return 'shown';
  // The others open something, such as a form, which gets the attention.
  return actionRuns[action] === 'each' && action !== 'dismiss' ? 'announced' : undefined;
}
