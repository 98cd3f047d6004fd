import type { ConnectionSignal } from '../dialect.js';
import { field, textField } from '../field.js';

/** The events with which SDK 1 ends a session, and the number of what each says. */
const endings = [
  { event: 'onUserDidLoginFromOtherDevice', code: 206 },
  { event: 'onUserDidLoginFromOtherDeviceWithInfo', code: 206 },
  { event: 'onUserDidRemoveFromServer', code: 207 },
  { event: 'onUserDidForbidByServer', code: 305 },
  { event: 'onUserDidChangePassword', code: 216 },
  { event: 'onUserDidLoginTooManyDevice', code: 214 },
  { event: 'onUserKickedByOtherDevice', code: 217 },
  { event: 'onUserAuthenticationFailed', code: 202 },
  { event: 'onAppActiveNumberReachLimit', code: 8 },
] as const;

/** The numbers with which `onDisconnected` of SDK 5 ends a session. With another, or none, the SDK connects again by itself. */
const finalCodes: readonly number[] = [...endings.map(({ code }) => code), 104, 110, 204, 213, 220, 304];

/** Follows a `ChatClient` of React Native. */
export function watchNative(client: unknown, tell: (signal: ConnectionSignal) => void): (() => void) | undefined {
  if (!isClient(client)) return undefined;
  let isOver = false;
  let changes = 0;

  /** What happens before the client answers is newer than its answer. */
  const ask = (question: 'isConnected' | 'isLoginBefore', then: (answer: unknown) => void) => {
    const asked = changes;
    const answered = (answer?: unknown) => {
      if (changes === asked) then(answer);
    };
    new Promise((resolve) => resolve(client[question]())).then(answered, () => answered());
  };

  /** One end comes as several events: the first says why, and only a new connection begins anew. */
  const end = (signal: ConnectionSignal) => {
    changes++;
    if (isOver) return;
    isOver = true;
    tell(signal);
  };
  const endWith = (code: number, info?: unknown) => {
    const deviceName = typeof info === 'string' ? info : textField(info, 'deviceName');
    end({ type: 'disconnected', error: { code, ...(deviceName && { deviceName }) } });
  };

  const listener = {
    ...Object.fromEntries(endings.map(({ event, code }) => [event, (info?: unknown) => endWith(code, info)])),
    onConnected() {
      changes++;
      isOver = false;
      tell({ type: 'connected', user: textField(client, 'currentUserName') });
    },
    onDisconnected(code?: number) {
      if (code !== undefined && finalCodes.includes(code)) return endWith(code);
      changes++;
      if (isOver) return;
      // Also told to somebody who is not signed in, or was until now.
      ask('isLoginBefore', (isSignedIn) => tell({ type: isSignedIn === false ? 'loggedOut' : 'connecting' }));
    },
    onTokenWillExpire: () => tell({ type: 'sessionExpiring' }),
    onTokenDidExpire: () => end({ type: 'sessionExpired' }),
  };
  client.addConnectionListener(listener);
  // Without a name it may not be initialized, and cannot stand a question.
  if (textField(client, 'currentUserName') !== undefined)
    ask('isConnected', (isConnected) => {
      if (isConnected === true) tell({ type: 'connected', user: textField(client, 'currentUserName') });
    });
  return () => {
    changes++;
    client.removeConnectionListener(listener);
  };
}

interface Client {
  addConnectionListener(listener: object): void;
  removeConnectionListener(listener: object): void;
  isConnected(): Promise<boolean>;
  isLoginBefore(): Promise<boolean>;
}

function isClient(value: unknown): value is Client {
  return (
    typeof field(value, 'addConnectionListener') === 'function' &&
    typeof field(value, 'removeConnectionListener') === 'function'
  );
}
