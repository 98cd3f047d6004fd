type Listener = { readonly [event: string]: ((...args: unknown[]) => void) | undefined };

/** A `ChatClient` in the structure of react-native-chat-sdk, whose bridge says what it is told to. */
export function fakeClient({ user = 'alice', isConnected = true } = {}) {
  const listeners = new Set<Listener>();
  const state = { user, isConnected };
  const client = {
    get currentUserName() {
      return state.user;
    },
    isConnected: async () => state.isConnected,
    isLoginBefore: async () => state.user !== '',
    addConnectionListener: (listener: Listener) => listeners.add(listener),
    removeConnectionListener: (listener: Listener) => listeners.delete(listener),
  };
  const emit = (event: string, ...args: unknown[]) => {
    for (const listener of [...listeners]) listener[event]?.(...args);
  };
  return { client, state, listeners, emit };
}
