/** A connection in the shape of the web SDKs that says what it is told to. */
export function fakeConnection({ isOpened = false } = {}) {
  const listeners = new Map<string, Readonly<Record<string, (payload?: unknown) => void>>>();
  const connection = {
    addEventHandler: (id: string, handlers: Readonly<Record<string, (payload?: unknown) => void>>) =>
      listeners.set(id, handlers),
    removeEventHandler: (id: string) => listeners.delete(id),
    isOpened: () => isOpened,
  };
  const tell = (event: string, payload?: unknown) => {
    for (const handlers of [...listeners.values()]) handlers[event]?.(payload);
  };
  return { connection, tell, listeners };
}
