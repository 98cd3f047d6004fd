import type { ChatErrorNotice } from './notice.js';
import type { ChatErrorStore } from './store.js';

/** A notice that has been shown. */
export interface ChatErrorHistoryEntry {
  /** The notice as it was last shown. */
  readonly notice: ChatErrorNotice;
  /** Whether the notice was in the list when `markRead` was last called. */
  readonly read: boolean;
}

export type ChatErrorHistory = ReturnType<typeof createHistory>;

/** More than anybody looks through; the oldest make room. */
const maxEntries = 50;

const none: readonly ChatErrorHistoryEntry[] = Object.freeze([]);

const histories = new WeakMap<ChatErrorStore, ChatErrorHistory>();

/** Returns the notices that a store has shown, from the first subscription on. */
export function historyOf(store: ChatErrorStore): ChatErrorHistory {
  const history = histories.get(store) ?? createHistory(store);
  histories.set(store, history);
  return history;
}

/** Whether a notice of a store can be read nowhere once it has ended, because no history has recorded it. */
export function isUnrecorded(store: ChatErrorStore, id: string): boolean {
  const isIts = (notice: ChatErrorNotice) => notice.id === id;
  const isRecorded = histories
    .get(store)
    ?.getEntries()
    .some(({ notice }) => isIts(notice));
  return !isRecorded && store.getSnapshot().notices.some(isIts);
}

function createHistory(store: ChatErrorStore) {
  let entries: readonly ChatErrorHistoryEntry[] = [];
  /** How often what is shown had happened when it was last recorded, whether or not it still has an entry. */
  let known: ReadonlyMap<string, number> = new Map();
  let session = store.getSnapshot().session;
  let stop = () => {};
  const listeners = new Set<() => void>();
  const set = (next: readonly ChatErrorHistoryEntry[]) => {
    entries = next;
    for (const listener of [...listeners]) listener();
  };

  const record = () => {
    const snapshot = store.getSnapshot();
    if (snapshot.session !== session) set([]);
    session = snapshot.session;
    const shown = snapshot.notices.filter(isShown);
    const fresh = shown.filter(({ id, count }) => known.get(id) !== count);
    const now = new Map(shown.map((notice) => [notice.id, notice]));
    known = new Map(shown.map(({ id, count }) => [id, count]));
    const again = new Set(fresh.map(({ id }) => id));
    const rest = entries.flatMap((entry) => {
      const { id } = entry.notice;
      return again.has(id) ? [] : [{ ...entry, notice: now.get(id) ?? entry.notice }];
    });
    if (fresh.length === 0 && rest.every(({ notice }, at) => notice === entries[at]?.notice)) return;
    const news = fresh.map((notice) => ({ notice, read: false }));
    set([...news, ...rest].sort((a, b) => b.notice.lastAt - a.notice.lastAt).slice(0, maxEntries));
  };

  return {
    /** The latest first. Nothing of a person who has used the store before. */
    getEntries: () => (store.getSnapshot().session === session ? entries : none),
    /** Calls back after changes, and records what is shown for as long as somebody listens. */
    subscribe(listener: () => void) {
      const own = () => listener();
      listeners.add(own);
      if (listeners.size === 1) {
        stop = store.subscribe(record);
        record();
      }
      return () => {
        if (listeners.delete(own) && listeners.size === 0) stop();
      };
    },
    markRead() {
      if (entries.some(({ read }) => !read)) set(entries.map((entry) => ({ ...entry, read: true })));
    },
    /** Empties it. What is still shown comes back when it happens again. */
    clear() {
      set([]);
    },
  };
}

function isShown({ place, state }: ChatErrorNotice): boolean {
  return place !== undefined && state === 'open';
}
