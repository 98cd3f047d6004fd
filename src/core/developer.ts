/** As bundlers know it; a browser without one knows none. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

const told = new Set<string>();

/** What the developer of the app got wrong: what happened, why it matters, how to fix it. */
export interface DeveloperMessage {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/**
 * Says it on the console, once per `id`, in development only.
 * Bundlers replace `process.env.NODE_ENV`, see that nothing is left to do, and leave calls and texts out of what people get.
 */
export function tellDeveloper(id: string, message: () => DeveloperMessage): void {
  try {
    if (process.env.NODE_ENV !== 'production') say(id, message);
  } catch {
    // Where nothing defines `process`, a message is better than silence.
    say(id, message);
  }
}

function say(id: string, message: () => DeveloperMessage): void {
  if (told.has(id)) return;
  told.add(id);
  const { what, why, fix } = message();
  console.warn(`[chat-error-kit] ${[what, why, fix].filter(Boolean).join(' ')}`);
}

/** Lets everything be said again, for tests. */
export function forgetDeveloperMessages(): void {
  told.clear();
}
