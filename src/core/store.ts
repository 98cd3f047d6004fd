import { field, listField } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { check } from './developer.js';
import { type ChatErrorNews, newsFor } from './engine/announcements.js';
import { createEngine, type Engine } from './engine/engine.js';
import { followConnections } from './engine/followConnections.js';
import type { ChatErrorSnapshot } from './engine/select.js';
import type { StoredNotice } from './notice.js';
import { type ChatErrorStoreOptions, type ReportOptions, reportOptions, type TrackOptions } from './options.js';
import { pick, scopeOf } from './pick.js';
import { isMountedSurface, type MountedSurface } from './route.js';
import { type RunChatCall, resultOf, type TrackChatCall, track } from './track.js';

/** Notices and what can be done with them. No function throws. */
export interface ChatErrorNotices {
  /** Returns the current notices and the state of the connection: the same object until something changes. */
  readonly getSnapshot: () => ChatErrorSnapshot;
  /** Calls the listener after changes, once per batch. Returns a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Ends a notice because the person closed it. Does nothing for a critical notice, nor for an outage while it lasts. */
  readonly dismiss: (id: string) => void;
  /** Ends a notice because its time is up. Does nothing unless it is an info or a warning that has no action and shows no lasting condition. */
  readonly expire: (id: string) => void;
  /**
   * Runs an action of a notice: the app's handlers, or what the kit does itself. Does nothing while another action of the notice is running.
   * @param id several IDs for notices that are shown as one: `signIn` and others that concern the person or the app then run once, and end all of them where they work
   */
  readonly runAction: (id: string | readonly string[], action: ChatErrorAction) => void;
}

/** Holds the errors that people are shown. No function throws. */
export interface ChatErrorStore extends ChatErrorNotices {
  /** Returns the current options: the same object until they change. */
  readonly getOptions: () => Partial<ChatErrorStoreOptions>;
  /** Replaces options. Open notices follow. */
  readonly configure: (options: Partial<ChatErrorStoreOptions>) => void;
  /** Adds a layer of options: each kind and each action replaces the one below, and `onEvent` is called too. Returns a function that removes the layer. */
  readonly extend: (options: Partial<ChatErrorStoreOptions>) => () => void;
  /** Reports an error. Returns the ID of its notice. Accepts any value and never throws. */
  readonly report: (error: unknown, options?: ReportOptions) => string;
  /** Calls a function, or takes a promise, and reports its failure. Settles like the call itself. */
  readonly track: TrackChatCall;
  /** Calls a function, or takes a promise, and reports its failure. Never rejects: resolves to undefined after a failure. */
  readonly run: RunChatCall;
  /** Ends the notices that match all given properties, because their cause is over, critical ones too. An outage that the connection reports stays until the connection is back. */
  readonly resolve: (which: { readonly id?: string; readonly kind?: ChatErrorKind; readonly scope?: string }) => void;
  /** Registers a surface that is on screen: its notices have it as their `place`. Returns a function that removes it. */
  readonly mount: (surface: MountedSurface) => () => void;
  /**
   * Returns what has not been announced yet of the notices that a mounted surface shows, and records that it has been.
   * So a notice that moves to another surface is announced once.
   */
  readonly takeNews: (surface: MountedSurface) => readonly ChatErrorNews[];
  /** Follows the connection of an SDK. Returns a function that stops it. */
  readonly connect: (connection: object | null | undefined) => () => void;
}

/** A store whose options belong to somebody who can change them at any time. */
export interface OwnedStore extends ChatErrorStore {
  /** Says that the owner's options have changed. */
  readonly refresh: () => void;
}

/**
 * Creates a store that code outside React can report to. Pass it to `<ChatErrorProvider store={store}>`.
 * On a server, create one per request.
 */
export function createChatErrorStore(options: ChatErrorStoreOptions): ChatErrorStore {
  check('storeOptionNames', options);
  return createStore(() => options);
}

/** The stores that this copy of the kit has made. */
export const ownStores = new WeakSet<object>();

/** @param owner asked for its options when they are needed, and again after each `refresh` */
export function createStore(owner: () => Partial<ChatErrorStoreOptions>): OwnedStore {
  const engine = createEngine(owner);
  const { getOptions, refresh, configure, extend } = engine;
  const trackCall = (call: unknown, given?: TrackOptions) => {
    const timeout = field(given, 'timeout');
    return track(call, { ...readOptions(given, engine), timeout: timeout as number }, (promise, options) =>
      engine.follow(promise, pick(options, reportOptions), options.timeout),
    );
  };
  const store: OwnedStore = {
    ...{ getOptions, refresh, configure, extend },
    ...noticesOf(engine),
    mount: (surface) => mount(engine, surface),
    takeNews(surface) {
      const { getState, getSnapshot, dispatch } = engine;
      const news = newsFor(getState(), getSnapshot().notices, pick(surface, ['key']) as MountedSurface);
      if (news.length > 0) dispatch({ type: 'announced', notices: news.map(({ notice }) => notice as StoredNotice) });
      return news;
    },
    report(error, given) {
      check('reportedValue', error);
      return report(engine, error, given);
    },
    track: trackCall as TrackChatCall,
    run: ((call: unknown, given?: TrackOptions) => resultOf(trackCall(call, given))) as RunChatCall,
    resolve(which) {
      check('resolve', which);
      const { id, kind, scope } = pick(which, ['id', 'kind', 'scope']);
      const wanted = { id, kind, scope: scopeOf(scope) };
      if (Object.values(wanted).some((value) => value !== undefined)) engine.dispatch({ type: 'resolved', ...wanted });
    },
    connect: followConnections(engine),
  };
  ownStores.add(store);
  return store;
}

function noticesOf({ dispatch, getSnapshot, subscribe }: Engine): ChatErrorNotices {
  return {
    getSnapshot,
    subscribe,
    dismiss: (id) => dispatch({ type: 'closed', id, by: 'person', outcome: 'dismissed' }),
    expire: (id) => dispatch({ type: 'closed', id, by: 'timer', outcome: 'expired' }),
    runAction(id, action) {
      const ids = typeof id === 'string' ? [id] : ((listField({ id }, 'id') ?? []) as string[]);
      dispatch({ type: 'actionChosen', ids, action });
    },
  };
}

function report(engine: Engine, error: unknown, given: ReportOptions | undefined): string {
  const options = readOptions(given, engine);
  const described = engine.describeReported(error, options);
  check('meaning', described);
  return engine.report(described, options);
}

/** Reads what an app knows about a failure. Tolerates any value. */
function readOptions(given: ReportOptions | undefined, { getOptions }: Engine): ReportOptions {
  check('reportOptions', given, getOptions);
  const { operation, scope, values, handlers, autoRetries } = pick(given, reportOptions);
  return {
    operation,
    scope: scopeOf(scope),
    values,
    handlers: typeof handlers === 'object' && handlers !== null ? handlers : undefined,
    autoRetries: Number.isFinite(autoRetries) ? autoRetries : undefined,
  };
}

function mount({ dispatch, getOptions, getState }: Engine, given: MountedSurface): () => void {
  const picked = pick(given, ['surface', 'scope', 'key']);
  const surface = 'scope' in picked ? { ...picked, scope: scopeOf(picked.scope) } : picked;
  if (!isMountedSurface(surface)) return () => {};
  dispatch({ type: 'mounted', surface });
  check('mounted', getOptions, getState().mounted);
  return () => {
    dispatch({ type: 'unmounted', surface });
    check('mounted', getOptions, getState().mounted);
  };
}
