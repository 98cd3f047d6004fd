import { type DeveloperMessageId, developerMessages } from './developerMessages.js';

/** Messages whose details only say where the mistake was noticed first. */
const sameCause: readonly DeveloperMessageId[] = ['outsideProvider'];

const shown = new Set<string>();

/**
 * Writes a message for the app's developer to the console, once per cause. Production code calls `tellDeveloper` instead.
 * @param details what the text names; each combination is a cause of its own
 */
export function say<Id extends DeveloperMessageId>(
  id: Id,
  ...details: Parameters<(typeof developerMessages)[Id]>
): void {
  const cause = sameCause.includes(id) ? id : [id, ...details].join(' ').trim();
  if (shown.has(cause)) return;
  shown.add(cause);
  const text = developerMessages[id] as (...values: typeof details) => readonly string[];
  console.warn(`[chat-error-kit] ${text(...details).join(' ')}`);
}

/** The IDs of the messages so far, for tests. */
export function developerMessagesShown(): readonly string[] {
  return [...shown].map((cause) => cause.split(' ', 1)[0] as string);
}

/** Lets every message be shown again, for tests. */
export function forgetDeveloperMessages(): void {
  shown.clear();
}
