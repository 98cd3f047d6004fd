import { field, textField } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import { attempt } from './attempt.js';
import { batch } from './batch.js';
import type { Configuration } from './configuration.js';
import { type ChatConnectionState, idleConnection } from './connection.js';
import { describeChatError } from './describe.js';
import { type ChatErrorEnvironment, platform } from './environment.js';
import { type ChatErrorHappening, type ChatErrorOutcome, factsOf } from './events.js';
import { byUrgency, type ChatErrorHandler, type ChatErrorNotice, sameNotice } from './notice.js';
import { createNoticeIndex } from './noticeIndex.js';
import { isHandler, offeredActions } from './offer.js';
import { pick } from './options.js';
import { isMountedSurface, type MountedSurface, placeFor } from './route.js';

/** What a store holds at one moment: the same object until something changes. */
export interface ChatErrorSnapshot {
  /** The most urgent first. */
  readonly notices: readonly ChatErrorNotice[];
  /** Of the connection that the store follows; idle where it follows none. */
  readonly connection: ChatConnectionState;
}

/** More open notices than a person could ever work through; the least urgent and oldest make room. */
const maxNotices = 100;
/** How long a notice stays to say that it is over. */
const recoveryMs = 4000;

/** An answer that asks for more is not waited for as a person looks on. */
const longestWaitMs = 24 * 3_600_000;

const empty: ChatErrorSnapshot = Object.freeze({ notices: Object.freeze([]), connection: idleConnection });

export type NoticeBoard = ReturnType<typeof createNoticeBoard>;

