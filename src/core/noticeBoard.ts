import { field, hasField, textField } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import { attempt } from './attempt.js';
import { type Closer, mayClose, recoveryMs } from './closing.js';
import type { Configuration } from './configuration.js';
import { type ChatConnectionState, idleConnection } from './connection.js';
import { describeChatError } from './describe.js';
import { check } from './developer.js';
import { completeEnvironment, whilePageLasts } from './environment.js';
import { factsOf } from './eventFacts.js';
import type { ChatErrorHappening, ChatErrorOutcome } from './events.js';
import {
  type ChatErrorHandler,
  type ChatErrorHandlers,
  type ChatErrorNotice,
  type StoredNotice,
  sameNotice,
  waitMsOf,
} from './notice.js';
import { createNoticeIndex } from './noticeIndex.js';
import { createNotifier } from './notifier.js';
import { isHandler, offeredActions } from './offer.js';
import { pick, scopeOf } from './pick.js';
import { isMountedSurface, type MountedSurface, placeFor } from './route.js';
import { byUrgency, urgencies, urgencyOf } from './urgency.js';

/** The content of a store at one moment: the same object until something changes. */
export interface ChatErrorSnapshot {
  /** The current notices, the most urgent first. */
  readonly notices: readonly ChatErrorNotice[];
  /** The state of the connection that the store follows; idle if it follows none. */
  readonly connection: ChatConnectionState;
}

interface StoredSnapshot extends ChatErrorSnapshot {
  readonly notices: readonly StoredNotice[];
}

/** More notices than a person could ever work through. Where there are twice as many, the least urgent and oldest of them make room. */
const maxNotices = 100;
/** What was shown for less is still news where it is shown next. */
const newsMs = 1000;

const empty: StoredSnapshot = Object.freeze({ notices: Object.freeze([]), connection: idleConnection });

export type NoticeBoard = ReturnType<typeof createNoticeBoard>;

