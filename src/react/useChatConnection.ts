'use client';
import { useSyncExternalStore } from 'react';
import { type ChatConnectionState, idleConnection } from '../core/connection.js';
import { never, useProvidedStore } from './context.js';

/** How it stands between the app and the chat service, as the `connection` of the provider tells. */
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
