import type { ConnectionSignal, Dialect } from '../dialects/dialect.js';
import { textField } from '../dialects/field.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { attempt } from './attempt.js';
import { type ChatConnectionState, type ConnectionChange, idleConnection, nextConnection } from './connection.js';
import { tellDeveloper } from './developer.js';
import type { ChatErrorEnvironment } from './environment.js';

/** What the monitor of a connection asks of the store. */
export interface MonitorHost {
  readonly environment: ChatErrorEnvironment;
  /** Gets a fresh session, where the app can; undefined where it cannot. */
  readonly refreshSession: () => (() => unknown) | undefined;
  /** Reports an error; true where it ended the session. */
  readonly report: (error: unknown) => boolean;
  readonly open: (kind: ChatErrorKind) => void;
  /** Ends what is open of these kinds. `resolved` is said aloud, `superseded` is not. */
  readonly close: (outcome: 'resolved' | 'superseded', kinds: readonly ChatErrorKind[]) => void;
  /** The session is back: whatever told of its end is over. */
  readonly sessionBack: () => void;
  readonly changed: (state: ChatConnectionState) => void;
}

/** An outage shorter than this is not worth a word. Counted from its start, however often the connection comes and goes. */
const graceMs = 1500;

const outageKinds = ['networkDown', 'reconnecting'] as const;

/** Follows a connection and keeps the notices about it in step. Returns how to stop. */
export function monitorConnection(connection: unknown, dialect: Dialect, host: MonitorHost): () => void {
  const { environment } = host;
  let state = idleConnection;
  let shown: ChatErrorKind | undefined;
  let cancelGrace: (() => void) | undefined;
  let refreshing = false;

  const showOutage = () => {
    const kind = state.status === 'offline' ? 'networkDown' : 'reconnecting';
    if (shown === kind) return;
    if (shown) host.close('superseded', [shown]);
    shown = kind;
    host.open(kind);
  };

  const followOutage = () => {
    if (state.status === 'offline' || state.status === 'reconnecting') {
      if (shown) showOutage();
      else cancelGrace ??= environment.after(graceMs, showOutage);
      return;
    }
    cancelGrace?.();
    cancelGrace = undefined;
    if (shown) host.close(state.status === 'connected' ? 'resolved' : 'superseded', outageKinds);
    shown = undefined;
  };

  const refresh = async () => {
    const refreshSession = host.refreshSession();
    if (!refreshSession) return host.open('sessionExpiring');
    if (refreshing) return;
    refreshing = true;
    try {
      await refreshSession();
      move('sessionRefreshed');
    } catch {
      if (state.session === 'expiring') host.open('sessionExpiring');
    } finally {
      refreshing = false;
    }
  };

  const move = (change: ConnectionChange) => {
    state = nextConnection(state, change);
    followOutage();
    host.changed(state);
  };

  // One refusal comes twice, as the same object: at once, and when the socket is closed.
  const told = new WeakSet<object>();
  const isNews = (error: unknown) => {
    if (typeof error !== 'object' || error === null) return true;
    return !told.has(error) && told.add(error) !== undefined;
  };

  const hear = (signal: ConnectionSignal) => {
    move(signal.type);
    if (signal.type === 'connecting') {
      const { attempt, maxAttempts } = signal;
      state = { ...state, attempt, maxAttempts };
      host.changed(state);
    }
    if ('error' in signal && isNews(signal.error) && host.report(signal.error)) move('sessionEnded');
    if (signal.type === 'sessionExpiring') void refresh();
    if (signal.type === 'sessionExpired') host.open('sessionExpired');
    if (signal.type === 'connected') {
      host.close('superseded', ['connectionLost', 'sessionExpiring']);
      host.sessionBack();
    }
  };

  // The web SDKs tell only the first connection of a page that the network is gone, so the platform is asked too.
  const followNetwork = () => {
    const network = environment.isOnline() ? 'up' : 'down';
    if (network !== state.network) move(network === 'up' ? 'networkUp' : 'networkDown');
  };

  const stop = start(connection, dialect, hear);
  const stopNetwork = environment.subscribe(followNetwork);
  followNetwork();
  return () => {
    if (typeof stop === 'function') attempt(stop);
    stopNetwork();
    cancelGrace?.();
    host.close('superseded', outageKinds);
    host.changed(idleConnection);
  };
}

function start(connection: unknown, dialect: Dialect, hear: (signal: ConnectionSignal) => void) {
  let stop: (() => void) | undefined;
  try {
    stop = dialect.watch?.(connection, hear);
  } catch {
    // Told below: to the app it is the same whether a connection is unknown or broken.
  }
  if (typeof stop !== 'function') {
    const id = textField(dialect, 'id') ?? 'none';
    tellDeveloper(`connection ${id}`, {
      what: `The connection given to <ChatErrorProvider> is none that the dialect '${id}' can follow.`,
      why: 'Lost connections and ended sessions are shown only when they are reported.',
      fix: 'Pass the SDK instance itself, such as `new AgoraChat.connection({ appKey })`, and the dialect of that SDK.',
    });
  }
  return stop;
}
