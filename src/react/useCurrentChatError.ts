'use client';
import { useEffect, useReducer, useRef, useState } from 'react';
import { useEnvironment } from './context.js';
import type { ChatErrorSurfaceView } from './useChatErrorSurface.js';

/** A notice stays at least this long before a more urgent one replaces it. */
const dwellMs = 1000;

/** The notice that a surface shows of several, and how to get to the others. */
export interface UseCurrentChatError<View extends ChatErrorSurfaceView = ChatErrorSurfaceView> {
  /** The notice to show. */
  readonly view: View | undefined;
  /** The number of the notice among the open ones, from 1. */
  readonly position: number;
  /** How many notices are open. */
  readonly total: number;
  /** Shows the next one; after the last, the first. */
  readonly next: () => void;
  /** Keeps the notice that is shown while it is focused or touched: a more urgent one must not take the place of its buttons. */
  readonly hold: (held: boolean) => void;
}

/**
 * Chooses the notice to show where there is room for one: the one that is held, then the one that the person asked for, then the most urgent.
 * Unless that is critical, the one that is shown stays for a second.
 * @param views those of `useChatErrorSurface`
 */
export function useCurrentChatError<View extends ChatErrorSurfaceView>(
  views: readonly View[],
): UseCurrentChatError<View> {
  const environment = useEnvironment();
  const [held, setHeld] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const last = useRef({ key: '', since: 0 });
  const find = (key: string | undefined) => views.find((view) => view.key === key);
  const [first] = views;
  const now = environment.now();
  const stayMs = last.current.since + dwellMs - now;
  const kept = first?.severity !== 'critical' && stayMs > 0 && stayMs <= dwellMs ? find(last.current.key) : undefined;
  const view = find(held) ?? find(chosen) ?? kept ?? first;
  const key = view?.key ?? '';
  const isKept = view !== undefined && view === kept && view !== first;

  useEffect(() => {
    if (last.current.key !== key) last.current = { key, since: environment.now() };
  }, [key, environment]);
  useEffect(
    () => (isKept ? environment.after(last.current.since + dwellMs - environment.now(), renderAgain) : undefined),
    [isKept, environment],
  );

  const open = views.filter(({ state }) => state === 'open');
  const at = open.findIndex((other) => other.key === key);
  return {
    view,
    position: at + 1,
    total: at < 0 ? 0 : open.length,
    next() {
      const following = open[(at + 1) % open.length]?.key;
      setChosen(following);
      if (held !== undefined) setHeld(following);
    },
    hold: (isHeld) => setHeld(isHeld ? key : undefined),
  };
}
