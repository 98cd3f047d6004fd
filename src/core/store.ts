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
import { type ChatErrorHandlers, type ChatErrorNotice, joinHandlers, newNotice } from './notice.js';
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

/**
 * @param owner asked for its options when they are needed, and again after each `refresh`
 * @param holdsAll whether errors are held that no surface shows, for a hook that only words them
 */
export function createStore(owner: () => Partial<ChatErrorStoreOptions>, { holdsAll = false } = {}): OwnedStore {
  const configuration = createConfiguration(owner);
  const board = createNoticeBoard(configuration);
  const { environment } = board;
  let followed: unknown;

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

  const show = (
    error: NormalizedChatError,
    { scope, handlers, autoRetries }: ReportOptions = {},
    held = false,
  ): string => {
    const described = describe(error);
    const again = openSameFailure(described, scope);
    if (again) {
      learn(again, described, { scope, handlers });
      return again.id;
    }
    const twin = board.openTwin(described.kind, scope);
    if (twin) {
      repeat(twin, described, { handlers, autoRetries });
      return twin.id;
    }

    const id = `n${++ids}`;
    const given = handlers ? [handlers] : [];
    const notice = newNotice(described, { id, scope, handlers: given, autoRetries, held, firstAt: environment.now() });
    if (explainedBy(notice)) board.emit(notice, { type: 'explained' });
    else if (described.surface === 'none' && !holdsAll) board.emit(notice, { type: 'suppressed' });
    else {
      if (conditionOf(described.kind).is) board.endAll('superseded', (other) => explains(notice, other));
      board.add(notice);
      if (autoRetries) planRetry(autoRetryHost, id);
    }
    return id;
  };

  /** One failure told once more, by another channel of the SDK or layer of the app, which may say more. */
  const learn = (notice: ChatErrorNotice, described: ChatErrorDescription, { scope, handlers }: ReportOptions) => {
    const saysMore = notice.vague && !described.vague;
    const knowsMore = !notice.operation && described.operation && (notice.vague || !described.vague);
    const better = (saysMore || knowsMore) && described.surface !== 'none' ? described : {};
    board.patch(notice.id, {
      ...better,
      operation: notice.operation ?? described.operation,
      scope: notice.scope ?? scope,
      handlers: joinHandlers(notice.handlers, handlers),
    });
  };

  const repeat = (
    notice: ChatErrorNotice,
    described: ChatErrorDescription,
    { handlers: given, ...own }: ReportOptions,
  ) => {
    // What is about one object has one way to try it again: the latest.
    const handlers = given && notice.scope !== undefined ? [given] : joinHandlers(notice.handlers, given);
    const autoRetries = own.autoRetries ?? notice.autoRetries;
    const count = notice.count + 1;
    board.patch(notice.id, { handlers, autoRetries, count, lastAt: environment.now(), ...described });
    board.emit(notice, { type: 'repeated' });
    if (autoRetries) planRetry(autoRetryHost, notice.id);
  };

  const showKind = (kind: ChatErrorKind, given?: ReportOptions, held?: boolean) => {
    const dialect = textField(configuration.get().dialect, 'id');
    return show({ kind, dialect, operation: given?.operation, details: {}, cause: undefined }, given, held);
  };

  const report = (error: unknown, given?: ReportOptions) => {
    const own = pick(given, reportOptions);
    return show(understand(error, own.operation), own);
  };

  const withdraw = (id: string, outcome: ChatErrorOutcome, given: ChatErrorHandlers | undefined) => {
    const notice = board.find(id);
    if (notice?.state !== 'open') return;
    const handlers = notice.handlers.filter((other) => other !== given);
    if (notice.count > 1) board.patch(id, { count: notice.count - 1, handlers });
    else board.end(id, outcome);
  };

  const takeFailure = (notice: ChatErrorNotice, action: ChatErrorAction, error: unknown) => {
    const now = environment.now();
    const { id, scope, handlers } = notice;
    const failed = { running: undefined, failed: action, handlers, lastAt: now };
    const described = error === undefined ? undefined : describe(understand(error, notice.operation));
    const lasts = (one: ChatErrorDescription) => conditionOf(one.kind).is !== undefined;
    if (!described || described.surface === 'none' || notice.held || lasts(notice)) return board.patch(id, failed);
    if (lasts(described) || explainedBy({ ...notice, ...described })) {
      board.patch(id, failed);
      show(described, { scope });
      return;
    }
    // Another channel may have told of it already; here it is at home.
    const told = openSameFailure(described, scope);
    const other = [told, board.openTwin(described.kind, scope)].find((one) => one && one.id !== id);
    if (other) board.end(other.id, 'superseded');
    board.patch(id, {
      ...described,
      ...failed,
      handlers: joinHandlers(handlers, ...(other?.handlers ?? [])),
      count: notice.count + (told?.id === id ? 0 : 1),
    });
  };

  const failedAgain: ActionHost['failedAgain'] = (notice, action, error) => {
    takeFailure(notice, action, error);
    planRetry(autoRetryHost, notice.id);
  };
  const run = (id: string, action: ChatErrorAction) => runAction({ ...board, failedAgain }, id, action);
  const autoRetryHost: AutoRetryHost = { ...board, retry: (id) => run(id, 'retry') };

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
    open: (kind, held) => showKind(kind, undefined, held),
    close: (outcome, which) =>
      board.endAll(outcome, ({ kind, scope }) => scope === undefined && which.includes(kind), outcome === 'resolved'),
    connected: () => board.endAll('resolved', isOverOnceConnected, true),
    changed: (connection: ChatConnectionState) => board.setConnection(connection),
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
    track: (promise, given) => track(promise, pick(given, trackOptions), { environment, report, showKind, withdraw }),
    dismiss: (id) => board.end(id, 'dismissed'),
    expire: (id) => board.end(id, 'expired'),
    resolve(which) {
      const wanted = Object.entries(pick(which, ['id', 'kind', 'scope']));
      const fits = (notice: ChatErrorNotice) => wanted.every(([name, value]) => field(notice, name) === value);
      if (wanted.length > 0) board.endAll('resolved', fits);
    },
    runAction: run,
    connect(connection) {
      if (connection === undefined || connection === null) return () => {};
      const { dialect } = configuration.get();
      if (!dialect) return tellNoDialect();
      // What another connection was told has no bearing on this one.
      if (followed !== undefined && followed !== connection) board.endAll('superseded', isOverOnceConnected);
      followed = connection;
      return monitorConnection(connection, dialect, monitorHost);
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
