'use client';
import { useEffect, useSyncExternalStore } from 'react';
import { type ChatConnectionState, idleConnection } from '../core/connection.js';
import { never, useChatErrorContext } from './context.js';
import { tellNoProvider } from './useChatErrors.js';

/** How it stands between the app and the chat service, as the `connection` of the provider tells. */
export function useChatConnection(): ChatConnectionState {
  const store = useChatErrorContext()?.store;
  useEffect(() => {
    if (!store) tellNoProvider('useChatConnection');
  }, [store]);
  return useSyncExternalStore(
    store?.subscribe ?? never,
    () => store?.getSnapshot().connection ?? idleConnection,
    onServer,
  );
}

function onServer(): ChatConnectionState {
  return idleConnection;
}
