import { vi } from 'vitest';
import {
  type ChatErrorEvent,
  type ChatErrorStore,
  type ChatErrorStoreOptions,
  createChatErrorStore,
  type TrackOptions,
} from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { fakeEnvironment } from './fakeEnvironment.js';

/** A store of the web dialect whose time passes, and whose network goes, when it is told to. */
export function makeStore(options: Partial<ChatErrorStoreOptions> = {}) {
  const listeners = new Set<() => void>();
  let online = true;
  const { environment, pass, waiting } = fakeEnvironment({
    isOnline: () => online,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    ...options.environment,
  });
  const events: ChatErrorEvent[] = [];
  const store = createChatErrorStore({
    dialect: webDialect,
    onEvent: (event) => events.push(event),
    ...options,
    environment,
  });
  const network = (state: 'up' | 'down') => {
    online = state === 'up';
    for (const changed of listeners) changed();
  };
  const notices = () => store.getSnapshot().notices;
  const kinds = () => notices().map(({ kind }) => kind);
  const happened = () => events.map(({ type }) => type);
  return { store, notices, kinds, pass, waiting, network, listeners, events, happened };
}

export const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A call that tracks itself anew each time, with a `retry` handler that starts it again. */
export function sender(store: ChatErrorStore, answer: () => Promise<unknown>, options: TrackOptions = {}) {
  const sent = vi.fn();
  const send = (): Promise<unknown> => {
    sent();
    return store.track(answer(), { operation: 'send', ...options, handlers: { retry: () => send() } });
  };
  return { sent, send: () => send().catch(() => {}) };
}

/** The same without tracking: what is caught is reported at once, before the promise rejects. */
export function catcher(store: ChatErrorStore, answer: () => Promise<unknown>) {
  const sent = vi.fn();
  const send = async (): Promise<void> => {
    sent();
    try {
      await answer();
    } catch (error) {
      store.report(error, { operation: 'send', handlers: { retry: () => send() } });
      throw error;
    }
  };
  return { sent, send: () => send().catch(() => {}) };
}
