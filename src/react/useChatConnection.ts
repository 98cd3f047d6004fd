'use client';
import { useSyncExternalStore } from 'react';
import { type ChatConnectionState, idleConnection } from '../core/connectionState.js';
import { never, useProvidedStore } from './context.js';

/** Returns the state of the provider's `connection`, for example for a status dot. Re-renders when it changes. */
export function useChatConnection(): ChatConnectionState {
  const store = useProvidedStore('useChatConnection');
  return useSyncExternalStore(
    store?.subscribe ?? never,
    () => store?.getSnapshot().connection ?? idleConnection,
    onServer,
  );
}

function onServer(): ChatConnectionState {
  return idleConnection;
}
