import { checks } from './developerChecks.js';
import { say } from './developerConsole.js';
import type { DeveloperMessageId, developerMessages } from './developerMessages.js';

/** As bundlers define it. A browser without a bundler has no `process`. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

// Bundlers replace `process.env.NODE_ENV`, find both functions empty, and drop every call, all checks and all texts.
// Therefore neither has rest parameters, and no call computes an argument.

/** Runs a check in development only. Never throws. */
export function check<Name extends keyof typeof checks>(name: Name, ...values: Parameters<(typeof checks)[Name]>): void;
export function check(name: string, one?: unknown, two?: unknown, three?: unknown): void {
  try {
    if (process.env.NODE_ENV !== 'production') runCheck(name, [one, two, three]);
  } catch {
    // Without `process`, a message too many is better than silence.
    runCheck(name, [one, two, three]);
  }
}

/** Writes a message for the app's developer to the console, in development only and once per cause. */
export function tellDeveloper<Id extends DeveloperMessageId>(
  id: Id,
  ...details: Parameters<(typeof developerMessages)[Id]>
): void;
export function tellDeveloper(id: string, one?: unknown, two?: unknown, three?: unknown): void {
  try {
    if (process.env.NODE_ENV !== 'production') tell(id, [one, two, three]);
  } catch {
    tell(id, [one, two, three]);
  }
}

/** The values that are checked come from the app: reading them may throw. */
function runCheck(name: string, values: readonly unknown[]): void {
  try {
    (checks as unknown as Readonly<Record<string, (...given: readonly unknown[]) => void>>)[name]?.(...values);
  } catch {}
}

function tell(id: string, details: readonly unknown[]): void {
  (say as (id: string, ...details: readonly unknown[]) => void)(id, ...details);
}

export { developerMessagesShown, forgetDeveloperMessages } from './developerConsole.js';
