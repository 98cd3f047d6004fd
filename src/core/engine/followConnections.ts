import type { ConnectionSignal, Dialect } from '../../dialects/dialect.js';
import type { ChatErrorKind } from '../../kinds/kinds.js';
import { attempt } from '../attempt.js';
import { isCondition } from '../conditions.js';
import { check } from '../developer.js';
import { accountOf, joinTabs } from '../otherTabs.js';
import type { Engine } from './engine.js';

/** A store that follows a connection. */
interface Follower {
  /** The conditions that it shows. */
  readonly shown: () => readonly ChatErrorKind[];
  /** Finds out what the others show. */
  readonly compare: () => void;
}

/** The stores that follow a connection, in the order in which they began. Later ones do not show what an earlier one shows. */
const followersOf = new WeakMap<object, readonly Follower[]>();

/** The signal that ended the session of a connection, until the next sign-in: a chat that was out of view did not hear it. */
const endings = new WeakMap<object, ConnectionSignal>();

interface Followed {
  readonly connection: object;
  readonly dialect: Dialect;
  /** How many providers follow it through this store. */
  users: number;
  readonly stop: () => void;
}

/** Lets a store follow connections. Returns how to follow one, which returns how to stop. */
export function followConnections(engine: Engine): (connection: unknown) => () => void {
  const { dispatch, getOptions } = engine;
  let followed: readonly Followed[] = [];
  let latest: unknown;
  const self: Follower = {
    shown: () =>
      engine
        .getSnapshot()
        .notices.filter(({ kind, scope, state, place }) => isCondition(kind) && !scope && state === 'open' && place)
        .map(({ kind }) => kind),
    compare() {
      const earlier = followed.flatMap(({ connection }) => {
        const all = followersOf.get(connection) ?? [];
        return all.slice(0, all.indexOf(self));
      });
      const kinds = earlier.flatMap(({ shown }) => shown());
      if (kinds.join() !== engine.getState().shownElsewhere.join()) dispatch({ type: 'shownElsewhere', kinds });
    },
  };
  const others = () =>
    followed.flatMap(({ connection }) => followersOf.get(connection) ?? []).filter((other) => other !== self);
  let lastShown = '';
  engine.observe(() => {
    const listening = others();
    if (listening.length === 0) return;
    const shown = self.shown().join();
    if (shown === lastShown) return;
    lastShown = shown;
    for (const other of listening) other.compare();
  });

  const follow = (connection: object, dialect: Dialect): Followed => {
    const isLatest = () => latest === connection;
    // A refusal comes twice as one object: at once, and when the socket closes.
    const reported = new WeakSet<object>();
    let isStopped = false;
    let account: string | undefined;
    const tabs = joinTabs(
      engine.environment,
      () => account,
      () => isLatest() && dispatch({ type: 'signedInInOtherTab' }),
    );
    const hasEnded = () => engine.getState().connection.state.session === 'ended';
    const hear = (signal: ConnectionSignal) => {
      if (isStopped || !isLatest()) return;
      if (signal.type === 'connected') {
        account = accountOf(signal);
        if (account) tabs.announce(account);
      }
      const error = 'error' in signal && isFirst(reported, signal.error) ? engine.describe(signal.error) : undefined;
      dispatch({ type: 'signaled', signal, error });
      if (signal.type === 'connected') endings.delete(connection);
      else if (hasEnded() && !endings.has(connection)) endings.set(connection, signal);
    };
    const stopPlatform = engine.watchPlatform();
    const stopWatching = watch(connection, dialect, hear);
    const ending = endings.get(connection);
    if (ending && !hasEnded()) hear(ending);
    // The SDK knows better than the platform while its connection is open.
    if (isLatest() && engine.getState().connection.state.socket !== 'open') dispatch({ type: 'networkChanged' });
    return {
      connection,
      dialect,
      users: 0,
      stop() {
        isStopped = true;
        tabs.leave();
        attempt(stopWatching);
        stopPlatform();
        if (isLatest()) dispatch({ type: 'connectionLeft' });
      },
    };
  };

  return (connection) => {
    if (connection === undefined || connection === null) return () => {};
    const { dialect } = getOptions();
    if (!dialect) {
      check('dialect', dialect);
      return () => {};
    }
    const target = connection as object;
    if (latest !== undefined && latest !== target) dispatch({ type: 'connectionLeft' });
    if (latest !== undefined && latest !== target) dispatch({ type: 'connectionChosen' });
    latest = target;
    const known = followed.find((one) => one.connection === target && one.dialect === dialect);
    const isJoined = followed.some((one) => one.connection === target);
    const current = known ?? follow(target, dialect);
    if (!known) followed = [...followed, current];
    if (!isJoined) join(target, self);
    current.users++;
    check('followed', getOptions, target, engine.environment);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      if (--current.users > 0) return;
      followed = followed.filter((one) => one !== current);
      if (!followed.some((one) => one.connection === target)) leave(target, self);
      current.stop();
      check('unfollowed', getOptions, target);
    };
  };
}

function watch(connection: object, dialect: Dialect, hear: (signal: ConnectionSignal) => void): () => void {
  let stop: unknown;
  try {
    stop = dialect.watch?.(connection, hear);
  } catch {
    // The message below covers unknown and broken connections alike.
  }
  check('connection', connection, dialect, stop);
  return typeof stop === 'function' ? () => stop() : () => {};
}

function isFirst(seen: WeakSet<object>, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (seen.has(value)) return false;
  seen.add(value);
  return true;
}

function join(connection: unknown, self: Follower): void {
  if (typeof connection === 'object' && connection)
    followersOf.set(connection, [...(followersOf.get(connection) ?? []), self]);
}

function leave(connection: unknown, self: Follower): void {
  const left = followersOf.get(connection as object)?.filter((other) => other !== self);
  if (!left) return;
  followersOf.set(connection as object, left);
  for (const other of left) other.compare();
}
