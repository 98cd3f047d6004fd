import { type RefObject, useEffect } from 'react';
import type { ChatErrorStore } from '../../core/store.js';
import { useChatErrorContext } from '../../react/context.js';

const histories = new WeakMap<ChatErrorStore, Set<HTMLElement>>();

/** Lets toasts lead to a history while it is on screen. */
export function useShownHistory(history: RefObject<HTMLElement | null>): void {
  const store = useChatErrorContext()?.store;
  useEffect(() => {
    const { current } = history;
    if (!store || !current) return;
    const shown = histories.get(store) ?? new Set();
    histories.set(store, shown.add(current));
    return () => void shown.delete(current);
  }, [store, history]);
}

/** Returns a history of the store that is on screen. */
export function findHistory(store: ChatErrorStore | undefined): HTMLElement | undefined {
  const shown = store && histories.get(store);
  return [...(shown ?? [])].find((history) => history.getClientRects().length > 0);
}
