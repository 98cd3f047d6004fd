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
import { type ChatErrorPolicy, describeChatError } from './describe.js';
import { type ChatErrorEnvironment, platform } from './environment.js';
import { type ChatErrorEvent, type ChatErrorOutcome, factsOf } from './events.js';
import { monitorConnection } from './monitor.js';
import { type NormalizedChatError, normalizeChatError } from './normalize.js';
import { byUrgency, type ChatErrorNotice, sameNotice } from './notice.js';
import { type MountedSurface, placeFor } from './route.js';
import { track } from './track.js';

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
  /** Says that a surface is on screen, and returns how to say that it is gone. Its notices carry the very object as their `place`. */
  readonly mount: (surface: MountedSurface) => () => void;
  /** Follows the connection of an SDK, and returns how to stop. */
  readonly connect: (connection: unknown) => () => void;
}

/** More open notices than a person could ever work through; the least urgent and oldest make room. */
const maxNotices = 100;
/** How long a notice stays to say that it is over. */
const recoveryMs = 4000;

const empty: ChatErrorSnapshot = Object.freeze({ notices: Object.freeze([]), connection: idleConnection });

/** One for each tree of components, or one of the app's own where code outside React reports too. Never a singleton: a server serves many people. */
export function createChatErrorStore(initial: ChatErrorStoreOptions): ChatErrorStore {
  return createStore(initial);
}

