'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { type ChatErrorHistoryEntry, historyOf } from '../core/history.js';
import type { StoredNotice } from '../core/notice.js';
import { never, useProvidedStore } from './context.js';
import { useVoice } from './useVoice.js';
import { type ChatErrorView, viewOf } from './view.js';

/** A notice of the history, with its texts. */
export interface ChatErrorHistoryView extends ChatErrorView {
  /** Whether the notice was in the list when `markRead` was last called. */
  readonly read: boolean;
}

/** The notices that have been shown. */
export interface UseChatErrorHistory {
  /** The notices that have been shown, the latest first. At most 50. */
  readonly entries: readonly ChatErrorHistoryView[];
  /** How many notices have come since `markRead` was last called. */
  readonly unread: number;
  /** Marks all entries as read, so that `unread` is 0. */
  readonly markRead: () => void;
  /** Empties the list. An open notice comes back when its error happens again. */
  readonly clear: () => void;
}

const none: readonly ChatErrorHistoryEntry[] = Object.freeze([]);

/**
 * Returns the notices that have been shown. Re-renders when one is added or changes.
 * Records only while a component that uses it is mounted, so mount one with the chat, such as the button that opens the list.
 */
export function useChatErrorHistory(): UseChatErrorHistory {
  const store = useProvidedStore('useChatErrorHistory');
  const voice = useVoice();
  const history = useMemo(() => store && historyOf(store), [store]);
  const entries = useSyncExternalStore(history?.subscribe ?? never, history?.getEntries ?? nothing, nothing);
  return useMemo(
    () => ({
      entries: store
        ? entries.map(({ notice, read }) => ({ ...viewOf(notice as StoredNotice, store, voice), read }))
        : [],
      unread: entries.filter(({ read }) => !read).length,
      markRead: () => history?.markRead(),
      clear: () => history?.clear(),
    }),
    [entries, history, store, voice],
  );
}

function nothing(): readonly ChatErrorHistoryEntry[] {
  return none;
}
