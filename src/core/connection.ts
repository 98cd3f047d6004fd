import type { ConnectionSignal } from '../dialects/dialect.js';

/** The state of the connection to the chat service. */
export interface ChatConnectionState {
  /**
   * Summary of the other fields:
   * - `idle`: nobody has signed in, or the person signed out
   * - `connected`: the connection is open
   * - `reconnecting`: the connection is down and the SDK is reconnecting
   * - `offline`: the device has no network
   * - `disconnected`: the SDK has stopped reconnecting
   * - `ended`: the session has ended; only signing in again helps
   */
  readonly status: 'idle' | 'connected' | 'reconnecting' | 'offline' | 'disconnected' | 'ended';
  /** Whether the device has a network, as far as the platform and the SDK know. */
  readonly network: 'up' | 'down';
  /** `lost`: the SDK is reconnecting. `closed`: it has stopped. */
  readonly socket: 'idle' | 'open' | 'lost' | 'closed';
  /** `expiring`: the session ends soon unless it is refreshed. */
  readonly session: 'none' | 'active' | 'expiring' | 'ended';
  /** The number of the current attempt to reconnect, from 1, if the SDK reports it. */
  readonly attempt?: number;
  /** The number of attempts after which the SDK stops, if it reports that. */
  readonly maxAttempts?: number;
}

type Parts = Pick<ChatConnectionState, 'network' | 'socket' | 'session'>;

export const idleConnection: ChatConnectionState = Object.freeze({
  status: 'idle',
  network: 'up',
  socket: 'idle',
  session: 'none',
});

/** What can happen to a connection: what the SDK tells, and what the kit learns from an error or does itself. */
export type ConnectionChange = ConnectionSignal['type'] | 'sessionRefreshed' | 'sessionEnded';

const changes: Record<ConnectionChange, Partial<Parts>> = {
  networkUp: { network: 'up' },
  networkDown: { network: 'down' },
  connecting: { socket: 'lost' },
  connected: { network: 'up', socket: 'open', session: 'active' },
  disconnected: { socket: 'closed' },
  loggedOut: { socket: 'idle', session: 'none' },
  sessionExpiring: { session: 'expiring' },
  sessionRefreshed: { session: 'active' },
  sessionExpired: { socket: 'closed', session: 'ended' },
  sessionEnded: { socket: 'closed', session: 'ended' },
  error: {},
};

/** What a connection is in after a change. Pure. A session that has ended comes back by nothing but a new connection. */
export function nextConnection(state: ChatConnectionState, change: ConnectionChange): ChatConnectionState {
  const { network, socket, session }: Parts = { ...state, ...changes[change] };
  // What reconnects has been connected, whether or not the kit was there to see it.
  const known = change === 'connecting' && session === 'none' ? 'active' : session;
  // A short break does not make a session last longer.
  const isStillExpiring = change === 'connected' && state.session === 'expiring';
  const ended = state.session === 'ended' && change !== 'connected';
  const parts: Parts = ended
    ? { network, socket: 'closed', session: 'ended' }
    : { network, socket, session: isStillExpiring ? 'expiring' : known };
  return { status: statusOf(parts), ...parts };
}

function statusOf({ network, socket, session }: Parts): ChatConnectionState['status'] {
  if (session === 'ended') return 'ended';
  if (session === 'none') return 'idle';
  if (socket === 'closed') return 'disconnected';
  if (network === 'down') return 'offline';
  if (socket === 'lost') return 'reconnecting';
  return 'connected';
}
