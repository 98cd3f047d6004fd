import { useEffect, useState } from 'react';
import { dayOf } from '../i18n/timeAgo.js';
import { type ChatErrorHistoryView, useChatErrorHistory } from './useChatErrorHistory.js';
import { useChatErrorNotices } from './useChatErrorNotices.js';
import type { ChatErrorView } from './view.js';

/** An entry of a list of notices on screen. */
export interface HistoryEntry {
  readonly entry: ChatErrorHistoryView;
  /** The notice as it is now, with the one action of the list. Undefined where there is nothing to try again. */
  readonly retry: ChatErrorView | undefined;
  /** Whether it was not read when the list came on screen, or has come since. */
  readonly isNew: boolean;
}

/** The notices that have been shown, which are read while the component is on screen. */
export function useHistoryEntries(): { readonly entries: readonly HistoryEntry[]; readonly clear: () => void } {
  const { entries, unread, markRead, clear } = useChatErrorHistory();
  const notices = useChatErrorNotices();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (unread === 0) return;
    const news = entries.filter(({ read }) => !read).map(({ id }) => id);
    setMarked((before) => new Set([...before, ...news]));
    markRead();
  }, [unread, entries, markRead]);
  return {
    entries: entries.map((entry) => ({
      entry,
      retry: retryOf(notices.find(({ id, state }) => id === entry.id && state === 'open')),
      isNew: marked.has(entry.id),
    })),
    clear,
  };
}

/** Groups entries by the day on which they last happened, given by when it began. */
export function daysIn(
  entries: readonly HistoryEntry[],
): readonly { readonly day: number; readonly entries: readonly HistoryEntry[] }[] {
  const days = new Map<number, HistoryEntry[]>();
  for (const one of entries) {
    const day = dayOf(one.entry.lastAt);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }));
}

function retryOf(notice: ChatErrorView | undefined): ChatErrorView | undefined {
  // Not filled: a list has no most important button.
  const actions = notice?.actions.flatMap((one) => (one.action === 'retry' ? { ...one, primary: false } : [])) ?? [];
  return notice && actions.length > 0 ? { ...notice, actions } : undefined;
}
