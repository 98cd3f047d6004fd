import { type ChatErrorAction, severities } from '../kinds/kind.js';
import { precedenceOf } from './conditions.js';
import type { StoredNotice } from './notice.js';

type Ranked = Pick<StoredNotice, 'kind' | 'state' | 'severity' | 'actions'>;

/** Ascending urgency; recovered notices sort last. */
export const urgencies = ['over', ...severities] as const;

export function urgencyOf({ state, severity }: Pick<StoredNotice, 'state' | 'severity'>): (typeof urgencies)[number] {
  return state === 'open' ? severity : 'over';
}

/** Sorts open notices first, then by precedence and severity, then those that offer a solution. Keeps the order of equals. */
export function byUrgency(a: Ranked, b: Ranked): number {
  const precedence = (notice: Ranked) => (notice.state === 'open' ? precedenceOf(notice) : Infinity);
  const urgency = (notice: Ranked) => urgencies.indexOf(urgencyOf(notice));
  const solvable = ({ actions }: Ranked) => Number(actions.some(isSolution));
  // Two recovered notices differ by NaN, which is falsy.
  return precedence(a) - precedence(b) || urgency(b) - urgency(a) || solvable(b) - solvable(a);
}

function isSolution(action: ChatErrorAction): boolean {
  return action !== 'copyDetails' && action !== 'dismiss';
}
