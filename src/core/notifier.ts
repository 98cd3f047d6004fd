/** The platform's own, also where a test replaces the clock later. */
const { setTimeout: inNextTask } = globalThis;

/** After so many notifications, or calls in several of them, in one task the next ones wait for another task, so that timers and input get their turn. */
const maxRounds = 8;
const maxCalls = 200;
/** So many tasks in a row whose notification causes the next one are a loop. */
const maxReactions = 5;
/** Fewer are enough where each notification causes so many reports that they would double without end. */
const maxReports = 100;
/** A reaction comes within a few microtasks: React renders in one. */
const reactionMicrotasks = 50;

/**
 * Notifies once for all changes that come in one go, and finds out when notifications cause each other without end.
 *
 * A flood is no loop. To tell them apart, a long chain of notifications continues in tasks of its own:
 * nothing but the notification itself can cause a change in the microtasks of such a task.
 */
export function createNotifier(notify: () => void) {
  let isScheduled = false;
  let isCalling = false;
  let isReacting = false;
  let rounds = 0;
  let calls = 0;
  let reactions = 0;
  let reports = 0;
  const waiting: (() => void)[] = [];

  const isLong = () => rounds > maxRounds || (rounds > 2 && calls > maxCalls);
  const reset = () => {
    rounds = calls = reactions = reports = 0;
  };
  const call = (listener: () => void) => {
    calls++;
    isCalling = true;
    listener();
    isCalling = false;
  };
  const flush = () => {
    isScheduled = false;
    for (const listener of waiting.splice(0)) call(listener);
    notify();
  };
  const flushInTask = () => {
    isReacting = true;
    flush();
    afterMicrotasks(reactionMicrotasks, () => {
      isReacting = false;
      if (isScheduled) reactions++;
      else reset();
    });
  };
  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    rounds++;
    if (isLong()) inNextTask(flushInTask);
    else queueMicrotask(flush);
    // A timer for every change would cost more than one now and then.
    if (rounds === maxRounds / 2)
      inNextTask(() => {
        if (!isLong()) reset();
      });
  };

  return {
    /** Notifies soon. */
    schedule,
    /** Calls a listener at once. One that causes its own calls is called with the next notification. */
    call(listener: () => void): void {
      schedule();
      if (isCalling || isLong()) waiting.push(listener);
      else call(listener);
    },
    /** Whether to accept a report: false for one more turn of a loop. */
    accepts(): boolean {
      const isReaction = (isReacting && reactions > 0) || (isCalling && rounds > 1);
      if (!isReaction) return true;
      reports++;
      return reactions < maxReactions && reports < maxReports;
    },
  };
}

function afterMicrotasks(count: number, run: () => void): void {
  queueMicrotask(() => (count > 1 ? afterMicrotasks(count - 1, run) : run()));
}
