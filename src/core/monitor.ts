import type { ConnectionSignal, Dialect } from '../dialects/dialect.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { attempt } from './attempt.js';
import { type ChatConnectionState, type ConnectionChange, idleConnection, nextConnection } from './connection.js';
import { check } from './developer.js';
import type { ChatErrorEnvironment } from './environment.js';

/** What the monitor of a connection asks of the store. */
export interface MonitorHost {
  readonly environment: ChatErrorEnvironment;
  /** Gets a fresh session, where the app can; undefined where it cannot. */
  readonly refreshSession: () => (() => unknown) | undefined;
  /** Reports an error; true where it ended the session. */
  readonly report: (error: unknown) => boolean;
  /**
   * Shows a kind, unless it is shown already.
   * @param held whether it lasts as long as the condition does
   */
  readonly open: (kind: ChatErrorKind, held: boolean) => void;
  /** Opens the notice of the current outage again after anything else has ended it. Returns how to stop. */
  readonly keepOpen: (current: () => ChatErrorKind | undefined) => () => void;
  /** Ends what is open of these kinds. `resolved` is said aloud, `superseded` is not. */
  readonly close: (outcome: 'resolved' | 'superseded', kinds: readonly ChatErrorKind[]) => void;
  /** The session is there: whatever told that it was not is over. */
  readonly connected: () => void;
  /** The session is active again, whether or not the socket is open. */
  readonly refreshed: () => void;
  readonly changed: (state: ChatConnectionState) => void;
}

/** An outage shorter than this is not worth a word. Counted from its start, however often the connection comes and goes before it has been back as long. */
const graceMs = 1500;
/** How long the app may take to get a fresh session before the person is asked to sign in again. */
const refreshMs = 10_000;

const outageKinds = ['networkDown', 'reconnecting'] as const;

/** Follows a connection and keeps the notices about it in step. Returns how to stop. */
export function monitorConnection(connection: unknown, dialect: Dialect, host: MonitorHost): () => void {
  const { environment } = host;
  let state = idleConnection;
  let stopped = false;
  let shown: ChatErrorKind | undefined;
  let startedAt: number | undefined;
  let cancelGrace: (() => void) | undefined;
  let cancelForgetting: (() => void) | undefined;
  let cancelRefresh: (() => void) | undefined;

  const showOutage = () => {
    const kind = state.status === 'offline' ? 'networkDown' : 'reconnecting';
    if (shown === kind) return;
    if (shown) host.close('superseded', [shown]);
    shown = kind;
    host.open(kind, true);
    host.changed(state);
  };

  const followOutage = () => {
    if (state.status === 'offline' || state.status === 'reconnecting') {
      cancelForgetting?.();
      cancelForgetting = undefined;
      startedAt ??= environment.now();
      // More than all of it is left only where the clock was put back.
      const left = Math.min(graceMs, Math.max(0, graceMs - (environment.now() - startedAt)));
      if (shown || left === 0) showOutage();
      else cancelGrace ??= environment.after(left, showOutage);
      return;
    }
    cancelGrace?.();
    cancelGrace = undefined;
    cancelForgetting ??= environment.after(graceMs, () => {
      startedAt = undefined;
      cancelForgetting = undefined;
    });
    if (shown) host.close(state.status === 'connected' ? 'resolved' : 'superseded', outageKinds);
    shown = undefined;
  };

  const followSession = () => {
    if (state.session === 'expiring') return;
    cancelRefresh?.();
    cancelRefresh = undefined;
    host.close('superseded', ['sessionExpiring']);
  };

  const move = (change: ConnectionChange, tries?: Pick<ChatConnectionState, 'attempt' | 'maxAttempts'>) => {
    state = { ...nextConnection(state, change), ...tries };
    followOutage();
    followSession();
    host.changed(state);
  };

  /** One try at a time. Without an answer in time the person is asked, and a late answer still counts. */
  const refresh = () => {
    const refreshSession = host.refreshSession();
    const ask = () => {
      if (state.session === 'expiring') host.open('sessionExpiring', false);
    };
    if (!refreshSession) return ask();
    if (cancelRefresh) return;
    const cancel = environment.after(refreshMs, () => {
      cancelRefresh = undefined;
      ask();
    });
    cancelRefresh = cancel;
    const done = (then: () => void) => () => {
      if (cancelRefresh === cancel) cancelRefresh = undefined;
      cancel();
      if (!stopped && state.session === 'expiring') then();
    };
    new Promise((resolve) => resolve(refreshSession())).then(
      done(() => {
        move('sessionRefreshed');
        host.refreshed();
      }),
      done(ask),
    );
  };

  // One refusal comes twice, as the same object: at once, and when the socket is closed.
  const told = new WeakSet<object>();
  const isNews = (error: unknown) => {
    if (typeof error !== 'object' || error === null) return true;
    const isFirst = !told.has(error);
    told.add(error);
    return isFirst;
  };

  const hear = (signal: ConnectionSignal) => {
    if (stopped) return;
    if (signal.type === 'connecting') move('connecting', { attempt: signal.attempt, maxAttempts: signal.maxAttempts });
    else move(signal.type);
    if ('error' in signal && isNews(signal.error) && host.report(signal.error)) move('sessionEnded');
    if (signal.type === 'sessionExpiring') refresh();
    if (signal.type === 'sessionExpired') host.open('sessionExpired', false);
    if (signal.type === 'connected') host.connected();
  };

  // The web SDKs tell only the first connection of a page that the network is gone, so the platform is asked too.
  const followNetwork = () => {
    const isUp = environment.isOnline();
    if (isUp !== (state.network === 'up')) move(isUp ? 'networkUp' : 'networkDown');
  };

  const stop = start(connection, dialect, hear);
  const stopNetwork = environment.subscribe(followNetwork);
  const stopKeeping = host.keepOpen(() => shown);
  followNetwork();
  return () => {
    stopped = true;
    attempt(stop);
    stopNetwork();
    stopKeeping();
    cancelGrace?.();
    cancelForgetting?.();
    cancelRefresh?.();
    host.close('superseded', [...outageKinds, 'sessionExpiring']);
    host.changed(idleConnection);
  };
}

function start(connection: unknown, dialect: Dialect, hear: (signal: ConnectionSignal) => void): () => void {
  let stop: unknown;
  try {
    stop = dialect.watch?.(connection, hear);
  } catch {
    // The message below covers unknown and broken connections alike.
  }
  check('connection', connection, dialect, stop);
  return typeof stop === 'function' ? () => stop() : () => {};
}
