import type { ChatErrorAction, ChatErrorSeverity } from '../kinds/kind.js';
import type { ChatErrorDescription } from './describe.js';

import type { ChatErrorHandler } from './notice.js';
import type { MountedSurface } from './route.js';

/** The built-in actions of a platform: undefined for those that it lacks. */
export type BuiltIns = Readonly<Record<'reload' | 'copy', unknown>>;

/** Whether a notice must always offer a button that works: a critical one cannot be closed, and a modal blocks the page. */
export function needsWayOut(severity: ChatErrorSeverity, place: MountedSurface | undefined): boolean {
  return severity === 'critical' || place?.surface === 'modal';
}

/** Whether pressing an action can get a person out of a notice. Copying its details does not, and a retry that waits cannot be pressed. */
export function isWayOut(action: ChatErrorAction, waiting: boolean): boolean {
  return action !== 'copyDetails' && !(action === 'retry' && waiting);
}

/**
 * The actions that a notice can offer in a place.
 * @param waiting whether a retry cannot be pressed yet
 */
export function offeredActions(
  description: Pick<ChatErrorDescription, 'actions' | 'severity'>,
  place: MountedSurface | undefined,
  handled: (action: ChatErrorAction) => boolean,
  environment: BuiltIns,
  waiting: boolean,
): readonly ChatErrorAction[] {
  const can = (action: ChatErrorAction) => handled(action) || canDoItself(action, environment);
  const offered = description.actions.filter(can);
  if (!needsWayOut(description.severity, place) || offered.some((action) => isWayOut(action, waiting))) return offered;
  return [description.severity === 'critical' && can('reload') ? 'reload' : 'dismiss', ...offered];
}

function canDoItself(action: ChatErrorAction, environment: BuiltIns): boolean {
  if (action === 'reload') return environment.reload !== undefined;
  if (action === 'copyDetails') return environment.copy !== undefined;
  return action === 'dismiss';
}

/** Whether an app gave something that can be called. */
export function isHandler(value: unknown): value is ChatErrorHandler {
  return typeof value === 'function';
}
