import type { Dialect } from '../dialects/dialect.js';
import { field, textField } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import { attempt } from './attempt.js';
import { type Closer, type Farewell, farewellAfter, mayClose, mayEndBy, recoveryMs } from './closing.js';
import { isCondition } from './conditions.js';
import { copyDetails } from './copyReport.js';
import { type ChatErrorDescription, describeChatError } from './describe.js';
import type { ChatErrorNews } from './engine/announcements.js';
import type { Platform } from './environment.js';
import { factsOf } from './eventFacts.js';
import type { ChatErrorHappening, ChatErrorOutcome } from './events.js';
import { normalizeChatError } from './normalize.js';
import type { ChatErrorHandler, ChatErrorNotice, StoredNotice } from './notice.js';
import { isHandler } from './offer.js';
import { createOneErrorEvents } from './oneErrorEvents.js';
import type { OneErrorProgress } from './oneNotice.js';
import type { ChatErrorStoreOptions } from './options.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { patienceFor, runLimitOf } from './patience.js';
import { isThenable } from './track.js';

/** The state that a component has committed. */
export interface OneErrorState {
  /** Stands for the error; undefined if there is none. */
  readonly given: { readonly error: unknown } | undefined;
  /** Undefined if there is no error, or if it is closed. */
  readonly notice: StoredNotice | undefined;
  /** How the notice ended that is no longer on screen. */
  readonly closed: ChatErrorOutcome | undefined;
  readonly dialect: Dialect | undefined;
  readonly options: Partial<ChatErrorStoreOptions>;
  readonly environment: Platform;
  readonly onClose: ((context: { readonly outcome: ChatErrorOutcome }) => void) | undefined;
}

type OpenState = OneErrorState & { readonly notice: StoredNotice };

/** The notices of errors as they were last announced. */
const announced = new WeakMap<object, StoredNotice>();
const nothing = {};

/**
 * Runs the actions of one error that no store holds, and sends its events.
 * @param read returns what was committed last
 * @param update changes what has become of an error. Does nothing for one that was replaced
 */
