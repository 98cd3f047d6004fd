'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { type ChatConnectionState, idleConnection } from '../core/connectionState.js';
import { never, useProvidedStore } from './context.js';
import { useVoice } from './useVoice.js';

/** The state of the connection, and a text for it. */
export interface UseChatConnection extends ChatConnectionState {
  /** The status in a word or two, in the reader's language, such as "Offline". Reword it by its key, such as `connection.offline`. */
  readonly label: string;
}

const labelKeys: { readonly [S in ChatConnectionState['status']]: string } = {
  idle: 'connection.idle',
  connected: 'connection.connected',
  reconnecting: 'kinds.reconnecting.title',
  offline: 'connection.offline',
  disconnected: 'connection.disconnected',
  ended: 'connection.ended',
};

/** Returns the state of the provider's `connection`, for example for a status dot. Re-renders when it or the language changes. */
export function useChatConnection(): UseChatConnection {
  const store = useProvidedStore('useChatConnection');
  const { t } = useVoice();
  const state = useSyncExternalStore(
    store?.subscribe ?? never,
    () => store?.getSnapshot().connection ?? idleConnection,
    onServer,
  );
  return useMemo(() => ({ ...state, label: t(labelKeys[state.status] ?? labelKeys.idle) }), [state, t]);
}

function onServer(): ChatConnectionState {
  return idleConnection;
}
