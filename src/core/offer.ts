import type { ChatOperation } from '../dialects/dialect.js';
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

/** What a person wrote or chose: it is still there if it was not sent, and can be deleted. */
const sending: readonly ChatOperation[] = ['send', 'upload'];

/** Whether a notice stands beside a message or file that was not sent. */
export function isBesideUnsent(operation: ChatOperation | undefined, place: MountedSurface | undefined): boolean {
  const isBesideObject = place?.surface === 'inline' && place.scope !== undefined;
  return isBesideObject && operation !== undefined && sending.includes(operation);
}

/**
 * The actions that a notice can offer in a place.
 * @param waiting whether a retry cannot be pressed yet
 */
export function offeredActions(
  description: Pick<ChatErrorDescription, 'actions' | 'severity' | 'operation'>,
  place: MountedSurface | undefined,
  handled: (action: ChatErrorAction) => boolean,
  environment: BuiltIns,
  waiting: boolean,
): readonly ChatErrorAction[] {
  const { actions, operation } = description;
  const can = (action: ChatErrorAction) => handled(action) || canDoItself(action, environment);
  const mayDiscard = isBesideUnsent(operation, place) && !actions.includes('discard');
  const offered: readonly ChatErrorAction[] = (mayDiscard ? [...actions, 'discard' as const] : actions).filter(can);
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
