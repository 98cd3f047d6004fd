const counter = Symbol.for('chat-error-kit IDs');
const page = globalThis as { [counter]?: number };

/** Returns an ID that no other copy of the kit on the page uses. `useId` starts anew in each copy of React. Not for what a server renders. */
export function nextId(): string {
  page[counter] = (page[counter] ?? 0) + 1;
  return `chat-error-${page[counter]}`;
}
