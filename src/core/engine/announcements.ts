import type { ChatErrorNotice, StoredNotice } from '../notice.js';
import type { MountedSurface } from '../route.js';
import { noticeOf } from './select.js';
import type { Incident, Moment, State } from './state.js';

/** A notice that has not been announced in its present state. */
export interface ChatErrorNews {
  readonly notice: ChatErrorNotice;
  /** The notice as it was last announced. Undefined if it never was. */
  readonly before?: ChatErrorNotice;
}

interface Work extends Moment {
  readonly state: State;
}

/**
 * What is to be announced of the notices that a surface shows. A notice that has moved or came back is no news.
 * @param notices the current notices
 */
export function newsFor(
  { announced, unshown }: State,
  notices: readonly StoredNotice[],
  { key }: MountedSurface,
): readonly ChatErrorNews[] {
  return [...notices, ...unshown]
    .filter(({ place }) => place?.key === key)
    .map((notice) => ({ notice, before: announced.get(notice.id) }))
    .filter(({ notice, before }) => notice !== before);
}

/** Remembers how notices were announced for as long as they are there. */
export function recordAnnounced({ state }: Work, notices: readonly StoredNotice[]): void {
  const announced = new Map([...state.announced, ...notices.map((notice) => [notice.id, notice] as const)]);
  const open = new Set(state.incidents.map(({ id }) => id));
  for (const id of announced.keys()) if (!open.has(id)) announced.delete(id);
  const unshown = state.unshown.filter((notice) => !notices.includes(notice));
  Object.assign(state, { announced, unshown });
}

/** Has the end of a notice announced that is no longer shown, if people have heard of the notice. */
export function announceEnd(work: Work, ended: Incident): void {
  const { state } = work;
  if (!state.announced.has(ended.id)) return;
  Object.assign(state, { unshown: [...state.unshown, noticeOf(state, ended, work)] });
}
