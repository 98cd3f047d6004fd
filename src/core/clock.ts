import { type ChatErrorEnvironment, longestTimerMs } from './environment.js';

/**
 * A clock that never goes back, with one timer. If the clock of the device is set back, no wait gets longer.
 * @param ring called when the time of the timer has come
 */
export function createClock({ now: deviceTime, after }: ChatErrorEnvironment, ring: () => void) {
  /** By how much the clock of the device was set back. */
  let offset = 0;
  let latest = deviceTime();
  let cancel = () => {};
  /** The time for which the timer was set in the current task. */
  let setFor: number | undefined;

  const advanceTo = (time: number) => {
    if (time > latest) latest = time;
    return latest;
  };
  const now = () => {
    const time = deviceTime() + offset;
    if (time < latest) offset += latest - time;
    return advanceTo(time);
  };

  return {
    now,
    /** Sets the timer. Replaces one of an earlier task also for the same time: a test may have put fake timers in between. */
    set(time: number): void {
      if (time === setFor) return;
      if (setFor === undefined)
        queueMicrotask(() => {
          setFor = undefined;
        });
      setFor = time;
      cancel();
      cancel = () => {};
      if (time === Infinity) return;
      const current = now();
      const wait = Math.min(Math.max(0, time - current), longestTimerMs);
      cancel = after(wait, () => {
        setFor = undefined;
        // The device has waited, whatever its clock says.
        now();
        advanceTo(current + wait);
        ring();
      });
    },
  };
}
