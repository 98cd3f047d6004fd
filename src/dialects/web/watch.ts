import type { ConnectionSignal } from '../dialect.js';
import { field } from '../field.js';

let watchers = 0;

/** Follows a `connection` of agora-chat or easemob-websdk through its event handlers. */
export function watchWeb(connection: unknown, tell: (signal: ConnectionSignal) => void): (() => void) | undefined {
  if (!isWebConnection(connection)) return undefined;
  const id = `chat-error-kit-${++watchers}`;
  connection.addEventHandler(id, {
    onConnected: () => tell({ type: 'connected' }),
    onReconnecting: () => tell({ type: 'connecting' }),
    // Without an error: the app logged out, or `onTokenExpired` came just before.
    onDisconnected: (error?: unknown) =>
      tell(error === undefined ? { type: 'loggedOut' } : { type: 'disconnected', error }),
    onOnline: () => tell({ type: 'networkUp' }),
    onOffline: () => tell({ type: 'networkDown' }),
    onTokenWillExpire: () => tell({ type: 'sessionExpiring' }),
    onTokenExpired: () => tell({ type: 'sessionExpired' }),
    onError: (error: unknown) => tell({ type: 'error', error }),
  });
  return () => connection.removeEventHandler(id);
}

interface WebConnection {
  addEventHandler(id: string, handler: Record<string, (argument?: unknown) => void>): void;
  removeEventHandler(id: string): void;
}

function isWebConnection(connection: unknown): connection is WebConnection {
  return (
    typeof field(connection, 'addEventHandler') === 'function' &&
    typeof field(connection, 'removeEventHandler') === 'function'
  );
}
