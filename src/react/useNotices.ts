import { useMemo, useSyncExternalStore } from 'react';
import type { ChatErrorNotice } from '../core/notice.js';
import type { ChatErrorStore } from '../core/store.js';
import { useVoice } from './useVoice.js';
import { type ChatErrorView, viewOf } from './view.js';

const none: readonly ChatErrorNotice[] = Object.freeze([]);

/**
 * The notices of a store that a component shows. It renders again only when one of them changes.
 * @param which must be the same function from render to render
 */
export function useNotices(
  store: ChatErrorStore | undefined,
  which: (notice: ChatErrorNotice) => boolean,
  { onServer = false } = {},
): readonly ChatErrorView[] {
  const voice = useVoice();
  const select = useMemo(() => selectFrom(store, which), [store, which]);
  const notices = useSyncExternalStore(store?.subscribe ?? never, select, onServer ? select : () => none);
  return useMemo(() => (store ? notices.map((notice) => viewOf(notice, store, voice)) : []), [notices, store, voice]);
}

/** Answers with the same list as long as it holds the same notices. */
function selectFrom(store: ChatErrorStore | undefined, which: (notice: ChatErrorNotice) => boolean) {
  let last = none;
  return () => {
    const next = store?.getSnapshot().notices.filter(which) ?? none;
    if (next.length !== last.length || next.some((notice, at) => notice !== last[at])) last = next;
    return last;
  };
}

function never(): () => void {
  return () => {};
}