/** The notices of now, each in its place. Knows nothing of where they come from. A change costs little: order and places are worked out when somebody looks. */
export function createNoticeBoard(configuration: Configuration) {
  const held = new Map<string, ChatErrorNotice>();
  const index = createNoticeIndex();
  /** Those whose place and actions are those of now. */
  const arranged = new Set<string>();
  /** Those that only say that it is over. */
  const recovered = new Set<string>();
  let snapshot = empty;
  let connection = idleConnection;
  let outdated = false;
  let mounted: readonly MountedSurface[] = [];
  const listeners = new Set<() => void>();
  const given = field(configuration.get(), 'environment');
  const environment = isEnvironment(given) ? given : platform;

  const notify = batch(() => {
    for (const listener of [...listeners]) attempt(listener);
  });
  const changed = () => {
    outdated = true;
    notify();
  };
  const rearrange = () => {
    arranged.clear();
    changed();
  };

  /** The handlers that came with the reports, each once, else the app's general one. */
  const handlersFor = ({ handlers }: ChatErrorNotice, action: ChatErrorAction): readonly ChatErrorHandler[] => {
    const own = handlers.map((given) => field(given, action)).filter(isHandler);
    return own.length > 0 ? [...new Set(own)] : [field(configuration.get().handlers, action)].filter(isHandler);
  };

  const isOffline = () => connection.network === 'down' || !environment.isOnline();
  const waitingFor = ({ details, lastAt, running }: ChatErrorNotice) => {
    const { retryAfterMs } = details;
    const wait = typeof retryAfterMs === 'number' && retryAfterMs > 0 ? Math.min(retryAfterMs, longestWaitMs) : 0;
    const now = environment.now();
    // A clock that was put back does not make the wait longer.
    const retryAt = wait > 0 && now - lastAt < wait ? Math.min(lastAt, now) + wait : undefined;
    const reason = isOffline() ? 'network' : retryAt === undefined ? undefined : 'time';
    return { waitingFor: running ? undefined : reason, retryAt } as const;
  };

  /** Gives a notice what follows from the policy, the handlers and the mounted surfaces of now. */
  const arrange = (notice: ChatErrorNotice): ChatErrorNotice => {
    const description = describeChatError(notice, configuration.get().policy);
    const open = notice.state === 'open';
    const place = placeFor(description.surface, { mounted, scope: notice.scope });
    const handled = (action: ChatErrorAction) => handlersFor(notice, action).length > 0;
    const actions = open ? offeredActions(description, place, handled, environment) : [];
    const dismissible = !open || (description.severity !== 'critical' && !notice.held);
    const waiting = actions.includes('retry') ? waitingFor(notice) : { waitingFor: undefined, retryAt: undefined };
    const now = { ...notice, ...description, place, actions, dismissible, ...waiting };
    return sameNotice(notice, now) ? notice : now;
  };

  /** Whether trying again is of use depends on the network, for as long as somebody looks. */
  let stopFollowing = () => {};
  const follow = () => {
    let wasOffline = isOffline();
    return environment.subscribe(() => {
      if (wasOffline === isOffline()) return;
      wasOffline = isOffline();
      rearrange();
    });
  };

  const find = (id: string) => {
    const notice = held.get(id);
    if (!notice || arranged.has(id)) return notice;
    const now = arrange(notice);
    held.set(id, now);
    arranged.add(id);
    if (now.retryAt !== undefined && now.retryAt !== notice.retryAt) {
      environment.after(now.retryAt - environment.now(), () => {
        arranged.delete(id);
        changed();
      });
    }
    return now;
  };
  const put = (notice: ChatErrorNotice) => {
    index.remove(held.get(notice.id));
    held.set(notice.id, notice);
    index.add(notice);
    arranged.delete(notice.id);
    changed();
  };
  const patch = (id: string, change: Partial<ChatErrorNotice>) => {
    const notice = held.get(id);
    if (notice) put({ ...notice, ...change });
  };
  const remove = (id: string) => {
    const notice = held.get(id);
    if (!notice) return;
    index.remove(notice);
    held.delete(id);
    arranged.delete(id);
    recovered.delete(id);
    changed();
  };

  const emit = (notice: ChatErrorNotice, happening: ChatErrorHappening) => {
    const options = configuration.get();
    const { onEvent } = options;
    if (typeof onEvent !== 'function') return;
    const facts = factsOf(find(notice.id) ?? arrange(notice));
    attempt(() => onEvent({ ...facts, language: textField(options, 'language'), at: environment.now(), ...happening }));
  };

  /** @param saying whether the notice stays a moment to say that it is over */
  const end = (id: string, outcome: ChatErrorOutcome, saying = false) => {
    const notice = held.get(id);
    if (notice?.state !== 'open') return remove(id);
    const durationMs = environment.now() - notice.firstAt;
    if (saying && find(id)?.place?.surface !== 'modal') {
      put({ ...notice, state: 'recovered', outcome, running: undefined, failed: undefined });
      recovered.add(id);
      environment.after(recoveryMs, () => remove(id));
    } else remove(id);
    emit(notice, { type: 'ended', outcome, durationMs });
  };

  const makeRoom = () => {
    if (held.size <= maxNotices) return;
    const leastUrgent = [...held.values()].reduce((least, notice) => (byUrgency(notice, least) > 0 ? notice : least));
    end(leastUrgent.id, 'superseded');
  };

  const read = (): ChatErrorSnapshot => {
    if (!outdated) return snapshot;
    outdated = false;
    const notices = [...held.keys()].map((id) => find(id) as ChatErrorNotice).sort(byUrgency);
    const { notices: before } = snapshot;
    const same = notices.length === before.length && notices.every((notice, at) => notice === before[at]);
    if (!same || connection !== snapshot.connection)
      snapshot = { notices: same ? before : Object.freeze(notices), connection };
    return snapshot;
  };

  return {
    environment,
    emit,
    handlersFor,
    arrange,
    find,
    patch,
    remove,
    end,
    rearrange,
    openTwin: index.twin,
    openSameFailure: index.sameFailure,
    openConditions: index.conditions,
    getSnapshot: read,
    setConnection(state: ChatConnectionState) {
      const isNews = state.network !== connection.network;
      connection = state;
      if (isNews) rearrange();
      else changed();
    },
    subscribe(listener: () => void) {
      if (listeners.size === 0) stopFollowing = follow();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stopFollowing();
      };
    },
    add(notice: ChatErrorNotice) {
      for (const id of recovered) if (isTwin(notice, held.get(id))) remove(id);
      put(notice);
      emit(notice, { type: 'shown' });
      makeRoom();
    },
    endAll(outcome: ChatErrorOutcome, which: (notice: ChatErrorNotice) => boolean, saying?: boolean) {
      for (const id of [...held.keys()]) {
        const notice = find(id);
        if (notice?.state === 'open' && which(notice)) end(id, outcome, saying);
      }
    },
    mount(surface: MountedSurface) {
      const place = pick(surface, ['surface', 'scope', 'key']);
      if (!isMountedSurface(place)) return () => {};
      mounted = [...mounted, place];
      rearrange();
      return () => {
        mounted = mounted.filter((other) => other !== place);
        rearrange();
      };
    },
  };
}

function isTwin({ kind, scope }: ChatErrorNotice, other: ChatErrorNotice | undefined): boolean {
  return other?.kind === kind && other.scope === scope;
}

function isEnvironment(value: unknown): value is ChatErrorEnvironment {
  return typeof field(value, 'now') === 'function' && typeof field(value, 'after') === 'function';
}
