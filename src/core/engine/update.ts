import type { ConnectionSignal } from '../../dialects/dialect.js';
import type { ChatErrorAction } from '../../kinds/kind.js';
import type { ChatErrorKind } from '../../kinds/kinds.js';
import { type Closer, mayClose, recoveryMs } from '../closing.js';
import { type ChatErrorDescription, describeChatError } from '../describe.js';
import type { ChatErrorOutcome } from '../events.js';
import type { StoredNotice } from '../notice.js';
import type { ReportOptions } from '../options.js';
import type { MountedSurface } from '../route.js';
import { act, copied, expireAttempt, retryIfDue, settle } from './actions.js';
import { recordAnnounced } from './announcements.js';
import { reportOverdue, settleCall, startCall } from './calls.js';
import { change, close, end, endAll, find, patch, place, type Work } from './changes.js';
import { isOpen } from './incident.js';
import { takeOtherTab } from './otherTab.js';
import { takePerson } from './people.js';
import { type Failure, takeReport } from './reports.js';
import { noticeOf } from './select.js';
import {
  expireRefresh,
  keepOutage,
  leaveConnection,
  switchConnection,
  takeNetwork,
  takeRefresh,
  takeSignal,
} from './session.js';
import type { Settled } from './settle.js';
import type { Effect, Moment, Options, State } from './state.js';

/** An event that changes the state of a store. */
export type StoreEvent =
  | { readonly type: 'reported'; readonly failure: Failure }
  | {
      readonly type: 'callStarted';
      readonly number: number;
      readonly context: ReportOptions;
      readonly timeout: unknown;
    }
  | {
      readonly type: 'callSettled';
      readonly number: number;
      readonly context: ReportOptions;
      /** The session in which it was made. */
      readonly session: number;
      /** Why it failed, described. */
      readonly error: ChatErrorDescription | undefined;
    }
  | { readonly type: 'actionChosen'; readonly ids: readonly string[]; readonly action: ChatErrorAction }
  | ({ readonly type: 'actionSettled' } & Settled)
  | { readonly type: 'copied'; readonly id: string; readonly isDone: boolean }
  | { readonly type: 'announced'; readonly notices: readonly StoredNotice[] }
  | { readonly type: 'closed'; readonly id: string; readonly by: Closer; readonly outcome: ChatErrorOutcome }
  | { readonly type: 'resolved'; readonly id?: string; readonly kind?: string; readonly scope?: string }
  | { readonly type: 'configured'; readonly options: Options }
  | { readonly type: 'mounted' | 'unmounted'; readonly surface: MountedSurface }
  | { readonly type: 'connectionChosen' | 'connectionLeft' }
  | {
      readonly type: 'signaled';
      readonly signal: ConnectionSignal;
      /** The error of the signal, described, unless it has been reported. */
      readonly error: ChatErrorDescription | undefined;
    }
  | { readonly type: 'signedInInOtherTab' | 'networkChanged' }
  | { readonly type: 'sessionRefreshed'; readonly number: number; readonly isDone: boolean }
  | { readonly type: 'shownElsewhere'; readonly kinds: readonly ChatErrorKind[] }
  | { readonly type: 'deadline' };

/** The only way to change a state. Pure: returns the next state, and what has to be done because of it. */
export function update(
  state: State,
  event: StoreEvent,
  moment: Moment,
): { readonly state: State; readonly effects: readonly Effect[] } {
  const work: Work = { state: { ...state }, effects: [], ...moment };
  take(work, event);
  keepOutage(work);
  return work;
}

function take(work: Work, event: StoreEvent): void {
  switch (event.type) {
    case 'reported':
      return void takeReport(work, event.failure);
    case 'callStarted':
      return startCall(work, event.number, event.context, event.timeout);
    case 'callSettled':
      return event.session === work.state.session
        ? settleCall(work, event.number, event.context, event.error)
        : undefined;
    case 'actionChosen':
      return act(work, event.ids, event.action);
    case 'actionSettled':
      return settle(work, event);
    case 'copied':
      return copied(work, event.id, event.isDone);
    case 'announced':
      return recordAnnounced(work, event.notices);
    case 'closed':
      return close(work, event.id, event.by, event.outcome);
    case 'resolved':
      return resolve(work, event);
    case 'configured':
      return configure(work, event.options);
    case 'mounted':
      return mount(work, event.surface);
    case 'unmounted':
      return unmount(work, event.surface);
    case 'connectionChosen':
      return switchConnection(work);
    case 'connectionLeft':
      return leaveConnection(work);
    case 'signaled':
      return takeSignal(work, event.signal, event.error);
    case 'signedInInOtherTab':
      return takeOtherTab(work);
    case 'networkChanged':
      return takeNetwork(work, work.online);
    case 'sessionRefreshed':
      return takeRefresh(work, event.number, event.isDone);
    case 'shownElsewhere':
      return change(work, { shownElsewhere: event.kinds });
    case 'deadline':
      return passTime(work);
  }
}

/** Ends the incidents that match all given properties. */
function resolve(work: Work, { id, kind, scope }: StoreEvent & { readonly type: 'resolved' }): void {
  endAll(
    work,
    'resolved',
    (incident) =>
      (id === undefined || id === incident.id) &&
      (kind === undefined || kind === incident.error.kind) &&
      (scope === undefined || scope === incident.scope) &&
      mayClose(noticeOf(work.state, incident, work), 'app'),
  );
}

/** Applies the app's policy to the incidents that are open. */
function configure(work: Work, options: Options): void {
  const before = work.state.options;
  change(work, { options });
  takePerson(work, 'app', options.session);
  if (options.policy === before.policy) return;
  for (const incident of work.state.incidents) {
    const described = { ...incident, error: describeChatError(incident.error, options.policy) };
    patch(work, incident, described);
    place(work, described);
  }
}

function mount(work: Work, surface: MountedSurface): void {
  change(work, { mounted: [...work.state.mounted, surface] });
  for (const incident of work.state.incidents) {
    // Nothing else has changed, so the new surface only competes with the current one.
    place(work, incident, incident.place ? [incident.place, surface] : [surface]);
  }
}

function unmount(work: Work, surface: MountedSurface): void {
  change(work, { mounted: work.state.mounted.filter((other) => other !== surface) });
  for (const incident of work.state.incidents) if (incident.place === surface) place(work, incident);
}

/** Does everything that is due. */
function passTime(work: Work): void {
  const { now } = work;
  for (const { id } of work.state.incidents) {
    const incident = find(work, id);
    if (!incident) continue;
    if (!isOpen(incident) && (incident.endedAt ?? 0) + recoveryMs <= now) end(work, incident, 'recovered');
    expireAttempt(work, incident);
    if (incident.nextTryAt !== undefined && incident.nextTryAt <= now) retryIfDue(work, incident);
  }
  expireRefresh(work);
  reportOverdue(work);
}
