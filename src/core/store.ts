import type { ChatOperation, Dialect } from '../dialects/dialect.js';
import { field, textField } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { type AutoRetryHost, planRetry } from './autoRetry.js';
import { conditionOf, explains, isOverOnceConnected } from './conditions.js';
import { createConfiguration } from './configuration.js';
import type { ChatConnectionState } from './connection.js';
import { type ChatErrorDescription, describeChatError } from './describe.js';
import { tellDeveloper } from './developer.js';
import type { ChatErrorOutcome } from './events.js';
import { type MonitorHost, monitorConnection } from './monitor.js';
import { type NormalizedChatError, normalizeChatError } from './normalize.js';
import {
  addHandlers,
  type ChatErrorActionContext,
  type ChatErrorHandlers,
  type ChatErrorNotice,
  generalHandlers,
  joinHandlers,
  newNotice,
  waitMsOf,
} from './notice.js';
import { type ChatErrorSnapshot, createNoticeBoard } from './noticeBoard.js';
import { isHandler } from './offer.js';
import {
  type ChatErrorStoreOptions,
  pick,
  type ReportOptions,
  reportOptions,
  type TrackOptions,
  trackOptions,
} from './options.js';
import type { MountedSurface } from './route.js';
import { type ActionHost, runAction } from './runAction.js';
import { track } from './track.js';

/** Holds the errors that a person is being told of. No function of it throws. */
export interface ChatErrorStore {
  /** What people are being told now: the same object until something changes. */
  readonly getSnapshot: () => ChatErrorSnapshot;
  /** Calls back after changes, once for all that happen in one go. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The options in force: the same object until they change. */
  readonly getOptions: () => Partial<ChatErrorStoreOptions>;
  /** Replaces options; what is already shown follows. */
  readonly configure: (options: Partial<ChatErrorStoreOptions>) => void;
  /** Puts options on top of those of the store: kind by kind, action by action, and a further listener. Returns how to take them away. */
  readonly extend: (options: Partial<ChatErrorStoreOptions>) => () => void;
  /** Tells of an error, and returns the ID of its notice. */
  readonly report: (error: unknown, options?: ReportOptions) => string;
  /** Reports a promise that fails or never settles. Returns the same promise, whose outcome it does not touch. */
  readonly track: <T>(promise: T, options?: TrackOptions) => T;
  /** Ends a notice because the person closed it. */
  readonly dismiss: (id: string) => void;
  /** Ends a notice because its time is up. */
  readonly expire: (id: string) => void;
  /** Ends the notices whose cause is over. */
  readonly resolve: (which: { readonly id?: string; readonly kind?: ChatErrorKind; readonly scope?: string }) => void;
  /** Runs what the app does for an action, or does what needs no handler. Nothing while another action of the notice is under way. */
  readonly runAction: (id: string, action: ChatErrorAction) => void;
  /** Says that a surface is on screen, and returns how to say that it is gone. Its notices carry it as their `place`. */
  readonly mount: (surface: MountedSurface) => () => void;
  /** Follows the connection of an SDK, and returns how to stop. */
  readonly connect: (connection: unknown) => () => void;
}

/** A store whose options belong to somebody who can change them at any time. */
export interface OwnedStore extends ChatErrorStore {
  /** Says that the owner's options have changed. */
  readonly refresh: () => void;
  /** Shows what the kit finds out by itself. */
  readonly showKind: (kind: ChatErrorKind, options?: ReportOptions) => string;
}

/** One for each tree of components, or one of the app's own where code outside React reports too. Never a singleton: a server serves many people. */
export function createChatErrorStore(options: ChatErrorStoreOptions): ChatErrorStore {
  return createStore(() => options);
}

let ids = 0;

/** As many as wait for a connection, and as are remembered once they were tried. */
const maxDeferred = 100;
/** How long what was tried by itself counts against further tries. */
const rememberTriesMs = 60_000;

/**
 * @param owner asked for its options when they are needed, and again after each `refresh`
 * @param holdsAll whether errors are held that no surface shows, for a hook that only words them
 */
