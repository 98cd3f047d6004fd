import { useEffect, useInsertionEffect, useMemo, useRef } from 'react';
import { attempt } from '../core/attempt.js';
import { mergeOptions } from '../core/configuration.js';
import type { ChatErrorPolicy } from '../core/describe.js';
import type { ChatErrorEvent, ChatErrorOutcome } from '../core/events.js';
import type { ChatErrorHandlers, ChatErrorNotice } from '../core/notice.js';
import type { ChatErrorStoreOptions } from '../core/options.js';
import type { MountedSurface } from '../core/route.js';
import { type ChatErrorNotices, type ChatErrorStore, createSingleStore } from '../core/store.js';
import type { ChatOperation, Dialect } from '../dialects/dialect.js';
import { useChatErrorContext } from './context.js';

/** Options for a single error. Those left out come from the nearest provider, if there is one. */
export interface OneErrorOptions {
  /** How the SDK reports errors, such as `webDialect`. Required without a provider. @default the provider's dialect */
  readonly dialect?: Dialect | undefined;
  /** Lets the kit tell errors apart that share a code, such as `login`, `send` or `upload`. */
  readonly operation?: ChatOperation | undefined;
  /** What the app does for each action. Each key replaces the provider's handler; a key set to undefined removes it. */
  readonly handlers?: ChatErrorHandlers | undefined;
  /** Overrides per error kind: severity, surface, actions. Each kind replaces the provider's. */
  readonly policy?: ChatErrorPolicy | undefined;
  /** Called once the notice has gone because the person closed it, its time was up or an action succeeded. Set the error to undefined here. */
  readonly onClose?: ((context: { readonly outcome: ChatErrorOutcome }) => void) | undefined;
}

/**
 * A store of its own for one error, so that an error given as a prop goes the same way as one that was reported.
 * A new error makes a new store, unless it says the same as the one that is on screen: an object written in place is a new one in each render.
 */
export function useOneError(
  error: unknown,
  surface: MountedSurface['surface'] | undefined,
  options: OneErrorOptions,
  wanted = true,
): ChatErrorNotices | undefined {
  const context = useChatErrorContext();
  const parent = context?.store;
  const dialect = options.dialect ?? context?.dialect;
  const { operation } = options;

  // biome-ignore lint/correctness/useExhaustiveDependencies: later options go into the store that is there.
  const draft = useMemo(
    () => (wanted && isError(error) ? makeOne(error, { surface, dialect, operation, parent }, options) : undefined),
    [error, surface, dialect, operation, parent, wanted],
  );
  const committed = useRef<{ readonly error: unknown; readonly one: One | undefined }>(undefined);
  const kept = committed.current;
  const isKept = kept && (Object.is(kept.error, error) ? isSameSource : isSameMeaning)(kept.one, draft);
  const one = isKept ? kept.one : draft;

  // Nothing of a render that is thrown away counts, and nothing waits for an effect of the app.
  useInsertionEffect(() => {
    committed.current = { error, one };
    one?.commit(options);
  });
  const followed = useRef<One>(undefined);
  useEffect(() => {
    if (followed.current !== one) followed.current?.leave(one ? 'superseded' : 'resolved');
    followed.current = one;
    return one?.follow();
  }, [one]);
  useInsertionEffect(
    () => () => {
      committed.current = undefined;
      followed.current?.keepOptions();
      // Not at once: fast refresh commits again, and the app's listener may set a state, which no insertion effect may.
      queueMicrotask(() => {
        if (!committed.current) followed.current?.leave('resolved');
      });
    },
    [],
  );
  return one?.store;
}

interface Source {
  readonly surface: MountedSurface['surface'] | undefined;
  readonly dialect: Dialect | undefined;
  readonly operation: ChatOperation | undefined;
  readonly parent: ChatErrorStore | undefined;
}

type One = ReturnType<typeof makeOne>;

