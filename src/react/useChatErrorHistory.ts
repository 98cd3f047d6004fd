'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { type ChatErrorHistoryEntry, historyOf } from '../core/history.js';
import type { StoredNotice } from '../core/notice.js';
import { never, useProvidedStore } from './context.js';
import { useVoice } from './useVoice.js';
import { type ChatErrorView, viewOf } from './view.js';

/** Something that people have been shown, with its words. */
export interface ChatErrorHistoryView extends ChatErrorView {
  /** Whether it was there when the list was last marked as read. */
  readonly read: boolean;
}

/** The list of what people have been shown. */
export interface UseChatErrorHistory {
  /** What has been shown, the latest first. */
  readonly entries: readonly ChatErrorHistoryView[];
  /** How many came since the list was last marked as read. */
  readonly unread: number;
  /** Marks all entries as read, so that `unread` is 0. */
  readonly markRead: () => void;
  /** Empties the list. What is still shown comes back when it happens again. */
  readonly clear: () => void;
}

const none: readonly ChatErrorHistoryEntry[] = Object.freeze([]);

/** What people have been shown, from the time on that a component using this is mounted: mount one, such as the button that opens the list, with the chat. */
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
