import type { Dialect } from '../../dialects/dialect.js';
import { rememberReported } from '../appTracking.js';
import { attempt } from '../attempt.js';
import { createClock } from '../clock.js';
import { createConfiguration } from '../configuration.js';
import { copyReport } from '../copyReport.js';
import { type ChatErrorDescription, describeChatError } from '../describe.js';
import { tellDeveloper } from '../developer.js';
import { completeEnvironment, whilePageLasts } from '../environment.js';
import { normalizeChatError } from '../normalize.js';
import type { ChatErrorNotice } from '../notice.js';
import { createNotifier } from '../notifier.js';
import type { ReportOptions } from '../options.js';
import { call, type Outcome, outcomeOf } from '../outcome.js';
import { runLimitOf } from '../patience.js';
import { isThenable } from '../track.js';
import { findDuplicate } from './incident.js';
import { createSnapshots, nextDeadline } from './select.js';
import { type Effect, initialState, type Moment, type Options, type Run, type State } from './state.js';
import { type StoreEvent, update } from './update.js';

export type Engine = ReturnType<typeof createEngine>;

let engines = 0;
let calls = 0;

/** Holds the state of one store: the only place that changes it, runs effects and sets the timer. */
export function createEngine(owner: () => Options) {
  const configuration = createConfiguration(owner, () =>
    dispatch({ type: 'configured', options: configuration.getOptions() }),
  );
  const environment = completeEnvironment(configuration.getOptions().environment);
  let state = initialState(configuration.getOptions(), {
    prefix: `n${++engines}-`,
    builtIns: { reload: environment.reload, copy: environment.copy },
  });
  const snapshots = createSnapshots();
  const listeners = new Set<() => void>();
  const observers = new Set<() => void>();
  const notifier = createNotifier(() => {
    for (const observer of observers) observer();
    for (const listener of [...listeners]) attempt(listener);
  });
  const clock = createClock(environment, () => {
    notifier.schedule();
    dispatch({ type: 'deadline' });
  });
  const moment = (): Moment => ({
    now: clock.now(),
    online: environment.isOnline(),
    chance: environment.random(),
  });
  const setTimer = (now = clock.now()) => clock.set(nextDeadline(state, now, listeners.size > 0));

  const dispatch = (event: StoreEvent): void => {
    const before = state;
    const current = moment();
    const { state: next, effects } = update(state, event, current);
    state = next;
    setTimer(current.now);
    if (isVisibleChange(before, state)) notifier.schedule();
    for (const effect of effects) perform(effect);
  };

  const describe = (error: unknown, { operation, values }: ReportOptions = {}): ChatErrorDescription => {
    const { dialect, policy } = state.options;
    return describeChatError(normalizeChatError(error, { dialect: dialect as Dialect, operation, values }), policy);
  };

  /** Describes an error that the app passed on, so that a tracked client leaves it to the app. */
  const describeReported = (error: unknown, context: ReportOptions) => {
    rememberReported(error);
    return describe(error, context);
  };

  /** Whether a report counts: false in an endless loop of notifications and reports. */
  const accepts = () => {
    if (notifier.accepts()) return true;
    tellDeveloper('reportLoop');
    return false;
  };

  const report = (error: ChatErrorDescription, context: ReportOptions): string => {
    if (!accepts()) return findDuplicate(state, error, context.scope)?.id ?? '';
    dispatch({ type: 'reported', failure: { error, ...context } });
    return state.reportedTo;
  };

  /** Reports a promise that rejects or takes too long. */
  const follow = (promise: Promise<unknown>, context: ReportOptions, timeout: unknown): void => {
    const number = ++calls;
    const { session } = state;
    dispatch({ type: 'callStarted', number, context, timeout });
    const settled = (error?: ChatErrorDescription) =>
      dispatch({ type: 'callSettled', number, context, session, error });
    promise.then(
      () => settled(),
      (error) => settled(accepts() ? describeReported(error, context) : undefined),
    );
  };

  const perform = (effect: Effect): void => {
    switch (effect.type) {
      case 'emit': {
        const { onEvent } = state.options;
        if (typeof onEvent === 'function') notifier.call(() => attempt(() => onEvent(effect.event)));
        return;
      }
      case 'run':
        return run(effect.run);
      case 'retryDeferred': {
        const { handler, notice, context } = effect;
        const call = async () => handler({ action: 'retry', notice, error: notice.cause });
        // A handler of the app's own may track its call, which then reports that it takes too long.
        return follow(call(), context, runLimitOf(handler) ?? 0);
      }
      case 'refreshSession': {
        const { number, refresh } = effect;
        const settled = (isDone: boolean) => () => dispatch({ type: 'sessionRefreshed', number, isDone });
        new Promise((resolve) => resolve(refresh())).then(settled(true), settled(false));
        return;
      }
      case 'reload':
        return attempt(() => environment.reload?.());
      case 'copy': {
        const { notice } = effect;
        const copied = (isDone: boolean) => () => dispatch({ type: 'copied', id: notice.id, isDone });
        const { copy } = environment;
        return attempt(() => copy && copyReport(notice, copy).then(copied(true), copied(false)));
      }
    }
  };

  const run = (started: Run): void => {
    const { action, notice } = started;
    const outcomes = started.calls.map(({ handler }) => call(handler, { action, notice, error: notice.cause }));
    const settled = (all: readonly Outcome[], isLate: boolean) => {
      const known = knownOf(notice);
      const errors = all.map((outcome) =>
        outcome.status === 'rejected' && outcome.reason !== undefined
          ? describeReported(outcome.reason, known)
          : undefined,
      );
      const outcomes = all.map((outcome, at) => outcomeOf(outcome, errors[at]));
      const error = errors[outcomes.findIndex(({ status }) => status === 'rejected')];
      dispatch({ type: 'actionSettled', run: started, outcomes, error, isLate });
    };
    if (outcomes.some(isThenable)) void Promise.all(outcomes).then((all) => settled(all, true));
    else settled(outcomes as readonly Outcome[], false);
  };

  /** Listens to the platform while somebody subscribes or a connection is followed. */
  let users = 0;
  let stopPlatform = () => {};
  const watchPlatform = (): (() => void) => {
    if (++users === 1) {
      let wasOnline = environment.isOnline();
      stopPlatform = environment.subscribe(() => {
        if (wasOnline === environment.isOnline()) return;
        wasOnline = !wasOnline;
        notifier.schedule();
        dispatch({ type: 'networkChanged' });
      });
    }
    return () => {
      if (--users === 0) stopPlatform();
    };
  };

  return {
    ...configuration,
    environment,
    dispatch,
    describe,
    describeReported,
    report,
    follow,
    watchPlatform,
    getState: () => state,
    getSnapshot: () => snapshots(state, moment()),
    subscribe(listener: () => void): () => void {
      // Its own for each call: the same function may listen twice.
      const own = whilePageLasts(listener);
      listeners.add(own);
      const stop = watchPlatform();
      setTimer();
      return () => {
        if (!listeners.delete(own)) return;
        stop();
        setTimer();
      };
    },
    /** Calls back before the subscribers. */
    observe(observer: () => void): void {
      observers.add(observer);
    },
  };
}

/** The facts that the app passed with a failure, for the next failure of the same call. */
function knownOf({ operation, operationInferred, values }: ChatErrorNotice): ReportOptions {
  return { operation: operationInferred ? undefined : operation, values };
}

const visible: readonly (keyof State)[] = ['incidents', 'mounted', 'connection', 'options', 'shownElsewhere'];

function isVisibleChange(before: State, after: State): boolean {
  return visible.some((name) => before[name] !== after[name]);
}
