import { useEffect, useInsertionEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { mergeOptions } from '../core/configuration.js';
import { type ChatErrorPolicy, describeChatError } from '../core/describe.js';
import { check } from '../core/developer.js';
import type { ChatErrorOutcome } from '../core/events.js';
import { normalizeChatError } from '../core/normalize.js';
import { type ChatErrorHandlers, sameNotice } from '../core/notice.js';
import { createOneError, type OneErrorState } from '../core/oneError.js';
import { type OneErrorProgress, oneNotice } from '../core/oneNotice.js';
import type { ChatErrorStoreOptions } from '../core/options.js';
import type { MountedSurface } from '../core/route.js';
import type { ChatOperation, Dialect } from '../dialects/dialect.js';
import { never, useChatErrorContext, useEnvironment } from './context.js';
import { useVoice } from './useVoice.js';
import { type NoticeView, viewOf } from './view.js';

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

/** What has become of one error. */
interface State extends OneErrorProgress {
  /** The error that this is about: it counts for no other one. */
  readonly of?: object;
}

const noProgress: State = Object.freeze({});
const noOptions: Partial<ChatErrorStoreOptions> = Object.freeze({});
let ids = 0;

/** The view of an error, undefined if there is none or if it is closed, and what has to be announced of it. */
export interface OneErrorContent extends Pick<ReturnType<typeof createOneError>, 'takeNews' | 'find'> {
  readonly view: NoticeView | undefined;
}

/**
 * Returns the content of a component that was given an error.
 * Another error, compared by identity, is another notice. Rendering starts nothing: no store, timer or event comes of it.
 */
export function useOneError(
  error: unknown,
  surface: MountedSurface['surface'] | undefined,
  own: OneErrorOptions,
  wanted = true,
): OneErrorContent {
  const context = useChatErrorContext();
  const environment = useEnvironment();
  const voice = useVoice();
  const readProvided = () => (wanted && context?.store.getOptions()) || noOptions;
  const provided = useSyncExternalStore((wanted && context?.store.subscribe) || never, readProvided, readProvided);
  const isOnline = useSyncExternalStore(
    wanted ? environment.subscribe : never,
    () => !wanted || environment.isOnline(),
    () => true,
  );
  const { operation, policy, handlers, onClose } = own;
  const dialect = own.dialect ?? context?.dialect;
  const options = mergeOptions(provided, { policy, handlers });
  const isGiven = wanted && isError(error);

  const committed = useRef<OneErrorState>(undefined);
  const given = useMemo(() => {
    if (!isGiven) return undefined;
    // An error that comes while an action is running is what the action ended with.
    const untouched: State = { failed: committed.current?.notice?.running };
    return { id: `e${++ids}`, at: environment.now(), error, untouched };
  }, [isGiven, error, environment]);
  const place = useMemo(() => surface && { surface }, [surface]);
  const [state, setState] = useState<State>(noProgress);
  const progress = state.of === given ? state : (given?.untouched ?? noProgress);
  const value = progress.failure ? progress.failure.error : error;
  const normalized = useMemo(
    () => (isGiven ? normalizeChatError(value, { dialect: dialect as Dialect, operation }) : undefined),
    [isGiven, value, dialect, operation],
  );

  const describe = () => {
    if (!given || !normalized || progress.isGone) return undefined;
    const description = describeChatError(normalized, options.policy);
    const shownIn = description.surface === 'none' ? undefined : place;
    const { id, at } = given;
    const source = { id, at, place: shownIn, handlers: options.handlers, environment, isOnline, progress };
    const described = oneNotice(description, source);
    const before = committed.current?.notice;
    return before && sameNotice(before, described) ? before : described;
  };
  const notice = describe();
  const isSuppressed = place !== undefined && notice?.place === undefined;

  const [one] = useState(() => {
    const read = () => committed.current as OneErrorState;
    return createOneError(read, (of, change) => {
      if (read().given === of) setState((before) => ({ ...(before.of === of && before), ...change, of }));
    });
  });
  useInsertionEffect(() => {
    const closed = progress.isGone ? progress.outcome : undefined;
    committed.current = { given, notice, closed, dialect, options, environment, onClose };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: fast refresh may make another one.
  useInsertionEffect(one.mount, [one]);
  useEffect(() => {
    check('oneErrorOptions', own, options);
    if (normalized) check('meaning', normalized);
    check('stableError', committed, error, normalized);
    // The nearest provider sets the options of this very render in its own effects: another render brings them.
    if (readProvided() === provided) one.committed(isSuppressed);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wait of the committed notice.
  useEffect(one.wait, [one, given, notice?.waitingFor, notice?.retryAt]);

  return useMemo(
    () => ({
      view: notice && !isSuppressed ? viewOf(notice, one, voice) : undefined,
      takeNews: one.takeNews,
      find: one.find,
    }),
    [notice, isSuppressed, one, voice],
  );
}

/** Whether there is an error at all: `error && …` in an app's code leaves `false` behind. */
function isError(error: unknown): boolean {
  return error !== undefined && error !== null && error !== false;
}
