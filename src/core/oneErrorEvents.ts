import type { ChatErrorAction } from '../kinds/kind.js';
import type { ChatErrorHappening, ChatErrorOutcome } from './events.js';
import type { ChatErrorNotice } from './notice.js';

/** What events tell about one error, from its first appearance to its end. */
interface Episode {
  /** The ID in all of its events. */
  readonly id: string;
  readonly startedAt: number;
  notice: ChatErrorNotice;
  /** Actions that have not settled. */
  running: number;
  /** Why the app took the error away while an action was running. */
  left?: ChatErrorOutcome;
  outcome?: ChatErrorOutcome;
}

/** More events than one error has at once, unless listeners cause each other's without end. */
const maxAtOnce = 100;

/** Sends the events of a component that is given its error: one error after the other. */
export function createOneErrorEvents(
  now: () => number,
  send: (notice: ChatErrorNotice, happening: ChatErrorHappening) => void,
) {
  let episode: Episode | undefined;
  const waiting: (() => void)[] = [];
  let isSending = false;

  /** Sends an event. One that a listener causes waits until all listeners have heard the event before it. */
  const emit = ({ id, notice }: Episode, happening: ChatErrorHappening) => {
    waiting.push(() => send({ ...notice, id }, happening));
    if (isSending) return;
    isSending = true;
    for (let sent = 0; waiting.length > 0 && sent < maxAtOnce; sent++) waiting.shift()?.();
    isSending = false;
    waiting.length = 0;
  };

  const end = (ending: Episode, outcome: ChatErrorOutcome) => {
    if (ending.outcome) return;
    ending.outcome = outcome;
    emit(ending, { type: 'ended', outcome, durationMs: Math.max(0, now() - ending.startedAt) });
  };
  const leave = (why: ChatErrorOutcome) => {
    if (!episode) return;
    // A running action reports itself how it ends, if it ever does.
    if (episode.running > 0) episode.left = why;
    else end(episode, why);
    episode = undefined;
  };

  return {
    /** Says which notice is on screen after a commit, or undefined if the app has taken its error away. */
    show(notice: ChatErrorNotice | undefined, type: 'shown' | 'suppressed') {
      if (!notice) return leave('resolved');
      if (episode && continues(episode, notice)) {
        episode.notice = notice;
        return;
      }
      leave('superseded');
      episode = { id: notice.id, startedAt: now(), notice, running: 0 };
      if (type === 'suppressed') episode.outcome = 'resolved';
      emit(episode, { type });
    },
    leave,
    end(outcome: ChatErrorOutcome) {
      if (episode) end(episode, outcome);
    },
    /** Returns what to call when the action has settled, and when it takes too long. */
    start(action: ChatErrorAction) {
      const started = episode;
      const startedAt = now();
      if (started) {
        started.running++;
        emit(started, { type: 'actionStarted', action });
      }
      let isRunning = true;
      const stop = (outcome?: ChatErrorOutcome) => {
        if (started && isRunning) started.running--;
        isRunning = false;
        const why = outcome ?? started?.left;
        if (started && why) end(started, why);
      };
      return {
        giveUp: () => stop(),
        settle(type: 'actionSucceeded' | 'actionFailed', outcome?: ChatErrorOutcome) {
          if (started) emit(started, { type, action, durationMs: Math.max(0, now() - startedAt) });
          stop(outcome);
        },
      };
    },
  };
}

/** Whether events cannot tell two errors apart, and nothing happened in between: a component that makes its error in each render must not send events in each render. */
function continues({ notice, running, outcome }: Episode, next: ChatErrorNotice): boolean {
  if (notice.id === next.id) return true;
  const facts = ['kind', 'code', 'dialect', 'operation', 'severity'] as const;
  return running === 0 && outcome === undefined && facts.every((fact) => notice[fact] === next[fact]);
}
