import type { ChatErrorEnvironment } from '../../src/core/index.js';

/** More than any test has due at a time. */
const mostTimers = 10_000;

/** A platform whose clock stands still until it is told to go on. */
export function fakeEnvironment(change: Partial<ChatErrorEnvironment> = {}) {
  let now = 1_000_000;
  const timers = new Map<number, { at: number; run: () => void }>();
  let ids = 0;
  const environment: ChatErrorEnvironment = {
    now: () => now,
    after(milliseconds, run) {
      const id = ++ids;
      timers.set(id, { at: now + milliseconds, run });
      return () => timers.delete(id);
    },
    isOnline: () => true,
    isVisible: () => true,
    language: () => undefined,
    random: Math.random,
    subscribe: () => () => {},
    reload: undefined,
    copy: undefined,
    openChannel: undefined,
    ...change,
  };
  const pass = (milliseconds: number) => {
    const end = now + milliseconds;
    for (let rung = 0; ; rung++) {
      if (rung > mostTimers) throw new Error('A timer sets itself again without end.');
      const due = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      timers.delete(due[0]);
      now = due[1].at;
      due[1].run();
    }
    now = end;
  };
  return { environment, pass, waiting: () => timers.size };
}
