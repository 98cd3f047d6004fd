import type { Dialect } from '../dialects/dialect.js';
import { field } from '../dialects/field.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { conditionOf, isOfConnection, isOverOnceConnected, isOverOnceSignedIn } from './conditions.js';
import type { Configuration } from './configuration.js';
import { check } from './developer.js';
import { type MonitorHost, monitorConnection } from './monitor.js';
import type { StoredNotice } from './notice.js';
import type { NoticeBoard } from './noticeBoard.js';
import { isHandler } from './offer.js';
import type { Recovery } from './recovery.js';
import type { Reporting } from './reporting.js';

/** One of the stores that follow a connection. */
interface Peer {
  readonly shows: (kind: ChatErrorKind) => boolean;
  readonly rearrange: () => void;
}

/** Stores in the order in which they began to follow the connection. Later ones do not show what an earlier one shows. */
const peersOf = new WeakMap<object, readonly Peer[]>();

/** The connections that a store follows. Returns how to follow one more, which returns how to stop. */
export function createConnections(
  board: NoticeBoard,
  getOptions: Configuration['getOptions'],
  { understand, show, showKind, canShow, showLeftover }: Reporting,
  recovery: Recovery,
): (connection: unknown) => () => void {
  let latest: unknown;
  const followers = new Map<unknown, { count: number; readonly dialect: Dialect; readonly stop: () => void }>();

  const resolve = (which: (notice: StoredNotice) => boolean) => {
    for (const notice of board.endAll('resolved', which, true)) showLeftover(notice);
  };

  const shown = () =>
    board
      .getSnapshot()
      .notices.filter(({ kind, scope, state, place }) => isCondition(kind) && !scope && state === 'open' && place)
      .map(({ kind }) => kind);
  const me: Peer = { shows: (kind) => shown().includes(kind), rearrange: board.rearrange };
  const peers = () => [...followers.keys()].map((connection) => peersOf.get(connection as object) ?? []);
  board.leaveOut(
    ({ kind, scope }) =>
      isCondition(kind) &&
      scope === undefined &&
      peers().some((all) => all.slice(0, Math.max(0, all.indexOf(me))).some((peer) => peer.shows(kind))),
  );
  const others = () => peers().flatMap((all) => all.filter((peer) => peer !== me));
  let lastShown = '';
  board.observe(() => {
    // A single store needs no check.
    const listening = others();
    if (listening.length === 0) return;
    const now = shown().join();
    if (now === lastShown) return;
    lastShown = now;
    for (const peer of listening) peer.rearrange();
  });

  const host: MonitorHost = {
    environment: board.environment,
    refreshSession() {
      const refresh = field(getOptions().handlers, 'refreshSession');
      return isHandler(refresh) ? (refresh as () => unknown) : undefined;
    },
    report(error) {
      const understood = understand(error);
      show(understood);
      return conditionOf(understood.kind).is === 'sessionEnd';
    },
    open(kind, held) {
      const open = board.openTwin({ kind }, undefined);
      if (!open) showKind(kind, undefined, held);
      else if (held) board.patch(open.id, { held });
    },
    keepOpen: (current) =>
      board.observe(() => {
        const kind = current();
        if (kind && !board.openTwin({ kind }, undefined) && canShow(kind)) showKind(kind, undefined, true);
      }),
    close(outcome, which) {
      const fits = ({ kind, scope }: { kind: (typeof which)[number]; scope?: string }) =>
        scope === undefined && which.includes(kind);
      board.endAll(outcome, fits, outcome === 'resolved');
    },
    connected() {
      resolve(isOverOnceConnected);
      recovery.retryDeferred();
    },
    refreshed: () => resolve(isOverOnceSignedIn),
    changed(connection) {
      board.setConnection(connection);
      // Whoever signs in next may be somebody else.
      if (connection.session === 'none' || connection.session === 'ended') recovery.forget();
      const { attempt, maxAttempts } = connection;
      const told = board.openTwin({ kind: 'reconnecting' }, undefined);
      if (told && told.attempt !== attempt) board.patch(told.id, { attempt, maxAttempts });
    },
  };

  /** One that was left for another does not speak for that. */
  const hostOf = (connection: unknown): MonitorHost => ({
    ...host,
    changed: (state) => connection === latest && host.changed(state),
  });

  return (connection) => {
    if (connection === undefined || connection === null) return () => {};
    const { dialect } = getOptions();
    if (!dialect) {
      check('dialect', dialect);
      return () => {};
    }
    // Notices about the previous connection do not apply to this one.
    if (latest !== undefined && latest !== connection) {
      board.endAll('superseded', isOfConnection);
      recovery.forget();
    }
    latest = connection;
    // Several providers may follow one connection: it is listened to once.
    const known = followers.get(connection);
    const follower =
      known?.dialect === dialect
        ? known
        : { count: 0, dialect, stop: monitorConnection(connection, dialect, hostOf(connection)) };
    followers.set(connection, follower);
    if (!known) join(connection, me);
    follower.count++;
    check('followed', getOptions, connection, board.environment);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      if (--follower.count > 0) return;
      if (followers.get(connection) === follower) {
        followers.delete(connection);
        leave(connection, me);
      }
      follower.stop();
      check('unfollowed', getOptions, connection);
    };
  };
}

function isCondition(kind: ChatErrorKind): boolean {
  return conditionOf(kind).is !== undefined;
}

function join(connection: unknown, peer: Peer): void {
  if (typeof connection === 'object' && connection) peersOf.set(connection, [...(peersOf.get(connection) ?? []), peer]);
}

function leave(connection: unknown, peer: Peer): void {
  const left = peersOf.get(connection as object)?.filter((other) => other !== peer);
  if (!left) return;
  peersOf.set(connection as object, left);
  for (const other of left) other.rearrange();
}