/** @param holdsAll whether errors are held that no surface shows, for a hook that only words them */
export function createStore(initial: ChatErrorStoreOptions, { holdsAll = false } = {}): ChatErrorStore {
  let options: Partial<ChatErrorStoreOptions> = { ...initial };
  let snapshot = empty;
  let mounted: readonly MountedSurface[] = [];
  let ids = 0;
  const environment = options.environment ?? platform;
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

  const emit: ActionHost['emit'] = (notice, event) => {
    attempt(() => options.onEvent?.({ ...factsOf(notice), ...event }));
  };

  const handlersFor = (id: string, action: ChatErrorAction): readonly ChatErrorHandler[] => {
    const own = (handlersOf.get(id) ?? []).map((handlers) => field(handlers, action)).filter(isHandler);
    const general = field(options.handlers, action);
    return own.length > 0 ? [...new Set(own)] : [general].filter(isHandler);
  };

  /** Gives a notice what follows from the policy, the handlers and the mounted surfaces of now. */
  const arrange = (notice: ChatErrorNotice): ChatErrorNotice => {
    const description = describeChatError(notice, options.policy);
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

  const end = (notice: ChatErrorNotice | undefined, outcome: ChatErrorOutcome, saying = false) => {
    if (!notice) return;
    if (notice.state === 'open')
      emit(notice, { type: 'ended', outcome, durationMs: environment.now() - notice.firstAt });
    if (!saying || notice.place?.surface === 'modal') return remove(notice.id);
    held.delete(notice.id);
    patch(notice.id, { state: 'recovered', running: undefined, failed: undefined });
    environment.after(recoveryMs, () => remove(notice.id));
  };
  const endAll = (outcome: ChatErrorOutcome, which: (notice: ChatErrorNotice) => boolean, saying = false) => {
    for (const notice of snapshot.notices) if (notice.state === 'open' && which(notice)) end(notice, outcome, saying);
  };

  const understand = (error: unknown, operation: ChatOperation | undefined) =>
    normalizeChatError(error, { dialect: options.dialect as Dialect, operation });

  const show = (error: NormalizedChatError, { scope, handlers }: ReportOptions = {}): string => {
    const described = describeChatError(error, options.policy);
    const open = snapshot.notices.filter(({ state }) => state === 'open');
    const again = open.find((notice) => notice.kind === described.kind && notice.scope === scope);
    if (again) {
      if (isObject(error.cause) && again.cause === error.cause) return again.id;
      addHandlers(again.id, handlers);
      const count = again.count + 1;
      patch(again.id, { ...described, count, lastAt: environment.now() });
      emit({ ...again, count }, { type: 'repeated' });
      return again.id;
    }

    const now = environment.now();
    const fresh = {
      ...described,
      id: `n${++ids}`,
      scope,
      actions: [],
      dismissible: true,
      count: 1,
      firstAt: now,
      lastAt: now,
      state: 'open',
    } as const;
    const reason = open.find((notice) => explains(notice, fresh));
    if (reason) {
      emit(fresh, { type: 'explained' });
      return reason.id;
    }
    if (fresh.surface === 'none' && !holdsAll) {
      emit(fresh, { type: 'suppressed' });
      return fresh.id;
    }
    endAll('superseded', (notice) => explains(fresh, notice));
    for (const over of snapshot.notices) if (over.kind === fresh.kind && over.scope === scope) remove(over.id);
    addHandlers(fresh.id, handlers);
    const notice = arrange(fresh);
    setNotices([...snapshot.notices, notice]);
    emit(notice, { type: 'shown' });
    endAll('superseded', (open) => snapshot.notices.indexOf(open) >= maxNotices);
    return fresh.id;
  };

  const addHandlers = (id: string, handlers: ChatErrorHandlers | undefined) => {
    if (handlers) handlersOf.set(id, [...(handlersOf.get(id) ?? []), handlers]);
  };

  const showKind = (kind: ChatErrorKind, reportOptions?: ReportOptions) => {
    const dialect = textField(options.dialect, 'id');
    return show({ kind, dialect, operation: reportOptions?.operation, details: {}, cause: undefined }, reportOptions);
  };

  const report = (error: unknown, reportOptions: ReportOptions = {}) =>
    show(understand(error, reportOptions.operation), reportOptions);

  const actionHost: ActionHost = {
    environment,
    find,
    handlersFor,
    patch,
    emit,
    end: (id, outcome, saying) => end(find(id), outcome, saying),
    failedAgain(notice, action, error) {
      const described =
        error === undefined ? undefined : describeChatError(understand(error, notice.operation), options.policy);
      const news = described && described.surface !== 'none' ? { ...described, count: notice.count + 1 } : {};
      patch(notice.id, { ...news, running: undefined, failed: action, lastAt: environment.now() });
    },
  };

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    configure(change) {
      options = { ...options, ...change };
      rearrange();
    },
    report,
    track: (promise, trackOptions) =>
      track(promise, trackOptions, { environment, report, showKind, end: actionHost.end }),
    dismiss: (id) => end(find(id), 'dismissed'),
    expire: (id) => end(find(id), 'expired'),
    resolve(which) {
      const wanted = Object.entries({ ...which }).filter(([, value]) => value !== undefined);
      if (wanted.length === 0) return;
      endAll('resolved', (notice) => wanted.every(([key, value]) => notice[key as keyof ChatErrorNotice] === value));
    },
    runAction: (id, action) => runAction(actionHost, id, action),
    mount(place) {
      mounted = [...mounted, place];
      rearrange();
      return () => {
        mounted = mounted.filter((other) => other !== place);
        rearrange();
      };
    },
    connect(connection) {
      const { dialect } = options;
      if (!dialect || connection === undefined || connection === null) return () => {};
      return monitorConnection(connection, dialect, {
        environment,
        refreshSession: () => options.handlers?.refreshSession,
        report(error) {
          const understood = understand(error, undefined);
          show(understood);
          return conditionOf(understood.kind).is === 'sessionEnd';
        },
        open(kind) {
          const id = showKind(kind);
          held.add(id);
          rearrange();
        },
        close: (outcome, which) => endAll(outcome, ({ kind }) => which.includes(kind), outcome === 'resolved'),
        sessionBack: () =>
          endAll(
            'resolved',
            ({ kind }) => conditionOf(kind).is === 'sessionEnd' || conditionOf(kind).follows === 'sessionEnd',
          ),
        changed: (state) => set({ connection: state }),
      });
    },
  };
}

function isObject(value: unknown): boolean {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
