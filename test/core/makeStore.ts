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

/** A store of the web dialect whose time passes when it is told to. */
export function makeStore(options: Partial<ChatErrorStoreOptions> = {}) {
  const { environment, pass, waiting } = fakeEnvironment(options.environment);
  const events: ChatErrorEvent[] = [];
  const store = createChatErrorStore({
    dialect: webDialect,
    onEvent: (event) => events.push(event),
    ...options,
    environment,
  });
  const notices = () => store.getSnapshot().notices;
  const kinds = () => notices().map(({ kind }) => kind);
  return { store, notices, kinds, pass, waiting, happened: () => events.map(({ type }) => type), events };
}

export const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A call as the README has it: tracked, with itself as the way to try it again. */
export function sender(store: ChatErrorStore, answer: () => Promise<unknown>, options: TrackOptions = {}) {
  const sent = vi.fn();
  const send = (): Promise<unknown> => {
    sent();
    return store.track(answer(), { operation: 'send', ...options, handlers: { retry: () => send() } });
  };
  return { sent, send: () => send().catch(() => {}) };
}
