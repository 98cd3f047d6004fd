import { check } from '../core/developer.js';
import type { Dialect } from '../dialects/dialect.js';
import type { EventHandlers } from '../dialects/eventHandlers.js';
import { field, listField } from '../dialects/field.js';
import { type ConnectionScenario, scenarios } from './scenarios.js';

/** A connection that nothing happens to by itself. */
export interface FakeConnection {
  /** To be given to `<ChatErrorProvider connection>`, or to `connect` of a store. */
  readonly connection: object;
  /** Lets something happen to it, and tells it as the SDK does. */
  readonly play: (scenario: ConnectionScenario) => void;
  /** Tells a single event of the SDK, in React Native also of a delivery, such as `sendMessage`. */
  readonly emit: (event: string, payload?: unknown) => void;
  /** Whether anybody listens. */
  readonly isFollowed: () => boolean;
}

/** How it is before the first scenario. */
export interface FakeConnectionOptions {
  /** Whether it was connected before anybody listened. Web SDK 5.x does not tell. @default false */
  readonly isOpened?: boolean;
}

/** A connection without an SDK or a network, for a dialect that can follow one. */
export function fakeConnection(dialect: Dialect, { isOpened = false }: FakeConnectionOptions = {}): FakeConnection {
  const [shape = ''] = (listField(dialect, 'shapes') ?? []) as readonly string[];
  const tells = field(dialect, 'watch') ? scenarios[shape]?.(dialect) : undefined;
  const listeners = new Map<unknown, EventHandlers>();
  let opened = isOpened;
  let isSignedIn = isOpened;

  const emit = (event: string, payload?: unknown) => {
    if (event === 'onConnected') opened = true;
    if (event === 'onReconnecting' || event === 'onDisconnected') opened = false;
    for (const handlers of [...listeners.values()]) handlers[event]?.(payload);
  };
  const webConnection = {
    addEventHandler: (id: string, handlers: EventHandlers) => void listeners.set(id, handlers),
    removeEventHandler: (id: string) => void listeners.delete(id),
    isOpened: () => opened,
  };
  const nativeClient = {
    get currentUserName() {
      return isSignedIn ? 'alice' : '';
    },
    isConnected: async () => opened,
    isLoginBefore: async () => isSignedIn,
    addConnectionListener: (listener: EventHandlers) => void listeners.set(listener, listener),
    removeConnectionListener: (listener: EventHandlers) => void listeners.delete(listener),
    /** The events of deliveries, for `followDeliveries`. */
    getEventEmitter: () => ({
      addListener(event: string, listener: (payload: unknown) => void) {
        listeners.set(listener, { [event]: listener });
        return { remove: () => void listeners.delete(listener) };
      },
    }),
  };
  return {
    connection: shape === 'native' ? nativeClient : webConnection,
    play(scenario) {
      isSignedIn = scenario !== 'signedOut';
      const told = tells?.[scenario]?.();
      if (!told) check('scenario', scenario, dialect);
      for (const [event, payload] of told ?? []) emit(event, payload);
    },
    emit,
    isFollowed: () => listeners.size > 0,
  };
}
