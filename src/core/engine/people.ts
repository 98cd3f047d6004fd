import { change, endAll, type Work } from './changes.js';
import { nothingYet, type People } from './state.js';

/**
 * Takes the person whom the SDK or the app names.
 * Whoever was named last stays so while nobody is: the next one may be another person.
 */
export function takePerson(work: Work, by: keyof People, person: People[typeof by]): void {
  const { people } = work.state;
  const before = people[by];
  if (person === undefined || person === before) return;
  change(work, { people: { ...people, [by]: person } });
  if (before !== undefined) startSession(work);
}

/** Removes everything that belongs to the person before: nobody sees the notices of another person, or runs their actions. */
function startSession(work: Work): void {
  endAll(work, 'superseded', () => true);
  change(work, { ...nothingYet, session: work.state.session + 1 });
}
