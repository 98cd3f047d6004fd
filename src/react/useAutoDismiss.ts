'use client';
import { useEffect, useRef } from 'react';
import { longestTimerMs, platform } from '../core/environment.js';
import type { ChatErrorView } from './view.js';

/** When the time of a notice runs, and how long it is. */
export interface AutoDismissOptions {
  /** While true the time stands still: the pointer or the focus is on the notice. */
  readonly paused?: boolean;
  /** Multiplies the time; `Infinity` for never. @default 1 */
  readonly timeScale?: number;
}

/** WCAG 2.2.1 asks for enough time: six seconds, and one more for each 120 characters. */
const baseMs = 6000;
const msPerCharacter = 1000 / 120;

/**
 * Ends a notice when its time is up. Only what loses nothing may end so: an info or a warning without an action (WCAG 2.2.1).
 * The time stands still while the page is hidden.
 */
export function useAutoDismiss(view: ChatErrorView, { paused = false, timeScale = 1 }: AutoDismissOptions = {}): void {
  const { lastAt, title, message } = view;
  const total = view.expire ? (baseMs + (title.length + message.length) * msPerCharacter) * timeScale : Infinity;
  const end = useRef(view.expire);
  const left = useRef(total);
  useEffect(() => {
    end.current = view.expire;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a repetition starts the time anew.
  useEffect(() => {
    left.current = total;
  }, [total, lastAt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a repetition starts the time anew.
  useEffect(() => {
    if (paused || total > longestTimerMs) return;
    let since: number | undefined;
    let cancel = () => {};
    const run = () => {
      cancel();
      if (since !== undefined) left.current -= platform.now() - since;
      since = undefined;
      if (!platform.isVisible()) return;
      since = platform.now();
      cancel = platform.after(Math.max(0, left.current), () => end.current?.());
    };
    run();
    const stop = platform.subscribe(run);
    return () => {
      stop();
      cancel();
      if (since !== undefined) left.current -= platform.now() - since;
    };
  }, [total, paused, lastAt]);
}
