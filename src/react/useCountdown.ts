'use client';
import { useEnvironment } from './context.js';
import { useEverySecond } from './useEverySecond.js';
import type { ChatErrorCountdown } from './view.js';

/**
 * Returns how long a wait still takes, in words that change each second. Undefined without a wait, and once it is over.
 * Keep the text out of live regions: read out each second it would drown all else.
 * @param countdown the `countdown` of a view
 */
export function useCountdown(countdown: ChatErrorCountdown | undefined): string | undefined {
  const { now } = useEnvironment();
  const until = countdown?.until ?? 0;
  return useEverySecond((at) => (at < until ? countdown?.text(until - at) : undefined), until <= now());
}
