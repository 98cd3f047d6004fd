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

/** The events of a connection: signals of the SDK, findings from an error, and the kit's own actions. */
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

/** Returns the state after a change. Only a new connection starts a session again that has ended. */
export function nextConnection(state: ChatConnectionState, change: ConnectionChange): ChatConnectionState {
  const { network, socket, session }: Parts = { ...state, ...changes[change] };
  // A reconnect implies an earlier session, even if we subscribed too late to see it.
  const known = change === 'connecting' && session === 'none' ? 'active' : session;
  // A reconnect does not make a session last longer.
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

export type OutageKind = 'networkDown' | 'reconnecting';

/** Shorter outages are not shown. A lost network is certain at once; sockets drop and reconnect all the time. */
const graceMs: Record<OutageKind, number> = { networkDown: 500, reconnecting: 4000 };
/** Until a connection has been back for as long as this, the next outage continues the one before. */
const stableMs = 1500;

/** A connection with what decides which conditions hold. */
export interface ConnectionFacts {
  readonly state: ChatConnectionState;
  /** When the latest outage began. Kept until the connection is stable again. */
  readonly downSince: number | undefined;
  /** When the current outage is shown. Undefined while the connection is up. */
  readonly shownAt: number | undefined;
  /** When the connection came back. Undefined while it is down. */
  readonly upSince: number | undefined;
  /** The refresh of the session that is under way, and when the person is asked to sign in instead. */
  readonly refresh: { readonly number: number; readonly until: number } | undefined;
}

export const idleFacts: ConnectionFacts = Object.freeze({
  state: idleConnection,
  downSince: undefined,
  shownAt: undefined,
  upSince: undefined,
  refresh: undefined,
});

/** Returns the facts after a change. */
export function nextFacts(
  facts: ConnectionFacts,
  change: ConnectionChange,
  now: number,
  attempts?: Pick<ChatConnectionState, 'attempt' | 'maxAttempts'>,
): ConnectionFacts {
  const state = { ...nextConnection(facts.state, change), ...attempts };
  const refresh = state.session === 'expiring' ? facts.refresh : undefined;
  const kind = outageKind(state);
  if (kind === undefined)
    return { state, refresh, downSince: facts.downSince, shownAt: undefined, upSince: facts.upSince ?? now };
  const isSameOutage = facts.upSince === undefined || now - facts.upSince < stableMs;
  const downSince = (isSameOutage ? facts.downSince : undefined) ?? now;
  // An outage that is shown does not disappear because it goes on as the other kind.
  const shownAt = outageOf(facts, now) ? facts.shownAt : downSince + graceMs[kind];
  return { state, refresh, downSince, shownAt, upSince: undefined };
}

/** The outage that is shown: one that has lasted longer than the grace, however often the connection came and went. */
export function outageOf(facts: ConnectionFacts, now: number): OutageKind | undefined {
  return now >= outageShownAt(facts) ? outageKind(facts.state) : undefined;
}

/** When the current outage is shown; `Infinity` if there is none. */
export function outageShownAt({ shownAt = Infinity }: ConnectionFacts): number {
  return shownAt;
}

function outageKind({ status }: ChatConnectionState): OutageKind | undefined {
  if (status === 'offline') return 'networkDown';
  return status === 'reconnecting' ? 'reconnecting' : undefined;
}