/** The notices of now, each in its place. Knows nothing of where they come from. A change costs little: order and places are worked out when somebody looks. */
export function createNoticeBoard(getOptions: Configuration['getOptions']) {
  const held = new Map<string, StoredNotice>();
  const index = createNoticeIndex();
  /** Those whose place and actions are those of now. */
  const arranged = new Set<string>();
  /** What stops the timers of those that wait. */
  const alarms = new Map<string, () => void>();
  /** Those that only say that it is over. */
  const recovered = new Set<string>();
  let snapshot = empty;
  let isElsewhere: (notice: StoredNotice) => boolean = () => false;
  let connection = idleConnection;
  let outdated = false;
  let mounted: readonly MountedSurface[] = [];
  const listeners = new Set<() => void>();
  const environment = completeEnvironment(getOptions().environment);

  const observers = new Set<() => void>();
  const notifier = createNotifier(() => {
    for (const observer of observers) observer();
    for (const listener of [...listeners]) attempt(listener);
  });
  const changed = () => {
    outdated = true;
    notifier.schedule();
  };
  const rearrange = () => {
    arranged.clear();
    changed();
  };

  /** The handler of a report, else the general one. A report removes that by a key set to undefined. */
  const handlerOf = (handlers: ChatErrorHandlers, action: ChatErrorAction): ChatErrorHandler | undefined => {
    const handler = field(hasField(handlers, action) ? handlers : getOptions().handlers, action);
    return isHandler(handler) ? handler : undefined;
  };

  const isOffline = () => connection.network === 'down' || !environment.isOnline();
  const waitingFor = ({ details, retryAt, running }: StoredNotice) => {
    if (running) return undefined;
    if (isOffline()) return 'network';
    // More than was asked for is left only where the clock was put back.
    const leftMs = (retryAt ?? 0) - environment.now();
    return leftMs > 0 && leftMs <= waitMsOf(details) ? 'time' : undefined;
  };

  /** Gives a notice what follows from the policy, the handlers and the mounted surfaces of now. */
  const arrange = (notice: StoredNotice): StoredNotice => {
    const description = describeChatError(notice, getOptions().policy);
    const open = notice.state === 'open';
    // A modal blocks the page until the person deals with it, but a sticky condition leaves nothing to deal with.
    const usable = notice.held ? mounted.filter(({ surface }) => surface !== 'modal') : mounted;
    const nearest = placeFor(description.surface, { mounted: usable, scope: notice.scope });
    const place = waitsBesideItsObject(notice, nearest) ? notice.place : nearest;
    const handled = (action: ChatErrorAction) => {
      // Without a network there is nothing to reconnect through.
      if (action === 'reconnect' && isOffline()) return false;
      return notice.handlers.some((set) => handlerOf(set, action) !== undefined);
    };
    const waiting = open && description.actions.includes('retry') && handled('retry') ? waitingFor(notice) : undefined;
    const offered = open ? offeredActions(description, place, handled, environment, waiting !== undefined) : [];
    const actions = notice.held ? offered.filter((action) => action !== 'dismiss') : offered;
    const dismissible = !open || (description.severity !== 'critical' && !notice.held);
    const time = environment.now();
    const isMoved = place !== notice.place && time - (notice.shownAt ?? time) > newsMs;
    const now: StoredNotice = {
      ...notice,
      ...description,
      place,
      shownAt: notice.shownAt ?? (place && time),
      movedAt: isMoved ? time : notice.movedAt,
      actions,
      dismissible,
      waitingFor: waiting,
    };
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
    if (now.waitingFor === 'time') setAlarm(now);
    return now;
  };
  /** As it is at this moment, whatever was worked out before. */
  const look = (id: string) => {
    arranged.delete(id);
    return find(id);
  };
  /** Looks at a notice again when its wait is over. A timer that comes early sets the next one. */
  const setAlarm = ({ id, retryAt = 0 }: StoredNotice) => {
    alarms.get(id)?.();
    const ring = () => {
      alarms.delete(id);
      arranged.delete(id);
      changed();
    };
    alarms.set(id, environment.after(Math.max(1, retryAt - environment.now()), ring));
  };
  const put = (notice: StoredNotice) => {
    index.remove(held.get(notice.id));
    held.set(notice.id, notice);
    index.add(notice);
    arranged.delete(notice.id);
    changed();
  };
  const patch = (id: string, change: Partial<StoredNotice>) => {
    const notice = held.get(id);
    const names = Object.keys(change) as (keyof ChatErrorNotice)[];
    if (notice && names.some((name) => notice[name] !== change[name])) put({ ...notice, ...change });
  };
  const remove = (id: string) => {
    const notice = held.get(id);
    if (!notice) return;
    index.remove(notice);
    held.delete(id);
    arranged.delete(id);
    recovered.delete(id);
    alarms.get(id)?.();
    alarms.delete(id);
    changed();
  };

  const emit = (notice: StoredNotice, happening: ChatErrorHappening) => {
    const options = getOptions();
    const { onEvent } = options;
    if (typeof onEvent !== 'function') return;
    const facts = factsOf(find(notice.id) ?? arrange(notice));
    const event = { ...facts, language: textField(options, 'language'), at: environment.now(), ...happening };
    notifier.call(() => attempt(() => onEvent(event)));
  };

  /** @param saying whether the notice stays a moment to say that it is over */
  const end = (id: string, outcome: ChatErrorOutcome, saying = false) => {
    const notice = held.get(id);
    if (notice?.state !== 'open') return remove(id);
    const durationMs = Math.max(0, environment.now() - notice.firstAt);
    if (saying && find(id)?.place?.surface !== 'modal') {
      put({ ...notice, state: 'recovered', outcome, running: undefined, failed: undefined });
      recovered.add(id);
      environment.after(recoveryMs, () => remove(id));
    } else remove(id);
    emit(notice, { type: 'ended', outcome, durationMs });
  };

  const close = (id: string, by: Closer, outcome: ChatErrorOutcome, saying = false) => {
    const notice = look(id);
    if (notice && mayClose(notice, by)) end(id, outcome, saying);
  };

  /** In a flood many go now and then: that costs less than one each time. */
  const makeRoom = () => {
    if (held.size <= 2 * maxNotices) return;
    const idle = [...held.values()].filter(({ running, held: lasts }) => running === undefined && !lasts);
    // The oldest first.
    const leastFirst = urgencies.flatMap((urgency) => idle.filter((notice) => urgencyOf(notice) === urgency));
    for (const { id } of leastFirst.slice(0, held.size - maxNotices)) end(id, 'superseded');
  };

  const read = (): StoredSnapshot => {
    if (!outdated) return snapshot;
    outdated = false;
    const all = [...held.keys()].map((id) => find(id) as StoredNotice).filter((notice) => !isElsewhere(notice));
    const notices = all.sort(byUrgency).filter((notice, at) => at < maxNotices || notice.held);
    const { notices: before } = snapshot;
    const same = notices.length === before.length && notices.every((notice, at) => notice === before[at]);
    if (!same || connection !== snapshot.connection)
      snapshot = { notices: same ? before : Object.freeze(notices), connection };
    return snapshot;
  };

  return {
    environment,
    accepts: notifier.accepts,
    emit,
    handlerOf,
    look,
    arrange,
    find,
    patch,
    end,
    close,
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
    /** Leaves out of the snapshot what another store shows. */
    leaveOut(which: typeof isElsewhere) {
      isElsewhere = which;
    },
    /** Calls back before those who subscribe, for the kit itself. */
    observe(observer: () => void) {
      observers.add(observer);
      return () => void observers.delete(observer);
    },
    subscribe(listener: () => void) {
      if (listeners.size === 0) stopFollowing = follow();
      // One of its own for each call: the same function may listen twice.
      const own = whilePageLasts(listener);
      listeners.add(own);
      return () => {
        if (listeners.delete(own) && listeners.size === 0) stopFollowing();
      };
    },
    add(notice: StoredNotice) {
      for (const id of recovered) if (isTwin(notice, held.get(id))) remove(id);
      put(notice);
      emit(notice, { type: 'shown' });
      makeRoom();
    },
    /**
     * @param saying whether a place says that it is over: once, however many end there together
     * @returns what has ended
     */
    endAll(outcome: ChatErrorOutcome, which: (notice: StoredNotice) => boolean, saying = false) {
      const said = new Set([...recovered].map((id) => held.get(id)?.place));
      const ending = [...held.keys()]
        .flatMap((id) => find(id) ?? [])
        .filter((notice) => notice.state === 'open' && which(notice));
      // Being online again is the better news.
      const isConnection = ({ category }: StoredNotice) => Number(category === 'connection');
      for (const { id, place } of ending.sort((a, b) => isConnection(b) - isConnection(a))) {
        end(id, outcome, saying && !said.has(place));
        said.add(place);
      }
      return ending;
    },
    mount(surface: MountedSurface) {
      const given = pick(surface, ['surface', 'scope', 'key']);
      const place = 'scope' in given ? { ...given, scope: scopeOf(given.scope) } : given;
      if (!isMountedSurface(place)) return () => {};
      mounted = [...mounted, place];
      check('mounted', getOptions, mounted);
      rearrange();
      return () => {
        mounted = mounted.filter((other) => other !== place);
        check('mounted', getOptions, mounted);
        rearrange();
      };
    },
  };
}

/** What stood beside its object is not told elsewhere once that is out of view: lists hold only the rows that are in view. */
function waitsBesideItsObject({ scope, place, severity }: StoredNotice, nearest: MountedSurface | undefined) {
  if (scope === undefined || severity === 'critical' || nearest?.scope === scope) return false;
  return place?.surface === 'inline' && place.scope === scope;
}

function isTwin({ kind, scope }: StoredNotice, other: StoredNotice | undefined): boolean {
  return other?.kind === kind && other.scope === scope;
}
