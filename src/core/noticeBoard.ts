import { field } from '../dialects/field.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import { attempt } from './attempt.js';
import { batch } from './batch.js';
import { type ChatConnectionState, idleConnection } from './connection.js';
import { describeChatError } from './describe.js';
import { type ChatErrorEnvironment, platform } from './environment.js';
import { type ChatErrorHappening, type ChatErrorOutcome, factsOf } from './events.js';
import { byUrgency, type ChatErrorHandler, type ChatErrorNotice, sameNotice } from './notice.js';
import { isHandler, offeredActions } from './offer.js';
import { type ChatErrorStoreOptions, pick, storeOptions } from './options.js';
import { isMountedSurface, type MountedSurface, placeFor } from './route.js';

export interface ChatErrorSnapshot {
  /** The most urgent first. */
  readonly notices: readonly ChatErrorNotice[];
  readonly connection: ChatConnectionState;
}

/** More open notices than a person could ever work through; the least urgent and oldest make room. */
const maxNotices = 100;
/** How long a notice stays to say that it is over. */
const recoveryMs = 4000;

const empty: ChatErrorSnapshot = Object.freeze({ notices: Object.freeze([]), connection: idleConnection });

export type NoticeBoard = ReturnType<typeof createNoticeBoard>;

/** The notices of now, in order, each in its place. Knows nothing of where they come from. */
export function createNoticeBoard(initial: ChatErrorStoreOptions) {
  let options: Partial<ChatErrorStoreOptions> = pick(initial, storeOptions);
  let snapshot = empty;
  let mounted: readonly MountedSurface[] = [];
  const environment = isEnvironment(options.environment) ? options.environment : platform;
  const listeners = new Set<() => void>();

  const notify = batch(() => {
    for (const listener of [...listeners]) attempt(listener);
  });
  const set = (change: Partial<ChatErrorSnapshot>) => {
    snapshot = { ...snapshot, ...change };
    notify();
  };
  const setNotices = (notices: readonly ChatErrorNotice[]) => set({ notices: [...notices].sort(byUrgency) });

  const emit = (notice: ChatErrorNotice, happening: ChatErrorHappening) =>
    attempt(() => options.onEvent?.({ ...factsOf(notice), ...happening }));

  /** The handlers that came with the reports, each once, else the app's general one. */
  const handlersFor = ({ handlers }: ChatErrorNotice, action: ChatErrorAction): readonly ChatErrorHandler[] => {
    const own = handlers.map((given) => field(given, action)).filter(isHandler);
    return own.length > 0 ? [...new Set(own)] : [field(options.handlers, action)].filter(isHandler);
  };

  /** Gives a notice what follows from the policy, the handlers and the mounted surfaces of now. */
  const arrange = (notice: ChatErrorNotice): ChatErrorNotice => {
    const description = describeChatError(notice, options.policy);
    const open = notice.state === 'open';
    const place = placeFor(description.surface, { mounted, scope: notice.scope });
    const handled = (action: ChatErrorAction) => handlersFor(notice, action).length > 0;
    const actions = open ? offeredActions(description, place, handled, environment) : [];
    const dismissible = !open || (description.severity !== 'critical' && !notice.held);
    const arranged = { ...notice, ...description, place, actions, dismissible };
    return sameNotice(notice, arranged) ? notice : arranged;
  };
  const rearrange = () => {
    const notices = snapshot.notices.map(arrange);
    if (notices.some((notice, at) => notice !== snapshot.notices[at])) setNotices(notices);
  };

  const find = (id: string) => snapshot.notices.find((notice) => notice.id === id);
  const patch = (id: string, change: Partial<ChatErrorNotice>) =>
    setNotices(snapshot.notices.map((notice) => (notice.id === id ? arrange({ ...notice, ...change }) : notice)));
  const remove = (id: string) => setNotices(snapshot.notices.filter((notice) => notice.id !== id));

  /** @param saying whether the notice stays a moment to say that it is over */
  const end = (notice: ChatErrorNotice | undefined, outcome: ChatErrorOutcome, saying = false) => {
    if (notice?.state !== 'open') return notice && remove(notice.id);
    emit(notice, { type: 'ended', outcome, durationMs: environment.now() - notice.firstAt });
    if (!saying || notice.place?.surface === 'modal') return remove(notice.id);
    patch(notice.id, { state: 'recovered', running: undefined, failed: undefined });
    environment.after(recoveryMs, () => remove(notice.id));
  };

  return {
    environment,
    emit,
    handlersFor,
    arrange,
    find,
    patch,
    remove,
    options: () => options,
    getSnapshot: () => snapshot,
    setConnection: (connection: ChatConnectionState) => set({ connection }),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    configure(change: Partial<ChatErrorStoreOptions>) {
      options = { ...options, ...pick(change as ChatErrorStoreOptions, storeOptions) };
      rearrange();
    },
    add(notice: ChatErrorNotice) {
      setNotices([...snapshot.notices, notice]);
      emit(notice, { type: 'shown' });
      for (const surplus of snapshot.notices.slice(maxNotices)) end(surplus, 'superseded');
    },
    end: (id: string, outcome: ChatErrorOutcome, saying?: boolean) => end(find(id), outcome, saying),
    endAll(outcome: ChatErrorOutcome, which: (notice: ChatErrorNotice) => boolean, saying?: boolean) {
      for (const notice of snapshot.notices) if (notice.state === 'open' && which(notice)) end(notice, outcome, saying);
    },
    mount(surface: MountedSurface) {
      const place = pick(surface, ['surface', 'scope', 'key']);
      if (!isMountedSurface(place)) return () => {};
      mounted = [...mounted, place];
      rearrange();
      return () => {
        mounted = mounted.filter((other) => other !== place);
        rearrange();
      };
    },
  };
}

function isEnvironment(value: unknown): value is ChatErrorEnvironment {
  return typeof field(value, 'now') === 'function' && typeof field(value, 'after') === 'function';
}
