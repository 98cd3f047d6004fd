import type { ChatOperation, Dialect } from '../dialects/dialect.js';
import { field, textField } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import {
  type ActionHost,
  type ChatErrorHandler,
  type ChatErrorHandlers,
  isHandler,
  offeredActions,
  runAction,
} from './actions.js';
import { attempt } from './attempt.js';
import { batch } from './batch.js';
import { conditionOf, explains } from './conditions.js';
import { type ChatConnectionState, idleConnection } from './connection.js';
import { type ChatErrorDescription, type ChatErrorPolicy, describeChatError } from './describe.js';
import { type ChatErrorEnvironment, platform } from './environment.js';
import { type ChatErrorEvent, type ChatErrorOutcome, factsOf } from './events.js';
import { type MonitorHost, monitorConnection } from './monitor.js';
import { type NormalizedChatError, normalizeChatError } from './normalize.js';
import { byUrgency, type ChatErrorNotice, sameNotice } from './notice.js';
import { pick } from './options.js';
import { isMountedSurface, type MountedSurface, placeFor } from './route.js';
import { type TrackHost, track } from './track.js';

export interface ChatErrorStoreOptions {
  readonly dialect: Dialect;
  readonly policy?: ChatErrorPolicy;
  readonly handlers?: ChatErrorHandlers;
  /** Hears everything that happens to notices, for telemetry. */
  readonly onEvent?: (event: ChatErrorEvent) => void;
  /** @default the browser, as far as there is one */
  readonly environment?: ChatErrorEnvironment;
}

export interface ReportOptions {
  /** What the app was doing, such as `send`. It sharpens the meaning. */
  readonly operation?: ChatOperation;
  /** The one object it is about, such as a message ID. */
  readonly scope?: string;
  /** What to do for this very error; goes before the handlers of the store. */
  readonly handlers?: ChatErrorHandlers;
}

export interface TrackOptions extends ReportOptions {
  /**
   * Milliseconds after which a promise that has not settled is reported; 0 for never.
   * @default longer than the SDK's own time-out for the operation
   */
  readonly timeout?: number;
}

export interface ChatErrorSnapshot {
  /** The most urgent first. */
  readonly notices: readonly ChatErrorNotice[];
  readonly connection: ChatConnectionState;
}

/** Holds the errors that a person is being told of. No function of it throws. */
export interface ChatErrorStore {
  readonly getSnapshot: () => ChatErrorSnapshot;
  /** Calls back after changes, once for all that happen in one go. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Replaces options; what is already shown follows. */
  readonly configure: (options: Partial<ChatErrorStoreOptions>) => void;
  /** Tells of an error, and returns the ID of the notice that stands for it. */
  readonly report: (error: unknown, options?: ReportOptions) => string;
  /** Reports a promise that fails or never settles. Returns the same promise, whose outcome it does not touch. */
  readonly track: <T>(promise: T, options?: TrackOptions) => T;
  readonly dismiss: (id: string) => void;
  /** Ends a notice because its time is up. */
  readonly expire: (id: string) => void;
  /** Ends the notices whose cause is over. */
  readonly resolve: (which: { readonly id?: string; readonly kind?: ChatErrorKind; readonly scope?: string }) => void;
  readonly runAction: (id: string, action: ChatErrorAction) => void;
  /** Says that a surface is on screen, and returns how to say that it is gone. Its notices carry it as their `place`. */
  readonly mount: (surface: MountedSurface) => () => void;
  /** Follows the connection of an SDK, and returns how to stop. */
  readonly connect: (connection: unknown) => () => void;
}

/** More open notices than a person could ever work through; the least urgent and oldest make room. */
const maxNotices = 100;
/** How long a notice stays to say that it is over. */
const recoveryMs = 4000;

const storeOptions = ['dialect', 'policy', 'handlers', 'onEvent', 'environment'] as const;
const reportOptions = ['operation', 'scope', 'handlers'] as const;

const empty: ChatErrorSnapshot = Object.freeze({ notices: Object.freeze([]), connection: idleConnection });

/** One for each tree of components, or one of the app's own where code outside React reports too. Never a singleton: a server serves many people. */
export function createChatErrorStore(options: ChatErrorStoreOptions): ChatErrorStore {
  return createStore(options);
}

