import type { ChatOperation, Dialect } from '../dialects/dialect.js';
import { textField } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { rememberReported } from './appTracking.js';
import { conditionOf, explains, isCause, leftoverOf } from './conditions.js';
import type { Configuration } from './configuration.js';
import { type ChatErrorDescription, describeChatError } from './describe.js';
import { check, tellDeveloper } from './developer.js';
import type { ChatErrorOutcome } from './events.js';
import { normalizeChatError } from './normalize.js';
import type { NormalizedChatError } from './normalizedError.js';
import {
  addHandlers,
  type ChatErrorHandlers,
  generalHandlers,
  joinHandlers,
  newNotice,
  type StoredNotice,
  waitMsOf,
} from './notice.js';
import type { NoticeBoard } from './noticeBoard.js';
import { type ReportOptions, reportOptions } from './options.js';
import { pick, scopeOf } from './pick.js';
import type { Recovery } from './recovery.js';
import { type ActionHost, runAction } from './runAction.js';

export type Reporting = ReturnType<typeof createReporting>;

type Retries = ReturnType<Recovery['allow']>;

export interface ReportingOptions {
  /** What tries again by itself. Without it nothing is. */
  readonly recovery?: Recovery;
}

let ids = 0;

/** What becomes of an error that is told: a notice, one more of a notice that is there, or nothing where an open one explains it. */
export function createReporting(
  board: NoticeBoard,
  getOptions: Configuration['getOptions'],
  { recovery }: ReportingOptions = {},
) {
  const { environment } = board;
  /** The way to try again that last came with each error. */
  const ways = new WeakMap<object, ChatErrorHandlers>();

  const understand = (error: unknown, operation?: ChatOperation) =>
    normalizeChatError(error, { dialect: getOptions().dialect as Dialect, operation });
  const errorOf = (kind: ChatErrorKind, operation?: ChatOperation): NormalizedChatError => ({
    kind,
    dialect: textField(getOptions().dialect, 'id'),
    operation,
    details: {},
    cause: undefined,
  });
  const describe = (error: NormalizedChatError) => describeChatError(error, getOptions().policy);
  const reasonFor = (notice: StoredNotice) => {
    let placed: StoredNotice | undefined;
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
  const retryAtOf = ({ details }: ChatErrorDescription, now: number) => {
    const wait = waitMsOf(details);
    return wait > 0 ? now + wait : undefined;
  };

  const show = (error: NormalizedChatError, options: ReportOptions = {}, held = false): string => {
    const described = describe(error);
    const retries = recovery?.allow(described, options);
    const same = openSameFailure(described, options.scope);
    const twin = same ?? board.openTwin(described, options.scope);
    const id = twin?.id ?? `n${++ids}`;
    if (same) learn(same, described, options, retries);
    else if (twin) repeat(twin, described, options, retries);
    else open(id, described, options, retries, held);
    const { cause } = described;
    if (options.handlers && typeof cause === 'object' && cause !== null) ways.set(cause, options.handlers);
    if (retries) recovery?.plan(id);
    return id;
  };

  const open = (
    id: string,
    described: ChatErrorDescription,
    { scope, handlers = generalHandlers }: ReportOptions,
    retries: Retries,
    held: boolean,
  ) => {
    const firstAt = environment.now();
    const retryAt = retryAtOf(described, firstAt);
    const notice = newNotice(described, { id, scope, handlers: [handlers], ...retries, held, firstAt, retryAt });
    const reason = reasonFor(notice);
    if (reason) {
      board.emit(notice, { type: 'explained' });
      putOff(notice, reason);
      return;
    }
    if (described.surface === 'none') return board.emit(notice, { type: 'suppressed' });
    endExplained(notice);
    board.add(notice);
  };

  const endExplained = (reason: Pick<StoredNotice, 'id' | 'kind'>) => {
    if (!isCause(reason.kind)) return;
    const follows = (other: StoredNotice) => other.id !== reason.id && explains(reason, other);
    for (const other of board.endAll('superseded', follows)) putOff(other, reason);
  };

  /** What an outage explains is tried when that is over. Whoever signs in after the end of a session may be somebody else. */
  const putOff = (notice: StoredNotice, reason: Pick<StoredNotice, 'kind'>) => {
    if (conditionOf(reason.kind).is === 'outage') recovery?.defer(notice);
  };

  /** One failure told once more, by another channel of the SDK or layer of the app, which may say more. */
  const learn = (
    notice: StoredNotice,
    described: ChatErrorDescription,
    { handlers: given, scope }: ReportOptions,
    retries: Retries,
  ) => {
    const { handlers } = notice;
    const saysMore = notice.vague && !described.vague;
    const namesMore = !notice.operation || (notice.operationInferred && !described.operationInferred);
    const knowsMore = namesMore && described.operation && (notice.vague || !described.vague);
    const better = (saysMore || knowsMore) && described.surface !== 'none' ? described : undefined;
    // The same failure: its handlers take the place of those that came with it before.
    const isFresh = given !== undefined && !handlers.includes(given);
    const replaced = ways.get(described.cause as object) ?? (notice.count > 1 ? generalHandlers : handlers.at(-1));
    const latest = (notice.spent ?? 0) > 0 ? handlers : handlers.filter((set) => set !== replaced);
    // What it now turns out to be may be there already.
    const twin = better && board.openTwin(better, notice.scope ?? scope);
    const other = twin?.id === notice.id ? undefined : twin;
    if (other) board.end(other.id, 'superseded');
    if (better) endExplained({ id: notice.id, kind: better.kind });
    const own = isFresh ? addHandlers({ ...notice, handlers: latest }, given, environment.now()) : { handlers };
    board.patch(notice.id, {
      scope: notice.scope ?? scope,
      ...own,
      ...(other && {
        handlers: joinHandlers(other.handlers, ...own.handlers),
        count: notice.count + other.count,
        held: notice.held || other.held,
      }),
      ...(notice.autoRetries === undefined && retries),
      ...(better && { ...better, retryAt: retryAtOf(better, environment.now()) }),
      operation: better?.operation ?? notice.operation ?? described.operation,
    });
  };

  const repeat = (
    notice: StoredNotice,
    described: ChatErrorDescription,
    { handlers = generalHandlers }: ReportOptions,
    retries: Retries,
  ) => {
    const now = environment.now();
    board.patch(notice.id, {
      count: notice.count + 1,
      lastAt: now,
      retryAt: retryAtOf(described, now),
      ...addHandlers(notice, handlers, now),
      // Counted down by itself, it is not wound up again by its own failures.
      ...(!notice.autoRetried && retries),
      ...described,
    });
    board.emit(notice, { type: 'repeated' });
  };

  const report = (error: unknown, given?: ReportOptions): string => {
    const { operation, ...options } = understandOptions(given);
    const understood = understand(error, operation);
    check('meaning', understood);
    rememberReported(error);
    if (board.accepts()) return show(understood, options);
    tellDeveloper('reportLoop');
    return board.openTwin(describe(understood), options.scope)?.id ?? '';
  };

  /** Shows what is left of an error after its condition is over, as far as the app can try it again. */
  const showLeftover = (notice: StoredNotice) => {
    const kind = leftoverOf(notice);
    const { scope, autoRetries } = notice;
    const handlers = notice.handlers.findLast((set) => board.handlerOf(set, 'retry'));
    // A retry that was refused has left the notice it belongs to open.
    if (!kind || !handlers) return;
    // What the SDK says of another try was true while the condition lasted.
    const leftover = { ...notice, kind, details: { ...notice.details, retryable: undefined } };
    if (!board.openTwin(describe(leftover), scope)) show(leftover, { scope, handlers, autoRetries });
  };

  /** What an app said of a report, whatever it is. */
  const understandOptions = (given: ReportOptions | undefined): ReportOptions => {
    check('reportOptions', given, getOptions);
    const { operation, scope, handlers, autoRetries } = pick(given, reportOptions);
    const retries = Number.isFinite(autoRetries) ? autoRetries : undefined;
    const own = typeof handlers === 'object' ? (handlers ?? undefined) : undefined;
    // Trying again is allowed to one report: the general way stands for many, so it gets a set of its own.
    const needsOwn = retries && !own && board.handlerOf(generalHandlers, 'retry');
    return { operation, scope: scopeOf(scope), handlers: needsOwn ? {} : own, autoRetries: retries };
  };

  /** What an action ran into: the same once more, another error, or nothing new. */
  const takeFailure = (notice: StoredNotice, action: ChatErrorAction, error: unknown) => {
    rememberReported(error);
    const now = environment.now();
    const { id, scope, handlers, count, spent, spentAt } = notice;
    const failed = { running: undefined, failed: action, handlers, count, spent, spentAt };
    const described =
      error === undefined
        ? undefined
        : describe(understand(error, notice.operationInferred ? undefined : notice.operation));
    const lasts = (one: ChatErrorDescription) => conditionOf(one.kind).is !== undefined;
    // An error of the app’s own, such as a pop-up that was closed, says nothing about the chat.
    const isNews = described && described.surface !== 'none' && described.code !== undefined && !notice.held;
    if (!isNews) return board.patch(id, failed);
    if (lasts(described) || reasonFor({ ...notice, ...described })) {
      board.patch(id, failed);
      if (described.kind !== notice.kind) show(described, { scope });
      return;
    }
    if (lasts(notice)) return board.patch(id, failed);
    // Another channel may have told of it already; here it is at home.
    const told = openSameFailure(described, scope);
    const other = [told, board.openTwin(described, scope)].find((one) => one && one.id !== id);
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

  const actionHost: ActionHost = {
    ...board,
    failedAgain(notice, action, error) {
      takeFailure(notice, action, error);
      recovery?.plan(notice.id);
    },
    solved: (id) => recovery?.solve(id),
    showLeftover,
  };

  return {
    understand,
    understandOptions,
    show,
    report,
    /** Shows what the kit finds out by itself. */
    showKind: (kind: ChatErrorKind, given?: ReportOptions, held?: boolean) =>
      show(errorOf(kind, given?.operation), given, held),
    /** Whether a notice of this kind would be shown, rather than explained by an open one or suppressed. */
    canShow(kind: ChatErrorKind) {
      const described = describe(errorOf(kind));
      const life = { id: '', handlers: [generalHandlers], held: true, firstAt: environment.now() };
      return described.surface !== 'none' && !reasonFor(newNotice(described, life));
    },
    /** Takes one report back: its notice ends unless others stand behind it. */
    withdraw(id: string, outcome: ChatErrorOutcome, given: ChatErrorHandlers | undefined) {
      const notice = board.find(id);
      // Explained by an outage, it waits for nothing any more.
      if (notice?.state !== 'open') return recovery?.solve(id);
      const others = notice.handlers.filter((other) => other !== given);
      // The same set may stand for another report too.
      const handlers = others.length > 0 ? others : notice.handlers;
      if (notice.count > 1) board.patch(id, { count: notice.count - 1, handlers });
      else board.end(id, outcome);
    },
    showLeftover,
    runAction: (ids: readonly string[], action: ChatErrorAction, which?: (handlers: ChatErrorHandlers) => boolean) =>
      runAction(actionHost, ids, action, which),
  };
}
