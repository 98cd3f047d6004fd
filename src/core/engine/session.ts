import type { ConnectionSignal } from '../../dialects/dialect.js';
import { field } from '../../dialects/field.js';
import type { ChatErrorKind } from '../../kinds/kinds.js';
import { isOfConnection, isOverOnceConnected, isOverOnceSignedIn, isSessionEnd } from '../conditions.js';
import { type ConnectionFacts, idleFacts, nextFacts, outageOf } from '../connectionState.js';
import type { ChatErrorDescription } from '../describe.js';
import { isHandler } from '../offer.js';
import { valuesOf } from '../values.js';
import { causeOf, change, endAll, factsOfIncident, nextNumber, place, type Work } from './changes.js';
import { findKind, handlerOf } from './incident.js';
import { takePerson } from './people.js';
import { describeKind, reportKind, reportLeftover, takeReport } from './reports.js';
import { autoRetryable, countTry } from './retries.js';
import { isSticky, noticeOf } from './select.js';
import type { Incident } from './state.js';

/** How long the app may take to refresh the session before the person is asked to sign in. */
const refreshMs = 10_000;

/** Takes a signal of the connection. */
export function takeSignal(work: Work, signal: ConnectionSignal, error: ChatErrorDescription | undefined): void {
  if (signal.type === 'connected') takePerson(work, 'sdk', signal.user);
  const attempts =
    signal.type === 'connecting' ? { attempt: signal.attempt, maxAttempts: signal.maxAttempts } : undefined;
  setConnection(work, nextFacts(work.state.connection, signal.type, work.now, attempts));
  if (error) {
    takeReport(work, { error });
    if (isSessionEnd(error.kind)) setConnection(work, nextFacts(work.state.connection, 'sessionEnded', work.now));
  }
  if (signal.type === 'sessionExpiring') refresh(work);
  if (signal.type === 'sessionExpired') openKind(work, 'sessionExpired');
  if (signal.type === 'connected') {
    change(work, { otherTabAt: undefined, device: valuesOf({ device: signal.device })?.device });
    resolve(work, (incident) => isOverOnceConnected(factsOfIncident(incident)));
    retryDeferred(work);
  }
}

/** Follows another connection. */
export function switchConnection(work: Work): void {
  // Notices about the previous connection do not apply to this one.
  endAll(work, 'superseded', (incident) => isOfConnection(factsOfIncident(incident)));
}

/** Stops following the connection. */
export function leaveConnection(work: Work): void {
  setConnection(work, idleFacts);
  endKinds(work, 'superseded', ['networkDown', 'reconnecting']);
}

/** The platform says whether there is a network. */
export function takeNetwork(work: Work, online: boolean): void {
  const { connection } = work.state;
  if (online === (connection.state.network === 'up')) return;
  setConnection(work, nextFacts(connection, online ? 'networkUp' : 'networkDown', work.now));
}

function setConnection(work: Work, connection: ConnectionFacts): void {
  change(work, { connection });
  const { session } = connection.state;
  // Another person may sign in next.
  if (session === 'none' || session === 'ended') change(work, { deferred: [] });
  if (session !== 'expiring') endKinds(work, 'superseded', ['sessionExpiring']);
  keepOutage(work);
}

/** Keeps exactly one incident for an outage, from the end of its grace until the connection is back, whatever else ends it. */
export function keepOutage(work: Work): void {
  const { connection, outage: before } = work.state;
  const outage = outageOf(connection, work.now);
  if (outage !== before) {
    change(work, { outage });
    const isBack = connection.state.status === 'connected';
    endKinds(
      work,
      isBack ? 'resolved' : 'superseded',
      before && !outage ? ['networkDown', 'reconnecting'] : before ? [before] : [],
    );
    if (outage) openKind(work, outage);
  } else if (outage && !findKind(work.state, outage) && isShown(work, outage)) reportKind(work, outage);
}

/** Opens a condition, unless it is open. */
function openKind(work: Work, kind: ChatErrorKind): void {
  const open = findKind(work.state, kind);
  if (!open) reportKind(work, kind);
  else if (isSticky(work.state, open, work.now)) place(work, open);
}

/** Whether an incident of a kind would be shown, rather than suppressed. */
function isShown(work: Work, kind: ChatErrorKind): boolean {
  const error = describeKind(work, kind);
  return error.surface !== 'none' && !causeOf(work, { id: '', error } as Incident);
}

function endKinds(work: Work, outcome: 'resolved' | 'superseded', kinds: readonly ChatErrorKind[]): void {
  const isOfKinds = ({ error, scope }: Incident) => scope === undefined && kinds.includes(error.kind);
  endAll(work, outcome, isOfKinds, outcome === 'resolved' ? 'shown' : undefined);
}

/** Ends the incidents that are over, and reports what is left to be done. */
function resolve(work: Work, isOver: (incident: Incident) => boolean): void {
  for (const incident of endAll(work, 'resolved', isOver, 'shown')) reportLeftover(work, incident);
}

/** Lets the app refresh the session, one attempt at a time. Without a handler, the person is asked to sign in. */
function refresh(work: Work): void {
  const { connection, options } = work.state;
  const handler = field(options.handlers, 'refreshSession');
  if (!isHandler(handler)) return askToSignIn(work);
  if (connection.refresh) return;
  const number = nextNumber(work);
  change(work, { connection: { ...connection, refresh: { number, until: work.now + refreshMs } } });
  work.effects.push({ type: 'refreshSession', number, refresh: handler as () => unknown });
}

function askToSignIn(work: Work): void {
  if (work.state.connection.state.session === 'expiring') openKind(work, 'sessionExpiring');
}

/** Asks the person if the app does not refresh the session in time. A late success still counts. */
export function expireRefresh(work: Work): void {
  const { connection } = work.state;
  if (!connection.refresh || connection.refresh.until > work.now) return;
  change(work, { connection: { ...connection, refresh: undefined } });
  askToSignIn(work);
}

/** Takes the outcome of a refresh of the session. */
export function takeRefresh(work: Work, number: number, isDone: boolean): void {
  const { connection } = work.state;
  if (connection.refresh?.number === number) change(work, { connection: { ...connection, refresh: undefined } });
  if (connection.state.session !== 'expiring') return;
  if (!isDone) return askToSignIn(work);
  setConnection(work, nextFacts(work.state.connection, 'sessionRefreshed', work.now));
  resolve(work, ({ error }) => isOverOnceSignedIn(error));
}

/** Retries what the outage caused. */
function retryDeferred(work: Work): void {
  const { deferred, options } = work.state;
  change(work, { deferred: [] });
  for (const incident of deferred) {
    countTry(work, incident);
    // Handlers that came with several reports about one object run once.
    const isFirst = (handlers: unknown) =>
      handlers === undefined ||
      deferred.find(
        (other) => other.scope === incident.scope && other.reports.some((one) => one.handlers === handlers),
      ) === incident;
    for (const report of autoRetryable(work, incident)) {
      const handler = handlerOf(report, 'retry', options);
      if (!handler || !isFirst(report.handlers)) continue;
      const notice = noticeOf(work.state, incident, work);
      const { operation, scope, values } = notice;
      // All that were allowed: a new report has those left that have not run yet.
      const autoRetries = (report.retriesLeft ?? 0) + incident.retriesDone;
      const context = { operation, scope, values, handlers: report.handlers, autoRetries };
      work.effects.push({ type: 'retryDeferred', handler, notice, context });
    }
  }
}
