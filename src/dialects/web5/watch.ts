import type { ConnectionSignal } from '../dialect.js';
import { addEventHandlers } from '../eventHandlers.js';
import { codeField, field, numberField, textField } from '../field.js';

/** Follows a `ChatClient` of Web SDK 5.x. Its events carry `{state, reason, attempt, maxAttempts, isLoginPhase, isOnline, errorCode}`. */
export function watchWeb5(client: unknown, tell: (signal: ConnectionSignal) => void): (() => void) | undefined {
  const tellNetwork = (payload: unknown) => {
    if (typeof field(payload, 'isOnline') === 'boolean')
      tell({ type: field(payload, 'isOnline') ? 'networkUp' : 'networkDown' });
  };
  return addEventHandlers(client, {
    onConnected: () =>
      tell({
        type: 'connected',
        user: textField(client, 'currentUserId'),
        app: textField(client, 'activeAppKey'),
      }),
    onConnecting(payload) {
      // The first connection is no outage: signing in says for itself how it went.
      if (field(payload, 'isLoginPhase') === true) return;
      tellNetwork(payload);
      tell({
        type: 'connecting',
        attempt: numberField(payload, 'attempt'),
        maxAttempts: numberField(payload, 'maxAttempts'),
      });
    },
    onDisconnected(payload) {
      tellNetwork(payload);
      const reason = textField(payload, 'reason');
      if (reason === 'token-expired') tell({ type: 'sessionExpired' });
      // `onConnecting` follows only once there is a network again.
      else if (reason === 'offline') tell({ type: 'connecting' });
      // Without a number: the app logged out, or the socket dropped and `onConnecting` follows.
      else if (codeField(payload, 'errorCode') === undefined) tell({ type: 'loggedOut' });
      else if (isDrop(payload)) tell({ type: 'connecting' });
      else tell({ type: 'disconnected', error: payload });
    },
    onReconnectFailed: (payload) => tell({ type: 'disconnected', error: payload }),
    onTokenWillExpire: () => tell({ type: 'sessionExpiring' }),
    onTokenExpired: () => tell({ type: 'sessionExpired' }),
  });
}

/** The server cannot be reached, does not answer, or the socket broke: the SDK goes on by itself, and says so in `onReconnectFailed` when it does not. */
const dropCodes: readonly number[] = [300, 301, 302];

function isDrop(payload: unknown): boolean {
  return dropCodes.includes(codeField(payload, 'errorCode') ?? 0);
}
