import { type ChatErrorEnvironment, longestTimerMs } from './environment.js';

export type Clock = ReturnType<typeof createClock>;

/**
 * A clock that never goes back, with one timer. If the clock of the device is set back, waits are no longer than before.
 * @param ring called when the time has come
 */
export function createClock(environment: ChatErrorEnvironment, ring: () => void) {
  /** How far the clock of the device was set back. */
  let offset = 0;
  let latest = environment.now();
  let deadline = Infinity;
  let cancel = () => {};

  const reach = (time: number) => {
    if (time < latest) offset += latest - time;
    latest = Math.max(latest, time);
    return latest;
  };
  const now = () => reach(environment.now() + offset);

  return {
    now,
    /** Sets the timer. Replaces the time that was set before. */
    set(time: number): void {
      if (time === deadline) return;
      cancel();
      cancel = () => {};
      deadline = time;
      if (time === Infinity) return;
      const wait = Math.min(Math.max(0, time - now()), longestTimerMs);
      const end = now() + wait;
      cancel = environment.after(wait, () => {
        deadline = Infinity;
        // A timer that comes early by this clock still proves that the time has passed.
        const current = now();
        if (current < end) {
          offset += end - current;
          latest = end;
        }
        ring();
      });
    },
  };
}
