/** The error of what has just failed. */
interface Shared {
  error?: unknown;
}

const current = new Map<string, Shared>();

/**
 * Shares one error object among all who hear of a failure, so that a store recognizes their reports as one failure.
 * The SDK tells all listeners in one task, and makes an object for each.
 * @param subject what failed: a message or a file
 */
export function sharedError(subject: string): Shared {
  const known = current.get(subject);
  if (known) return known;
  const shared: Shared = {};
  current.set(subject, shared);
  queueMicrotask(() => current.delete(subject));
  return shared;
}
