import type { ChatOperation, Dialect } from '../dialects/dialect.js';
import { field, textField } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { conditionOf, explains } from './conditions.js';
import { type ChatErrorDescription, describeChatError } from './describe.js';
import { type MonitorHost, monitorConnection } from './monitor.js';
import { type NormalizedChatError, normalizeChatError } from './normalize.js';
import type { ChatErrorHandlers, ChatErrorNotice } from './notice.js';
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
import { runAction } from './runAction.js';
import { track } from './track.js';

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

/** How far apart the reports of one failure can come. */
const sameFailureMs = 2000;

/** One for each tree of components, or one of the app's own where code outside React reports too. Never a singleton: a server serves many people. */
export function createChatErrorStore(options: ChatErrorStoreOptions): ChatErrorStore {
  return createStore(options);
}

/** @param holdsAll whether errors are held that no surface shows, for a hook that only words them */
export function createStore(initial: ChatErrorStoreOptions, { holdsAll = false } = {}): ChatErrorStore {
  const board = createNoticeBoard(initial);
  const { environment, options } = board;
  let ids = 0;

  const understand = (error: unknown, operation?: ChatOperation) =>
    normalizeChatError(error, { dialect: options().dialect as Dialect, operation });

  const show = (error: NormalizedChatError, { scope, handlers }: ReportOptions = {}, held = false): string => {
    const described = describeChatError(error, options().policy);
    const { notices } = board.getSnapshot();
    const same = notices.find(
      (notice) => notice.scope === scope && isSameFailure(notice, described, environment.now()),
    );
    if (same) {
      // One channel of the SDK may say more than the other.
      if (same.vague && !described.vague) board.patch(same.id, described);
      return same.id;
    }
    const twin = notices.find((notice) => notice.kind === described.kind && notice.scope === scope);
    const given = handlers ? [handlers] : [];
    if (twin?.state === 'open') {
      repeat(twin, described, given);
      return twin.id;
    }

    const now = environment.now();
    const life = {
      id: `n${++ids}`,
      scope,
      handlers: given,
      held,
      dismissible: true,
      count: 1,
      firstAt: now,
      lastAt: now,
    };
    const notice = board.arrange({ ...described, ...life, state: 'open' });
    const reason = notices.find((other) => other.state === 'open' && explains(other, notice));
    if (reason) {
      board.emit(notice, { type: 'explained' });
      return reason.id;
    }
    if (described.surface === 'none' && !holdsAll) {
      board.emit(notice, { type: 'suppressed' });
      return notice.id;
    }
    if (twin) board.remove(twin.id);
    board.endAll('superseded', (other) => explains(notice, other));
    board.add(notice);
    return notice.id;
  };

  const repeat = (notice: ChatErrorNotice, described: ChatErrorDescription, given: readonly ChatErrorHandlers[]) => {
    const handlers = [...notice.handlers, ...given];
    const repeated = { ...notice, ...described, handlers, count: notice.count + 1, lastAt: environment.now() };
    board.patch(notice.id, repeated);
    board.emit(repeated, { type: 'repeated' });
  };

  const showKind = (kind: ChatErrorKind, given?: ReportOptions, held?: boolean) => {
    const dialect = textField(options().dialect, 'id');
    return show({ kind, dialect, operation: given?.operation, details: {}, cause: undefined }, given, held);
  };

  const report = (error: unknown, given?: ReportOptions) => {
    const own = pick(given, reportOptions);
    return show(understand(error, own.operation), own);
  };

  const failedAgain = (notice: ChatErrorNotice, action: ChatErrorAction, error: unknown) => {
    const described = error === undefined ? undefined : describeChatError(understand(error, notice.operation));
    const news = described && described.surface !== 'none' ? { ...described, count: notice.count + 1 } : {};
    board.patch(notice.id, { ...news, running: undefined, failed: action, lastAt: environment.now() });
  };

  const monitorHost: MonitorHost = {
    environment,
    refreshSession() {
      const refresh = field(options().handlers, 'refreshSession');
      return isHandler(refresh) ? (refresh as () => unknown) : undefined;
    },
    report(error) {
      const understood = understand(error);
      show(understood);
      return conditionOf(understood.kind).is === 'sessionEnd';
    },
    open: (kind) => showKind(kind, undefined, true),
    close: (outcome, which) => board.endAll(outcome, ({ kind }) => which.includes(kind), outcome === 'resolved'),
    sessionBack() {
      const isOver = (kind: ChatErrorKind) => Object.values(conditionOf(kind)).includes('sessionEnd');
      board.endAll('resolved', ({ kind }) => isOver(kind));
    },
    changed: board.setConnection,
  };

  return {
    getSnapshot: board.getSnapshot,
    subscribe: board.subscribe,
    configure: board.configure,
    mount: board.mount,
    report,
    track: (promise, given) =>
      track(promise, pick(given, trackOptions), { environment, report, showKind, end: board.end }),
    dismiss: (id) => board.end(id, 'dismissed'),
    expire: (id) => board.end(id, 'expired'),
    resolve(which) {
      const wanted = Object.entries(pick(which, ['id', 'kind', 'scope']));
      const fits = (notice: ChatErrorNotice) => wanted.every(([name, value]) => field(notice, name) === value);
      if (wanted.length > 0) board.endAll('resolved', fits);
    },
    runAction: (id, action) => runAction({ ...board, failedAgain }, id, action),
    connect(connection) {
      const { dialect } = options();
      if (connection === undefined || connection === null || !dialect) return () => {};
      return monitorConnection(connection, dialect, monitorHost);
    },
  };
}

/** The SDKs tell several listeners of one failure: with one and the same object, or with objects that carry the same ID or answer. */
function isSameFailure(notice: ChatErrorNotice, { cause, details }: ChatErrorDescription, now: number): boolean {
  if (notice.state !== 'open') return false;
  if (isObject(cause) && notice.cause === cause) return true;
  const { failureId } = details;
  return failureId !== undefined && failureId === notice.details.failureId && now - notice.lastAt < sameFailureMs;
}

function isObject(value: unknown): boolean {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
