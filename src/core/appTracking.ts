import { isObject } from '../dialects/field.js';

let depth = 0;

/** Runs a call whose outcome the app follows itself, so that a tracked client leaves it out. Covers what is called before the first `await`. */
export function asFollowed<Result>(call: () => Result): Result {
  depth++;
  try {
    return call();
  } finally {
    depth--;
  }
}

/** Whether the code that runs now is inside such a call. */
export function isFollowed(): boolean {
  return depth > 0;
}

const reported = new WeakSet<object>();

/** Remembers that a store knows of an error. */
export function rememberReported(error: unknown): void {
  if (isObject(error)) reported.add(error);
}

/** Whether some store knows of this very error. */
export function isReported(error: unknown): boolean {
  return reported.has(error as object);
}
