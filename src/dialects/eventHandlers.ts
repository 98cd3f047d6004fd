import { field } from './field.js';

type Listener = (payload?: unknown) => void;

/** The listeners of an SDK connection, by event name. */
export type EventHandlers = Readonly<Record<string, Listener>>;

/** Those of a React kit stand one level down, for success and for failure. */
export type UikitHandlers = Readonly<Record<string, Listener | { readonly error: Listener }>>;

interface Emitter {
  addEventHandler(id: string, handlers: UikitHandlers): void;
  removeEventHandler(id: string): void;
}

let watchers = 0;

/** Listens to an object with `addEventHandler`, as the web SDKs and their React kits have it. Returns how to stop; undefined where there is none. */
export function addEventHandlers(emitter: unknown, handlers: UikitHandlers): (() => void) | undefined {
  if (!isEmitter(emitter)) return undefined;
  const id = `chat-error-kit-${++watchers}`;
  emitter.addEventHandler(id, handlers);
  return () => emitter.removeEventHandler(id);
}

function isEmitter(value: unknown): value is Emitter {
  return (
    typeof field(value, 'addEventHandler') === 'function' && typeof field(value, 'removeEventHandler') === 'function'
  );
}