export function createOneError(
  read: () => OneErrorState,
  update: (given: object | undefined, change: OneErrorProgress) => void,
) {
  const now = () => read().environment.now();
  const send = (notice: ChatErrorNotice, happening: ChatErrorHappening) => {
    const { options } = read();
    const { onEvent } = options;
    if (typeof onEvent !== 'function') return;
    attempt(() =>
      onEvent({ ...factsOf(notice, notice), language: textField(options, 'language'), at: now(), ...happening }),
    );
  };
  const events = createOneErrorEvents(now, send);
  /** The latest run of an action. */
  let latest: { readonly given: object | undefined; isRunning: boolean } | undefined;
  let told: object | undefined;
  /** The error that was announced last. */
  let heard: OneErrorState['given'];
  /** The end of the notice that is no longer shown. */
  let unshown: StoredNotice | undefined;
  let isMounted = false;

  const finish = ({ given, notice, environment }: OpenState, outcome: ChatErrorOutcome, farewell?: Farewell) => {
    const isShown = farewell === 'shown' && notice.place?.surface !== 'modal';
    if (farewell && !isShown) unshown = { ...notice, state: 'recovered', outcome };
    update(given, { outcome, running: undefined, failed: undefined, isGone: !isShown });
    if (isShown) environment.after(recoveryMs, () => update(given, { isGone: true }));
  };
  const close = (by: Closer, outcome: ChatErrorOutcome) => {
    const state = read();
    if (!isOpen(state)) return update(state.given, { isGone: true });
    if (!mayClose(state.notice, by)) return;
    events.end(outcome);
    finish(state, outcome);
  };

  const runHandler = (state: OpenState, action: ChatErrorAction, handler: ChatErrorHandler) => {
    const { given, notice, environment } = state;
    const run = { given, isRunning: true };
    latest = run;
    const event = events.start(action);
    update(given, { running: action, failed: undefined });
    let cancel = () => {};
    const settle = (outcome: Outcome, isLate: boolean) => {
      cancel();
      run.isRunning = false;
      const isLatest = latest === run;
      const reason = outcome.status === 'rejected' ? outcome.reason : undefined;
      const error = reason === undefined ? undefined : describe(state, reason);
      const settled = outcomeOf(outcome, error);
      if (settled.status === 'rejected') {
        event.settle('actionFailed');
        if (isLatest) update(given, { running: undefined, failed: action, ...newsIn(state, error) });
      } else if (settled.value === false || !mayEndBy(action, notice)) {
        event.settle('actionSucceeded');
        if (isLatest) update(given, { running: undefined, failed: undefined });
      } else {
        const outcome = action === 'dismiss' ? 'dismissed' : 'recovered';
        event.settle('actionSucceeded', outcome);
        if (isLatest) finish(state, outcome, farewellAfter(action, isLate));
      }
    };
    try {
      const value = handler({ action, notice, error: notice.cause });
      if (!isThenable(value)) return settle({ status: 'fulfilled', value }, false);
      const patience = runLimitOf(handler) ?? patienceFor(notice.operation);
      const giveUp = () => {
        event.giveUp();
        run.isRunning = false;
        if (latest === run) update(given, { running: undefined, failed: action });
      };
      if (patience < Infinity) cancel = environment.after(patience, giveUp);
      // Wrapped: `Promise.resolve` would read `value.constructor`, which may throw.
      Promise.allSettled([new Promise((resolve) => resolve(value))]).then(([settled]) => settle(settled, true));
    } catch (reason) {
      settle({ status: 'rejected', reason }, false);
    }
  };

  return {
    runAction(_: unknown, action: ChatErrorAction) {
      const state = read();
      if (!isOpen(state) || !state.notice.actions.includes(action)) return;
      // A second press may come before the first one is rendered.
      if (latest?.isRunning && latest.given === state.given) return;
      if (action === 'retry' && state.notice.waitingFor) return;
      const { notice, environment, given, options } = state;
      const handler = field(options.handlers, action);
      if (isHandler(handler)) return runHandler(state, action, handler);
      if (action === 'dismiss') close('person', 'dismissed');
      if (action === 'reload') attempt(() => environment.reload?.());
      if (action === 'copyDetails') copyDetails(notice, environment, (change) => update(given, change));
    },
    dismiss: () => close('person', 'dismissed'),
    expire: () => close('timer', 'expired'),
    /** Returns the notice as it is now; undefined if it has gone. */
    find(id: string): ChatErrorNotice | undefined {
      const { notice } = read();
      return notice?.id === id ? notice : undefined;
    },
    /** Returns what has not been announced yet, and records that it has been. */
    takeNews(): readonly ChatErrorNews[] {
      const { given, notice } = read();
      const current = unshown ?? (notice?.place && notice);
      unshown = undefined;
      const last = announced.get(keyOf(heard));
      if (heard !== given) announced.delete(keyOf(heard));
      heard = given;
      if (!current) return [];
      // An error that a retry ended with goes on from the one before.
      const before = announced.get(keyOf(given)) ?? (current.failed && last);
      announced.set(keyOf(given), current);
      return before === current ? [] : [{ notice: current, before }];
    },
    /** Sends the events of a commit, and tells the app that the notice is gone. */
    committed(isSuppressed: boolean) {
      const { given, notice, closed, onClose } = read();
      if (notice || !given) events.show(notice, isSuppressed ? 'suppressed' : 'shown');
      if (closed === undefined || told === given) return;
      told = given;
      attempt(() => onClose?.({ outcome: closed }));
    },
    /** Renders again when the time is over that the server asked to wait. Returns a function that stops it. */
    wait() {
      const { given, notice, environment } = read();
      if (notice?.waitingFor !== 'time' || notice.retryAt === undefined) return;
      return environment.after(Math.max(1, notice.retryAt - environment.now()), () =>
        update(given, { hasWaited: true }),
      );
    },
    mount() {
      isMounted = true;
      return () => {
        isMounted = false;
        // Not at once: fast refresh mounts it again, and a listener may set a state, which React forbids here.
        queueMicrotask(() => {
          if (!isMounted) events.leave('resolved');
        });
      };
    },
  };
}

/** The key of an error in `announced`: the error itself, so that a component that is mounted again does not announce it again. */
function keyOf(given: OneErrorState['given']): object {
  const error = given?.error;
  return typeof error === 'object' && error !== null ? error : (given ?? nothing);
}

function isOpen(state: OneErrorState): state is OpenState {
  return state.notice?.state === 'open';
}

function describe({ notice, dialect, options }: OpenState, error: unknown): ChatErrorDescription {
  const { operation } = notice;
  return describeChatError(normalizeChatError(error, { dialect: dialect as Dialect, operation }), options.policy);
}

/** The error that an action ran into, if it is one of the chat: then the notice shows it. */
function newsIn(
  { notice, environment }: OpenState,
  error: ChatErrorDescription | undefined,
): OneErrorProgress | undefined {
  if (!error || isCondition(notice.kind) || error.surface === 'none' || error.code === undefined) return undefined;
  const count = notice.count + (error.cause === notice.cause ? 0 : 1);
  return { failure: { error: error.cause }, count, lastAt: environment.now(), hasWaited: undefined };
}
