import { field, listField } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import type { ChatErrorKind } from '../kinds/kinds.js';
import { mayClose } from './closing.js';
import { createConfiguration } from './configuration.js';
import { createConnections } from './connections.js';
import { check } from './developer.js';
import type { ChatErrorNotice } from './notice.js';
import { type ChatErrorSnapshot, createNoticeBoard, type NoticeBoard } from './noticeBoard.js';
import type { ChatErrorStoreOptions, ReportOptions, TrackOptions } from './options.js';
import { pick, scopeOf } from './pick.js';
import { createRecovery } from './recovery.js';
import { createReporting, type Reporting } from './reporting.js';
import type { MountedSurface } from './route.js';
import { follow, type RunChatCall, resultOf, type TrackChatCall, type TrackHost, track } from './track.js';

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

/** @param owner asked for its options when they are needed, and again after each `refresh` */
export function createStore(owner: () => Partial<ChatErrorStoreOptions>): OwnedStore {
  const configuration = createConfiguration(owner, () => board.rearrange());
  const board = createNoticeBoard(configuration.getOptions);
  const recovery = createRecovery({
    ...board,
    retry: (notice, which) => reporting.runAction([notice.id], 'retry', which),
    follow: (promise, options) => follow(promise, options, trackHost),
  });
  const reporting: Reporting = createReporting(board, configuration.getOptions, { recovery });
  const trackHost: TrackHost = { environment: board.environment, ...reporting, isSolved: recovery.isSolved };
  const trackCall = (call: unknown, given?: TrackOptions) =>
    track(call, { ...pick(given, ['timeout']), ...reporting.understandOptions(given) }, trackHost);

  return {
    ...configuration,
    ...noticesOf(board, reporting),
    mount: board.mount,
    report(error, given) {
      check('reportedValue', error);
      return reporting.report(error, given);
    },
    track: trackCall as TrackChatCall,
    run: ((call: unknown, given?: TrackOptions) => resultOf(trackCall(call, given))) as RunChatCall,
    resolve(which) {
      check('resolve', which);
      const wanted = Object.entries(pick(which, ['id', 'kind', 'scope']));
      const fits = (notice: ChatErrorNotice) =>
        wanted.every(([name, value]) => field(notice, name) === (name === 'scope' ? scopeOf(value) : value));
      if (wanted.length > 0) board.endAll('resolved', (notice) => fits(notice) && mayClose(notice, 'app'));
    },
    connect: createConnections(board, configuration.getOptions, reporting, recovery),
  };
}

function noticesOf(board: NoticeBoard, { runAction }: Reporting): ChatErrorNotices {
  return {
    getSnapshot: board.getSnapshot,
    subscribe: board.subscribe,
    dismiss: (id) => board.close(id, 'person', 'dismissed'),
    expire: (id) => board.close(id, 'timer', 'expired'),
    runAction: (id, action) =>
      runAction(typeof id === 'string' ? [id] : ((listField({ id }, 'id') ?? []) as string[]), action),
  };
}