/** @param holdsAll whether errors are held that no surface shows, for a hook that only words them */
export function createStore(initial: ChatErrorStoreOptions, { holdsAll = false } = {}): ChatErrorStore {
  let options: Partial<ChatErrorStoreOptions> = pick(initial, storeOptions);
  let snapshot = empty;
  let mounted: readonly MountedSurface[] = [];
  let ids = 0;
  const environment = isEnvironment(options.environment) ? options.environment : platform;
  const listeners = new Set<() => void>();
  /** The handlers that came with reports, by notice. */
  const handlersOf = new Map<string, readonly ChatErrorHandlers[]>();
  /** The notices that last as long as a condition does, whatever the person presses. */
  const held = new Set<string>();

  const notify = batch(() => {
    for (const listener of [...listeners]) attempt(listener);
  });
  const set = (change: Partial<ChatErrorSnapshot>) => {
    snapshot = { ...snapshot, ...change };
    notify();
  };
  const setNotices = (notices: readonly ChatErrorNotice[]) => set({ notices: [...notices].sort(byUrgency) });
  const find = (id: string) => snapshot.notices.find((notice) => notice.id === id);

  const emit: ActionHost['emit'] = (notice, happening) => {
    attempt(() => options.onEvent?.({ ...factsOf(notice), ...happening }));
  };

  const handlersFor = (id: string, action: ChatErrorAction): readonly ChatErrorHandler[] => {
    const own = (handlersOf.get(id) ?? []).map((handlers) => field(handlers, action)).filter(isHandler);
    return own.length > 0 ? [...new Set(own)] : [field(options.handlers, action)].filter(isHandler);
  };
  const addHandlers = (id: string, handlers: ChatErrorHandlers | undefined) => {
    if (handlers) handlersOf.set(id, [...(handlersOf.get(id) ?? []), handlers]);
  };

  const describe = (error: NormalizedChatError) => describeChatError(error, options.policy);
  const understand = (error: unknown, operation: ChatOperation | undefined) =>
    normalizeChatError(error, { dialect: options.dialect as Dialect, operation });

  /** Gives a notice what follows from the policy, the handlers and the mounted surfaces of now. */
  const arrange = (notice: ChatErrorNotice): ChatErrorNotice => {
    const description = describe(notice);
    const open = notice.state === 'open';
    const place = placeFor(description.surface, { mounted, scope: notice.scope });
    const handled = (action: ChatErrorAction) => handlersFor(notice.id, action).length > 0;
    const actions = open ? offeredActions(description, place, handled, environment) : [];
    const dismissible = !open || (description.severity !== 'critical' && !held.has(notice.id));
    const arranged = { ...notice, ...description, place, actions, dismissible };
    return sameNotice(notice, arranged) ? notice : arranged;
  };
  const rearrange = () => {
    const notices = snapshot.notices.map(arrange);
    if (notices.some((notice, at) => notice !== snapshot.notices[at])) setNotices(notices);
  };
  const patch = (id: string, change: Partial<ChatErrorNotice>) =>
    setNotices(snapshot.notices.map((notice) => (notice.id === id ? arrange({ ...notice, ...change }) : notice)));

  const remove = (id: string) => {
    handlersOf.delete(id);
    held.delete(id);
    setNotices(snapshot.notices.filter((notice) => notice.id !== id));
  };
  /** @param saying whether the notice stays a moment to say that it is over */
  const end = (notice: ChatErrorNotice | undefined, outcome: ChatErrorOutcome, saying = false) => {
    if (notice?.state !== 'open') return notice && remove(notice.id);
    emit(notice, { type: 'ended', outcome, durationMs: environment.now() - notice.firstAt });
    if (!saying || notice.place?.surface === 'modal') return remove(notice.id);
    patch(notice.id, { state: 'recovered', running: undefined, failed: undefined });
    environment.after(recoveryMs, () => remove(notice.id));
  };
  const endAll = (outcome: ChatErrorOutcome, which: (notice: ChatErrorNotice) => boolean, saying = false) => {
    for (const notice of snapshot.notices) if (notice.state === 'open' && which(notice)) end(notice, outcome, saying);
  };

  const repeat = (
    notice: ChatErrorNotice,
    described: ChatErrorDescription,
    handlers: ChatErrorHandlers | undefined,
  ) => {
    // The SDKs hand one and the same object to several of their listeners.
    if (isObject(described.cause) && notice.cause === described.cause) return;
    addHandlers(notice.id, handlers);
    const repeated = { ...notice, ...described, count: notice.count + 1, lastAt: environment.now() };
    patch(notice.id, repeated);
    emit(repeated, { type: 'repeated' });
  };

  const show = (error: NormalizedChatError, { scope, handlers }: ReportOptions = {}): string => {
    const described = describe(error);
    const { kind, surface } = described;
    const twin = snapshot.notices.find((notice) => notice.kind === kind && notice.scope === scope);
    if (twin?.state === 'open') {
      repeat(twin, described, handlers);
      return twin.id;
    }

    const now = environment.now();
    const id = `n${++ids}`;
    addHandlers(id, handlers);
    const notice = arrange({
      ...described,
      id,
      scope,
      dismissible: true,
      count: 1,
      firstAt: now,
      lastAt: now,
      state: 'open',
    });
    const reason = snapshot.notices.find((other) => other.state === 'open' && explains(other, notice));
    const unseen = surface === 'none' && !holdsAll;
    if (reason || unseen) {
      handlersOf.delete(id);
      emit(notice, { type: reason ? 'explained' : 'suppressed' });
      return reason?.id ?? id;
    }
    if (twin) remove(twin.id);
    endAll('superseded', (other) => explains(notice, other));
    setNotices([...snapshot.notices, notice]);
    emit(notice, { type: 'shown' });
    for (const surplus of snapshot.notices.slice(maxNotices)) end(surplus, 'superseded');
    return id;
  };

  const showKind: TrackHost['showKind'] = (kind, given) => {
    const dialect = textField(options.dialect, 'id');
    return show({ kind, dialect, operation: given?.operation, details: {}, cause: undefined }, given);
  };
  const report = (error: unknown, given?: ReportOptions) => {
    const own = pick(given, reportOptions);
    return show(understand(error, own.operation), own);
  };

  const actionHost: ActionHost = {
    environment,
    find,
    handlersFor,
    patch,
    emit,
    end: (id, outcome, saying) => end(find(id), outcome, saying),
    failedAgain(notice, action, error) {
      const described = error === undefined ? undefined : describe(understand(error, notice.operation));
      const news = described && described.surface !== 'none' ? { ...described, count: notice.count + 1 } : {};
      patch(notice.id, { ...news, running: undefined, failed: action, lastAt: environment.now() });
    },
  };

  const monitorHost: MonitorHost = {
    environment,
    refreshSession() {
      const refresh = field(options.handlers, 'refreshSession');
      return isHandler(refresh) ? () => (refresh as () => unknown)() : undefined;
    },
    report(error) {
      const understood = understand(error, undefined);
      show(understood);
      return conditionOf(understood.kind).is === 'sessionEnd';
    },
    open(kind) {
      held.add(showKind(kind));
      rearrange();
    },
    close: (outcome, which) => endAll(outcome, ({ kind }) => which.includes(kind), outcome === 'resolved'),
    sessionBack: () =>
      endAll('resolved', ({ kind }) => [conditionOf(kind).is, conditionOf(kind).follows].includes('sessionEnd')),
    changed: (state) => set({ connection: state }),
  };

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    configure(change) {
      options = { ...options, ...pick(change as ChatErrorStoreOptions, storeOptions) };
      rearrange();
    },
    report,
    track: (promise, given) =>
      track(promise, pick(given, [...reportOptions, 'timeout']), {
        environment,
        report,
        showKind,
        end: actionHost.end,
      }),
    dismiss: (id) => end(find(id), 'dismissed'),
    expire: (id) => end(find(id), 'expired'),
    resolve(which) {
      const wanted = Object.entries(pick(which, ['id', 'kind', 'scope']));
      const fits = (notice: ChatErrorNotice) => wanted.every(([name, value]) => field(notice, name) === value);
      if (wanted.length > 0) endAll('resolved', fits);
    },
    runAction: (id, action) => runAction(actionHost, id, action),
    mount(surface) {
      const place = pick(surface, ['surface', 'scope', 'key']);
      if (!isMountedSurface(place)) return () => {};
      mounted = [...mounted, place];
      rearrange();
      return () => {
        mounted = mounted.filter((other) => other !== place);
        rearrange();
      };
    },
    connect(connection) {
      if (connection === undefined || connection === null || !options.dialect) return () => {};
      return monitorConnection(connection, options.dialect, monitorHost);
    },
  };
}

function isEnvironment(value: unknown): value is ChatErrorEnvironment {
  return typeof field(value, 'now') === 'function' && typeof field(value, 'after') === 'function';
}

function isObject(value: unknown): boolean {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