export function createStore(owner: () => Partial<ChatErrorStoreOptions>, { holdsAll = false } = {}): OwnedStore {
  const configuration = createConfiguration(owner);
  const board = createNoticeBoard(configuration);
  const { environment } = board;
  let followed: unknown;
  const followers = new Map<unknown, { count: number; readonly dialect: Dialect; readonly stop: () => void }>();
  /** Handlers that may be run without anybody pressing a button. */
  const consenting = new WeakSet<ChatErrorHandlers>();
  let deferred: readonly ChatErrorNotice[] = [];
  /** How often something has been tried by itself of late, by operation and object. */
  const tried = new Map<string, { readonly count: number; readonly at: number }>();
  /** Notices that trying again has ended. */
  let solved: readonly string[] = [];

  const understand = (error: unknown, operation?: ChatOperation) =>
    normalizeChatError(error, { dialect: configuration.get().dialect as Dialect, operation });
  const describe = (error: NormalizedChatError) => describeChatError(error, configuration.get().policy);
  const explainedBy = (notice: ChatErrorNotice) => {
    let placed: ChatErrorNotice | undefined;
    for (const reason of board.openConditions()) {
      placed ??= board.arrange(notice);
      if (reason.id !== notice.id && explains(reason, placed)) return reason;
    }
    return undefined;
  };
  const openSameFailure = (described: ChatErrorDescription, scope: string | undefined) => {
    const found = board.openSameFailure(described, environment.now());
    // What is about one object is never about another.
    return found && (found.scope === scope || found.scope === undefined || scope === undefined) ? found : undefined;
  };

  const show = (error: NormalizedChatError, options: ReportOptions = {}, held = false): string => {
    const described = describe(error);
    const { scope, handlers, autoRetries } = options;
    if (handlers && autoRetries) consenting.add(handlers);
    const again = openSameFailure(described, scope);
    if (again) return learn(again, described, options);
    const twin = board.openTwin(described.kind, scope);
    if (twin) return repeat(twin, described, options);

    const id = `n${++ids}`;
    const now = environment.now();
    const notice = newNotice(described, {
      id,
      scope,
      handlers: [handlers ?? generalHandlers],
      ...retriesFor(described, options),
      held,
      firstAt: now,
      retryAt: retryAtOf(described, now),
    });
    if (explainedBy(notice)) {
      board.emit(notice, { type: 'explained' });
      defer(notice);
    } else if (described.surface === 'none' && !holdsAll) board.emit(notice, { type: 'suppressed' });
    else {
      if (conditionOf(described.kind).is) {
        board.endAll('superseded', (other) => {
          const isExplained = explains(notice, other);
          if (isExplained) defer(other);
          return isExplained;
        });
      }
      board.add(notice);
      if (notice.autoRetries) planRetry(autoRetryHost, id);
    }
    return id;
  };

  const retryAtOf = ({ details }: ChatErrorDescription, now: number) => {
    const wait = waitMsOf(details);
    return wait > 0 ? now + wait : undefined;
  };

  /** What allows trying again by itself. What has been tried already counts, also where each try made a new notice. */
  const retriesFor = (described: ChatErrorDescription, { scope, autoRetries }: ReportOptions) => {
    if (!autoRetries) return { autoRetries: undefined, autoRetried: undefined };
    const key = `${described.operation} ${scope}`;
    const last = tried.get(key);
    const autoRetried = last && environment.now() - last.at < rememberTriesMs ? last.count : 0;
    return { autoRetries: Math.max(0, autoRetries - autoRetried), autoRetried };
  };

  /** What is tried again by itself and explained by an outage is tried when that is over. */
  const defer = (notice: ChatErrorNotice) => {
    if (notice.autoRetries && notice.retryable) deferred = [...deferred, notice].slice(-maxDeferred);
  };
  const retryDeferred = () => {
    const due = deferred;
    deferred = [];
    for (const notice of due) {
      rememberTry(notice);
      for (const set of notice.handlers.filter((one) => consenting.has(one))) {
        const handler = board.handlerOf(set, 'retry');
        const run = async () => handler?.({ action: 'retry', notice, error: notice.cause });
        // What fails again is told by the call itself.
        run().catch((error) => show(understand(error, notice.operation), { scope: notice.scope, handlers: set }));
      }
    }
  };
  const rememberTry = ({ operation, scope, autoRetried = 0 }: ChatErrorNotice) => {
    tried.delete(`${operation} ${scope}`);
    tried.set(`${operation} ${scope}`, { count: autoRetried + 1, at: environment.now() });
    for (const oldest of [...tried.keys()].slice(0, -maxDeferred)) tried.delete(oldest);
  };

  /** One failure told once more, by another channel of the SDK or layer of the app, which may say more. */
  const learn = (notice: ChatErrorNotice, described: ChatErrorDescription, options: ReportOptions): string => {
    const { id, handlers } = notice;
    const { handlers: given, scope } = options;
    const saysMore = notice.vague && !described.vague;
    const knowsMore = !notice.operation && described.operation && (notice.vague || !described.vague);
    const better = (saysMore || knowsMore) && described.surface !== 'none' ? described : undefined;
    // The same failure: its handlers take the place of those that came with it before.
    const isFresh = given !== undefined && !handlers.includes(given);
    const latest = (notice.spent ?? 0) > 0 ? handlers : handlers.slice(0, -1);
    const own = isFresh ? addHandlers({ ...notice, handlers: latest }, given, environment.now()) : {};
    const retries = notice.autoRetries === undefined ? retriesFor(described, options) : {};
    const operation = notice.operation ?? described.operation;
    board.patch(id, { scope: notice.scope ?? scope, ...own, ...retries, ...better, operation });
    if (options.autoRetries) planRetry(autoRetryHost, id);
    return id;
  };

  const repeat = (notice: ChatErrorNotice, described: ChatErrorDescription, options: ReportOptions): string => {
    const { id } = notice;
    const now = environment.now();
    const own = addHandlers(notice, options.handlers ?? generalHandlers, now);
    // Counted down by itself, it is not wound up again by its own failures.
    const retries = notice.autoRetried ? {} : retriesFor(described, options);
    const change = { count: notice.count + 1, lastAt: now, retryAt: retryAtOf(described, now), ...own };
    board.patch(id, { ...change, ...(options.autoRetries ? retries : {}), ...described });
    board.emit(notice, { type: 'repeated' });
    if (options.autoRetries) planRetry(autoRetryHost, id);
    return id;
  };

  const showKind = (kind: ChatErrorKind, given?: ReportOptions, held?: boolean) => {
    const dialect = textField(configuration.get().dialect, 'id');
    return show({ kind, dialect, operation: given?.operation, details: {}, cause: undefined }, given, held);
  };

  const report = (error: unknown, given?: ReportOptions) => {
    const { operation, handlers, ...own } = pick(given, reportOptions);
    const autoRetries = Number.isFinite(own.autoRetries) ? own.autoRetries : undefined;
    const scope = scopeOf(own.scope);
    return show(understand(error, operation), { scope, autoRetries, handlers: handlersOf(handlers, autoRetries) });
  };

  /** The handlers of a report. One that allows trying again and has no way of its own takes the general one. */
  const handlersOf = (handlers: ChatErrorHandlers | undefined, autoRetries: number | undefined) => {
    if (!autoRetries || isHandler(field(handlers, 'retry'))) return handlers;
    const retry = (context: ChatErrorActionContext) => board.handlerOf(generalHandlers, 'retry')?.(context);
    return board.handlerOf(generalHandlers, 'retry') ? { ...handlers, retry } : handlers;
  };

  const withdraw = (id: string, outcome: ChatErrorOutcome, given: ChatErrorHandlers | undefined) => {
    const notice = board.find(id);
    if (notice?.state !== 'open') return;
    const others = notice.handlers.filter((other) => other !== given);
    // The same set may stand for another report too.
    const handlers = others.length > 0 ? others : notice.handlers;
    if (notice.count > 1) board.patch(id, { count: notice.count - 1, handlers });
    else board.end(id, outcome);
  };

  const takeFailure = (notice: ChatErrorNotice, action: ChatErrorAction, error: unknown) => {
    const now = environment.now();
    const { id, scope, handlers, count, spent, spentAt } = notice;
    const failed = { running: undefined, failed: action, handlers, count, spent, spentAt };
    const described = error === undefined ? undefined : describe(understand(error, notice.operation));
    const lasts = (one: ChatErrorDescription) => conditionOf(one.kind).is !== undefined;
    // An error of the app’s own, such as a pop-up that was closed, says nothing about the chat.
    const isNews = described && described.surface !== 'none' && described.code !== undefined && !notice.held;
    if (!isNews) return board.patch(id, failed);
    if (lasts(described) || explainedBy({ ...notice, ...described })) {
      board.patch(id, failed);
      if (described.kind !== notice.kind) show(described, { scope });
      return;
    }
    if (lasts(notice)) return board.patch(id, failed);
    // Another channel may have told of it already; here it is at home.
    const told = openSameFailure(described, scope);
    const other = [told, board.openTwin(described.kind, scope)].find((one) => one && one.id !== id);
    if (other) board.end(other.id, 'superseded');
    const theirs = other?.handlers.filter((set) => set !== generalHandlers) ?? [];
    board.patch(id, {
      ...failed,
      // What that one brought is the latest way to try again.
      handlers: joinHandlers(handlers.slice(Math.min(spent ?? 0, theirs.length)), ...theirs),
      count: count + (told?.id === id ? 0 : 1),
      lastAt: now,
      retryAt: retryAtOf(described, now),
      ...described,
    });
  };

  const failedAgain: ActionHost['failedAgain'] = (notice, action, error) => {
    takeFailure(notice, action, error);
    planRetry(autoRetryHost, notice.id);
  };
  const actionHost: ActionHost = {
    ...board,
    failedAgain,
    end(id, outcome, saying) {
      if (outcome === 'recovered') solved = [...solved, id].slice(-maxDeferred);
      board.end(id, outcome, saying);
    },
  };
  const autoRetryHost: AutoRetryHost = {
    ...board,
    mayRetry: ({ handlers }) => handlers.some((set) => consenting.has(set) && board.handlerOf(set, 'retry')),
    retry(notice) {
      rememberTry(notice);
      runAction(actionHost, notice.id, 'retry', (set) => consenting.has(set));
    },
  };

  const monitorHost: MonitorHost = {
    environment,
    refreshSession() {
      const refresh = field(configuration.get().handlers, 'refreshSession');
      return isHandler(refresh) ? (refresh as () => unknown) : undefined;
    },
    report(error) {
      const understood = understand(error);
      show(understood);
      return conditionOf(understood.kind).is === 'sessionEnd';
    },
    open(kind, held) {
      if (!board.openTwin(kind, undefined)) showKind(kind, undefined, held);
    },
    close: (outcome, which) =>
      board.endAll(outcome, ({ kind, scope }) => scope === undefined && which.includes(kind), outcome === 'resolved'),
    connected() {
      // Being connected does not make a session last longer.
      board.endAll('resolved', (notice) => isOverOnceConnected(notice) && notice.kind !== 'sessionExpiring', true);
      retryDeferred();
    },
    changed(connection: ChatConnectionState) {
      board.setConnection(connection);
      const { attempt, maxAttempts } = connection;
      const told = board.openTwin('reconnecting', undefined);
      if (told && told.attempt !== attempt) board.patch(told.id, { attempt, maxAttempts });
    },
  };

  const rearranged =
    <Given extends readonly unknown[], Result>(change: (...given: Given) => Result) =>
    (...given: Given) => {
      const result = change(...given);
      board.rearrange();
      return result;
    };

  return {
    getSnapshot: board.getSnapshot,
    subscribe: board.subscribe,
    getOptions: configuration.get,
    configure: rearranged(configuration.replace),
    extend(options) {
      const undo = rearranged(configuration.extend)(options);
      return rearranged(undo);
    },
    refresh: rearranged(configuration.invalidate),
    mount: board.mount,
    report,
    showKind,
    track: (promise, given) =>
      track(promise, pick(given, trackOptions), {
        environment,
        report,
        showKind,
        withdraw,
        isSolved: (id) => solved.includes(id),
      }),
    dismiss: (id) => board.end(id, 'dismissed'),
    expire: (id) => board.end(id, 'expired'),
    resolve(which) {
      const wanted = Object.entries(pick(which, ['id', 'kind', 'scope']));
      const fits = (notice: ChatErrorNotice) => wanted.every(([name, value]) => field(notice, name) === value);
      if (wanted.length > 0) board.endAll('resolved', fits);
    },
    runAction: (id, action) => runAction(actionHost, id, action),
    connect(connection) {
      if (connection === undefined || connection === null) return () => {};
      const { dialect } = configuration.get();
      if (!dialect) return tellNoDialect();
      // What another connection was told has no bearing on this one.
      if (followed !== undefined && followed !== connection) board.endAll('superseded', isOverOnceConnected);
      followed = connection;
      // Several providers may follow one connection: it is listened to once.
      const known = followers.get(connection);
      const follower =
        known?.dialect === dialect
          ? known
          : { count: 0, dialect, stop: monitorConnection(connection, dialect, monitorHost) };
      followers.set(connection, follower);
      follower.count++;
      let left = false;
      return () => {
        if (left) return;
        left = true;
        if (--follower.count > 0) return;
        if (followers.get(connection) === follower) followers.delete(connection);
        follower.stop();
      };
    },
  };
}

function tellNoDialect() {
  tellDeveloper('connection none', {
    what: 'A connection was given without a dialect.',
    why: 'It cannot be followed: lost connections and ended sessions are shown only when they are reported.',
    fix: 'Pass the dialect of its SDK beside it: <ChatErrorProvider dialect={webDialect} connection={connection}>.',
  });
  return () => {};
}

/** The name of an object. Other SDKs number theirs. */
function scopeOf(scope: unknown): string | undefined {
  return typeof scope === 'string' || typeof scope === 'number' ? String(scope) : undefined;
}
