/** As bundlers know it; a browser without one knows none. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

const told = new Set<string>();

/** What the developer of the app got wrong: what happened, why it matters, how to fix it. */
export interface DeveloperMessage {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Says it on the console, once per `id`, in development only. */
export function tellDeveloper(id: string, { what, why, fix }: DeveloperMessage): void {
  if (!inDevelopment() || told.has(id)) return;
  told.add(id);
  console.warn(`[chat-error-kit] ${[what, why, fix].filter(Boolean).join(' ')}`);
}

/** Lets everything be said again, for tests. */
export function forgetDeveloperMessages(): void {
  told.clear();
}

/** Bundlers replace the whole expression; where nothing defines `process`, a message is better than silence. */
export function inDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return true;
  }
}