function makeOne(error: unknown, source: Source, initial: OneErrorOptions) {
  const { surface, dialect, operation, parent } = source;
  let options = initial;
  let outcome: ChatErrorOutcome | undefined;
  let isTakenAway = false;
  /** What happened before it came on screen. */
  let untold: ChatErrorEvent[] | undefined = [];
  /** Held on to where the provider goes together with this. */
  let lastProvided: Partial<ChatErrorStoreOptions> | undefined;
  const provided = () => lastProvided ?? parent?.getOptions();
  const merged = (): Partial<ChatErrorStoreOptions> => {
    const { policy, handlers } = options;
    return mergeOptions({ ...provided(), onEvent }, { dialect, policy, handlers });
  };
  const tell = (event: ChatErrorEvent) => attempt(() => provided()?.onEvent?.(event));
  const onEvent = (event: ChatErrorEvent) => {
    if (event.type === 'ended' && !isTakenAway) outcome = event.outcome;
    if (untold) untold.push(event);
    else tell(event);
  };

  /** The options of the provider that the store knows. Those of this very render come with its effects. */
  let seen = provided();
  const store = createSingleStore(merged, surface);
  store.report(error, { operation });
  const [notice] = store.getSnapshot().notices;

  return {
    store,
    source,
    /** What was said at first, whatever became of it. */
    notice,
    commit(latest: OneErrorOptions) {
      const before = options;
      options = latest;
      lastProvided = undefined;
      if (latest.policy !== before.policy || latest.handlers !== before.handlers) store.refresh();
    },
    /** The app has taken the error away: it need not be told so, only its telemetry. */
    leave(why: ChatErrorOutcome) {
      isTakenAway = true;
      const end = () => {
        // An action that is under way says itself how it ends, if it ever does.
        if (store.getSnapshot().notices.some(({ running }) => running)) return;
        stop();
        store.end(why);
      };
      const stop = store.subscribe(end);
      end();
    },
    /** Holds on to the options of a provider that may be going, too: they go first. */
    keepOptions() {
      lastProvided = seen;
    },
    /** Keeps up with the options of the provider, and says when the notice has gone. */
    follow() {
      const happened = untold ?? [];
      untold = undefined;
      happened.forEach(tell);
      const keepUp = () => {
        const now = provided();
        if (now === seen) return;
        seen = now;
        store.refresh();
      };
      const tellGone = () => {
        if (outcome === undefined || store.getSnapshot().notices.length > 0) return;
        const ended = { outcome };
        outcome = undefined;
        attempt(() => options.onClose?.(ended));
      };
      keepUp();
      // It may have gone while React kept the component out of view.
      tellGone();
      const stops = [parent?.subscribe(keepUp), store.subscribe(tellGone)];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
  };
}

function isSameSource(a: One | undefined, b: One | undefined): boolean {
  if (!a || !b) return a === b;
  return Object.keys(a.source).every((name) => a.source[name as keyof Source] === b.source[name as keyof Source]);
}

const meaning = ['kind', 'code', 'name', 'sdkMessage'] as const satisfies readonly (keyof ChatErrorNotice)[];

function isSameMeaning(a: One | undefined, b: One | undefined): boolean {
  const [shown] = a?.store.getSnapshot().notices ?? [];
  if (!shown || !isSameSource(a, b)) return false;
  // What an action ran into is news, though it says the same: the one on screen is about to say that it is over.
  if ((shown.running || shown.state === 'recovered') && !isWrittenInPlace(b?.notice?.cause)) return false;
  return meaning.every((key) => a?.notice?.[key] === b?.notice?.[key]);
}

/** Whether a value may be made anew in each render. What an SDK makes is an instance of a class of its own. */
function isWrittenInPlace(value: unknown): boolean {
  try {
    return typeof value !== 'object' || Object.getPrototypeOf(value) === Object.prototype;
  } catch {
    return false;
  }
}

/** Whether there is an error at all: `error && …` in an app's code leaves `false` behind. */
function isError(error: unknown): boolean {
  return error !== undefined && error !== null && error !== false;
}
