import { useMemo, useSyncExternalStore } from 'react';
import type { Platform } from '../core/environment.js';
import { never, useEnvironment } from './context.js';

interface Clock {
  readonly listeners: Set<() => void>;
  readonly stop: () => void;
}

const clocks = new WeakMap<Platform, Clock>();

/** Returns the text for the time of now. Renders again only when it changes. */
export function useEverySecond<Text extends string | undefined>(textAt: (now: number) => Text, isOver = false): Text {
  const environment = useEnvironment();
  const subscribe = useMemo(
    () => (isOver ? never : (changed: () => void) => everySecond(environment, changed)),
    [isOver, environment],
  );
  const read = () => textAt(environment.now());
  return useSyncExternalStore(subscribe, read, read);
}

/** Calls back each second, and at once when a sleeping page wakes up. All listeners of a platform share one timer. Returns a function that stops it. */
function everySecond(platform: Platform, listener: () => void): () => void {
  const clock = clocks.get(platform) ?? startClock(platform);
  clocks.set(platform, clock);
  clock.listeners.add(listener);
  return () => {
    clock.listeners.delete(listener);
    if (clock.listeners.size > 0 || clocks.get(platform) !== clock) return;
    clock.stop();
    clocks.delete(platform);
  };
}

function startClock(platform: Platform): Clock {
  const listeners = new Set<() => void>();
  const tick = () => {
    for (const listener of listeners) listener();
  };
  const onTime = () => {
    tick();
    cancel = platform.after(1000, onTime);
  };
  let cancel = platform.after(1000, onTime);
  const unsubscribe = platform.subscribe(tick);
  return {
    listeners,
    stop() {
      cancel();
      unsubscribe();
    },
  };
}
