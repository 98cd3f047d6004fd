import { change, endAll, type Work } from './changes.js';
import type { Options } from './state.js';

/** Takes the person whom the SDK names. */
export function takeUser(work: Work, user: string | undefined): void {
  const before = work.state.user;
  if (user === undefined) return;
  change(work, { user });
  if (before !== undefined && before !== user) startSession(work);
}

/** Takes the person whom the app names. */
export function takeSession(work: Work, { session: before }: Options, { session }: Options): void {
  if (before !== undefined && session !== undefined && before !== session) startSession(work);
}

/** Removes everything that belongs to the person before: nobody sees the notices of another person, or runs their actions. */
function startSession(work: Work): void {
  endAll(work, 'superseded', () => true);
  change(work, {
    incidents: [],
    unshown: [],
    deferred: [],
    tried: [],
    calls: [],
    solved: [],
    session: work.state.session + 1,
  });
}
