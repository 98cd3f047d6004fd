import type { ChatErrorNotice } from './notice.js';
import type { ChatErrorStore } from './store.js';

/** Something that people have been shown. */
export interface ChatErrorHistoryEntry {
  /** As it was when it was last seen. */
  readonly notice: ChatErrorNotice;
  /** Whether it was there when the list was last marked as read. */
  readonly read: boolean;
}

export type ChatErrorHistory = ReturnType<typeof createHistory>;

/** More than anybody looks through; the oldest make room. */
const maxEntries = 50;

const histories = new WeakMap<ChatErrorStore, ChatErrorHistory>();

/** What a store has shown. It costs nothing unless somebody asks for it. */
export function historyOf(store: ChatErrorStore): ChatErrorHistory {
  const history = histories.get(store) ?? createHistory(store);
  histories.set(store, history);
  return history;
}

function createHistory(store: ChatErrorStore) {
  let entries: readonly ChatErrorHistoryEntry[] = [];
  /** How often what was open had happened when it was cleared. */
  let cleared: ReadonlyMap<string, number> = new Map();
  let followers = 0;
  let stop = () => {};
  const listeners = new Set<() => void>();
  const set = (next: readonly ChatErrorHistoryEntry[]) => {
    entries = next;
    for (const listener of [...listeners]) listener();
  };

  const record = () => {
    const isNews = ({ id, count }: ChatErrorNotice) => cleared.get(id) !== count;
    const shown = store.getSnapshot().notices.filter((notice) => isShown(notice) && isNews(notice));
    const seen = new Map(shown.map((notice) => [notice.id, notice]));
    const updated = entries.map((entry) => {
      const notice = seen.get(entry.notice.id);
      seen.delete(entry.notice.id);
      if (!notice || notice === entry.notice || notice.state !== 'open') return entry;
      return { notice, read: entry.read && notice.count === entry.notice.count };
    });
    const fresh = [...seen.values()].map((notice) => ({ notice, read: false }));
    if (fresh.length === 0 && updated.every((entry, at) => entry === entries[at])) return;
    set([...fresh, ...updated].sort((a, b) => b.notice.lastAt - a.notice.lastAt).slice(0, maxEntries));
  };

  return {
    /** The latest first. */
    getEntries: () => entries,
    /** Calls back after changes, and records what is shown for as long as somebody listens. */
    subscribe(listener: () => void) {
      listeners.add(listener);
      if (followers++ === 0) {
        stop = store.subscribe(record);
        record();
      }
      return () => {
        listeners.delete(listener);
        if (--followers === 0) stop();
      };
    },
    markRead() {
      if (entries.some(({ read }) => !read)) set(entries.map((entry) => ({ ...entry, read: true })));
    },
    /** Empties it. What is still shown comes back when it happens again. */
    clear() {
      cleared = new Map(store.getSnapshot().notices.map(({ id, count }) => [id, count]));
      set([]);
    },
  };
}

function isShown({ place, state }: ChatErrorNotice): boolean {
  return place !== undefined && state === 'open';
}
