import type { ChatErrorAction } from '../kinds/kind.js';
import type { ChatErrorDescription } from './describe.js';
import type { ChatErrorEnvironment } from './environment.js';
import type { ChatErrorHandler } from './notice.js';
import type { MountedSurface } from './route.js';

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

/** Whether an app gave something that can be called. */
export function isHandler(value: unknown): value is ChatErrorHandler {
  return typeof value === 'function';
}
