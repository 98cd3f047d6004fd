import { type ChatErrorDescription, describeChatError } from '../describe.js';
import { change, patch, place, type Work } from './changes.js';
import { isOpen } from './incident.js';

/** One sign-in ends the session here and is announced by the other tab: the two arrive within this time, in any order. */
const sameSignInMs = 2000;

/** The person of this tab has signed in in another tab, which may be what ended the session here. */
export function takeOtherTab(work: Work): void {
  change(work, { otherTabAt: work.now });
  for (const incident of work.state.incidents) {
    if (!isOpen(incident) || work.now - incident.firstAt > sameSignInMs) continue;
    const changed = { ...incident, error: withOtherTab(work, incident.error) };
    patch(work, incident, changed);
    place(work, changed);
  }
}

/** An error, which says that chat is open in another tab if that is why the session ended. */
export function withOtherTab({ state, now }: Work, error: ChatErrorDescription): ChatErrorDescription {
  const { otherTabAt = -Infinity, options, device } = state;
  if (error.kind !== 'signedInElsewhere' || now - otherTabAt > sameSignInMs) return error;
  // Tabs of one browser give one name.
  const by = error.values?.device;
  if (by !== undefined && by !== device) return error;
  return describeChatError({ ...error, kind: 'openInAnotherTab' }, options.policy);
}
