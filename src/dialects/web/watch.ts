import type { ConnectionSignal } from '../dialect.js';
import { addEventHandlers } from '../eventHandlers.js';
import { field, textField } from '../field.js';

/** Follows a `connection` of agora-chat or easemob-websdk up to 4.x. */
export function watchWeb(connection: unknown, tell: (signal: ConnectionSignal) => void): (() => void) | undefined {
  const connected = () =>
    tell({
      type: 'connected',
      user: textField(connection, 'user'),
      app: textField(connection, 'appKey') ?? textField(connection, 'appId'),
      device: textField(connection, 'loginInfoCustomExt'),
    });
  const stop = addEventHandlers(connection, {
    onConnected: connected,
    onReconnecting: () => tell({ type: 'connecting' }),
    // Without an error: the app logged out, or `onTokenExpired` came just before.
    onDisconnected: (error) => tell(error === undefined ? { type: 'loggedOut' } : { type: 'disconnected', error }),
    onOnline: () => tell({ type: 'networkUp' }),
    onOffline: () => tell({ type: 'networkDown' }),
    onTokenWillExpire: () => tell({ type: 'sessionExpiring' }),
    onTokenExpired: () => tell({ type: 'sessionExpired' }),
    onError: (error) => tell({ type: 'error', error }),
  });
  if (!stop) return undefined;
  // It may have been connected, lost or ended before anybody listened.
  const reason = field(connection, 'disconnectedReason');
  if (isOpened(connection)) connected();
  else if (typeof reason === 'object' && reason !== null) tell({ type: 'disconnected', error: reason });
  else if (field(connection, 'reconnecting') === true) tell({ type: 'connecting' });
  return stop;
}

function isOpened(connection: unknown): boolean {
  try {
    return (connection as { readonly isOpened: () => unknown }).isOpened() === true;
  } catch {
    return false;
  }
}
