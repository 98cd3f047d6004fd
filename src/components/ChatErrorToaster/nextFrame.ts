import { whilePageLasts } from '../../core/environment.js';

/** Measures the page, and returns how to change it. */
export type Measure = () => (() => void) | undefined;

const waiting = new WeakMap<Window, Set<Measure>>();

/** Runs each function once in the next frame of a window: all measure before any changes the page, so that the browser computes the layout once. */
export function inNextFrame(view: Window, measure: Measure): void {
  const planned = waiting.get(view);
  if (planned) return void planned.add(measure);
  const all = new Set([measure]);
  waiting.set(view, all);
  view.requestAnimationFrame(
    whilePageLasts(() => {
      waiting.delete(view);
      const changes = [...all].map((one) => one());
      for (const change of changes) change?.();
    }),
  );
}
