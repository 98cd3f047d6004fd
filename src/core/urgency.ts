import { severities } from '../kinds/kind.js';
import { precedenceOf } from './conditions.js';
import type { StoredNotice } from './notice.js';

type Ranked = Pick<StoredNotice, 'kind' | 'state' | 'severity' | 'firstAt'>;

/** Ascending urgency; recovered notices sort last. */
export const urgencies = ['over', ...severities] as const;

export function urgencyOf({ state, severity }: Pick<StoredNotice, 'state' | 'severity'>): (typeof urgencies)[number] {
  return state === 'open' ? severity : 'over';
}

/** Open ones first, then by precedence, severity and age, the newest first. A repetition does not move a notice. */
export function byUrgency(a: Ranked, b: Ranked): number {
  const rankOf = (notice: Ranked) => (notice.state === 'open' ? precedenceOf(notice) : Infinity);
  // Two that have ended give NaN, so their age decides.
  return rankOf(a) - rankOf(b) || bySeverity(a, b);
}

function bySeverity(a: Ranked, b: Ranked): number {
  return urgencies.indexOf(urgencyOf(b)) - urgencies.indexOf(urgencyOf(a)) || b.firstAt - a.firstAt;
}
