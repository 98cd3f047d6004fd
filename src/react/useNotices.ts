import { useMemo, useSyncExternalStore } from 'react';
import type { StoredNotice } from '../core/notice.js';
import { remember } from '../core/remember.js';
import type { MountedSurface } from '../core/route.js';
import type { ChatErrorNotices } from '../core/store.js';
import { useVoice } from './useVoice.js';
import { keyOfAll, type NoticeView, viewOf, viewOfAll } from './view.js';

const none: readonly StoredNotice[] = Object.freeze([]);

export interface SurfaceOptions {
  /** How many notices it shows at a time. */
  readonly most: number;
  /** Keys of hovered or focused notices; always shown. */
  readonly pinned?: readonly (string | undefined)[];
  /** A surface that cannot be reached for now, whose notices are shown too. */
  readonly standsInFor?: MountedSurface['surface'];
}

/**
 * The notices of a store that a component shows. It renders again only when one of them changes.
 * @param which must be the same function from render to render
 */
export function useNotices(
  store: ChatErrorNotices | undefined,
  which: (notice: StoredNotice) => boolean,
): readonly NoticeView[] {
  const notices = useSelected(store, which);
  const voice = useVoice();
  const toView = useMemo(
    () => store && remember((notice: StoredNotice) => viewOf(notice, store, voice)),
    [store, voice],
  );
  return useMemo(() => (toView ? notices.map(toView) : []), [notices, toView]);
}

/**
 * The notices of a store that a surface shows, of those about several objects one for each kind.
 * @param most how many are put into words; the others are counted
 */
export function useGroupedNotices(
  store: ChatErrorNotices | undefined,
  which: (notice: StoredNotice) => boolean,
  { most, pinned = [] }: Pick<SurfaceOptions, 'most' | 'pinned'>,
): { readonly views: readonly NoticeView[]; readonly more: number } {
  const notices = useSelected(store, which);
  const voice = useVoice();
  const pinnedKeys = pinned.join();
  return useMemo(() => {
    const groups = groupByKind(notices);
    const seen = pick(groups, most, pinnedKeys);
    const waiting = groups.filter((group) => group[0].state === 'open' && !seen.includes(group));
    return { views: store ? seen.map((group) => viewOfAll(group, store, voice)) : [], more: waiting.length };
  }, [notices, store, voice, most, pinnedKeys]);
}

/** Several notices of a store as one; undefined if fewer than `fewest` are selected. */
export function useMergedNotices(
  store: ChatErrorNotices | undefined,
  which: (notice: StoredNotice) => boolean,
  fewest: number,
): NoticeView | undefined {
  const notices = useSelected(store, which);
  const voice = useVoice();
  return useMemo(
    () => (store && notices.length >= fewest ? viewOfAll(notices as Group, store, voice) : undefined),
    [notices, store, voice, fewest],
  );
}

function useSelected(
  store: ChatErrorNotices | undefined,
  which: (notice: StoredNotice) => boolean,
): readonly StoredNotice[] {
  const { subscribe, select } = useMemo(() => selectFrom(store, which), [store, which]);
  return useSyncExternalStore(subscribe, select, nothing);
}

/** A server shows none: reports come with effects and calls, which run in the browser. */
function nothing(): readonly StoredNotice[] {
  return none;
}

/**
 * Selects the same list as long as it holds the same notices.
 * Once subscribed it changes with notifications only: a report made while rendering must not change what that render reads, or React renders without end.
 */
function selectFrom(store: ChatErrorNotices | undefined, which: (notice: StoredNotice) => boolean) {
  let last = none;
  let isCurrent = false;
  let isSubscribed = false;
  return {
    select() {
      if (isCurrent) return last;
      const stored = store?.getSnapshot().notices as readonly StoredNotice[] | undefined;
      const next = stored?.filter(which) ?? none;
      if (next.length !== last.length || next.some((notice, at) => notice !== last[at])) last = next;
      isCurrent = isSubscribed;
      return last;
    },
    subscribe(listener: () => void) {
      isSubscribed = true;
      isCurrent = false;
      const stop = store?.subscribe(() => {
        isCurrent = false;
        listener();
      });
      return () => {
        isSubscribed = false;
        isCurrent = false;
        stop?.();
      };
    },
  };
}

type Group = [StoredNotice, ...StoredNotice[]];

/** The first ones, and those that are pinned: these are never among the rest. */
function pick(groups: readonly Group[], most: number, pinnedKeys: string): readonly Group[] {
  const isPinned = (group: Group) => pinnedKeys.split(',').includes(keyOfAll(group));
  const room = Math.max(0, most - groups.filter(isPinned).length);
  const others = groups.filter((group) => !isPinned(group)).slice(0, room);
  return groups.filter((group) => isPinned(group) || others.includes(group));
}

/** In the order of the first of each. */
function groupByKind(notices: readonly StoredNotice[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const notice of notices) {
    const key = keyOfAll([notice]);
    const group = groups.get(key);
    if (group) group.push(notice);
    else groups.set(key, [notice]);
  }
  return [...groups.values()];
}
