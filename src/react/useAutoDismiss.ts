'use client';
import { useRef } from 'react';
import { longestTimerMs, type Platform } from '../core/environment.js';
import { isUnrecorded } from '../core/history.js';
import { useChatErrorContext, useEnvironment } from './context.js';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';
import type { ChatErrorView, NoticeView } from './view.js';

/** Options of `useAutoDismiss`. */
export interface AutoDismissOptions {
  /** Stops the time while true. Set it while the pointer or the focus is on the notice. @default false */
  readonly paused?: boolean;
  /** Multiplies the time until the notice ends. `Infinity` keeps it. @default 1 */
  readonly timeScale?: number;
}

/** WCAG 2.2.1 asks for enough time: six seconds, and one more for each 120 characters. */
const baseMs = 6000;
const msPerCharacter = 1000 / 120;

/**
 * Ends a notice when its time is up, for toasts of your own. Keeps every notice that has an action, lasts or is an error, and all while no history records them (WCAG 2.2.1).
 * The time depends on the length of the text, starts again with each repetition, and stops while the page is hidden, the app is in the background or React hides the component.
 * @param view what a hook or a slot of the kit passed
 */
export function useAutoDismiss(view: ChatErrorView, options?: AutoDismissOptions): void {
  useTimeUp(view, options, useEnvironment());
}

/** `useAutoDismiss` by the clock and visibility of a platform. */
export function useTimeUp(
  view: ChatErrorView,
  { paused = false, timeScale = 1 }: AutoDismissOptions = {},
  environment: Platform,
): void {
  const { id, lastAt, title, message } = view;
  const { expire } = view as Partial<NoticeView>;
  const total = expire ? (baseMs + (title.length + message.length) * msPerCharacter) * timeScale : Infinity;
  const store = useChatErrorContext()?.store;
  const end = useRef(expire);
  const left = useRef(total);
  useBrowserLayoutEffect(() => {
    end.current = expire;
  });

  // A repetition starts the time anew.
  useBrowserLayoutEffect(() => {
    left.current = total;
  }, [total, lastAt]);

  // A layout effect, because React stops those while a Suspense fallback stands in for the component.
  useBrowserLayoutEffect(() => {
    if (paused || total > longestTimerMs) return;
    let since: number | undefined;
    let cancel = () => {};
    const run = () => {
      cancel();
      if (since !== undefined) left.current -= environment.now() - since;
      since = undefined;
      if (!environment.isVisible()) return;
      since = environment.now();
      cancel = environment.after(Math.max(0, left.current), finish);
    };
    const finish = () => {
      if (!store || !isUnrecorded(store, id)) return end.current?.();
      // A history may be mounted later.
      since = undefined;
      left.current = total;
      run();
    };
    run();
    const stop = environment.subscribe(run);
    return () => {
      stop();
      cancel();
      if (since !== undefined) left.current -= environment.now() - since;
    };
  }, [total, paused, lastAt, environment, store, id]);
}
