import { mayClose } from '../core/closing.js';
import type { ChatErrorNotice } from '../core/notice.js';
import { isWayOut, needsWayOut } from '../core/offer.js';
import type { ChatErrorNotices } from '../core/store.js';
import { durationText } from '../i18n/duration.js';
import { getChatErrorTexts, keysFor } from '../i18n/texts.js';
import type { ChatErrorVoice } from '../i18n/translate.js';
import { actionRuns, type ChatErrorAction } from '../kinds/kind.js';
import { kinds } from '../kinds/kinds.js';

/** A notice with its words, ready to be shown. */
export interface ChatErrorView extends Omit<ChatErrorNotice, 'actions'> {
  /** Tells it from the others that are shown with it, for `key` in React. Its `id` is that of the latest where it stands for several. */
  readonly key: string;
  /** What it means for the person. */
  readonly title: string;
  /** The cause, as far as it is known, and the next step. */
  readonly message: string;
  /** How bad it is, in a word, for those who cannot see the icon. */
  readonly severityLabel: string;
  /** What can be done. At most the first is a primary one. */
  readonly actions: readonly ChatErrorActionView[];
  /** How it goes with the last action: under way, waiting, failed again, done. */
  readonly status?: string;
  /** Which try to reconnect is under way, in words. */
  readonly progress?: string;
  /** A wait that comes to an end by itself. */
  readonly countdown?: ChatErrorCountdown;
  /** How often it happened, in words; only from the second time on. */
  readonly repeated?: string;
  /** Closes it; undefined where the person has to deal with it. */
  readonly dismiss?: () => void;
  /** Ends it because its time is up; undefined where it may not time out. */
  readonly expire?: () => void;
  /** Of the words, for the attributes of the same names. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
}

/** A button of a notice. */
export interface ChatErrorActionView {
  readonly action: ChatErrorAction;
  /** In the reader's language. */
  readonly label: string;
  /** Whether it is the one that matters most. */
  readonly primary: boolean;
  /** Whether it is under way. */
  readonly pending: boolean;
  /** Whether it cannot be run now: another one is under way, or it has to wait. */
  readonly disabled: boolean;
  /** To be called when it is pressed. Does nothing while it is disabled or under way. */
  readonly run: () => void;
}

/** A wait to be counted down, outside of live regions. */
export interface ChatErrorCountdown {
  /** When it is over, in milliseconds since 1970. */
  readonly until: number;
  /** What to say with some milliseconds left. */
  readonly text: (leftMs: number) => string;
}

/** Puts a notice into words. */
export function viewOf(notice: ChatErrorNotice, store: ChatErrorNotices, voice: ChatErrorVoice): ChatErrorView {
  const { t } = voice;
  const { language, dir } = voice.tagOf(keysFor(notice, 'title'));
  const { title, message, severity, actions } = getChatErrorTexts(notice, t);
  const recovered = notice.state === 'recovered';
  return {
    ...notice,
    key: notice.id,
    title: recovered ? t(recoveryLabel(notice)) : title,
    message: recovered ? '' : message,
    severityLabel: recovered ? '' : severity,
    actions: notice.actions.map((action, at) => ({
      action,
      label: actions[action] ?? '',
      primary: at === 0 && action !== 'copyDetails' && action !== 'dismiss',
      pending: notice.running === action,
      disabled: isDisabled(notice, action),
      run: () => store.runAction(notice.id, action),
    })),
    status: statusOf(notice, voice),
    progress: progressOf(notice, voice),
    countdown: countdownOf(notice, voice),
    repeated: repeatedOf(notice, t),
    dismiss: notice.dismissible ? () => store.dismiss(notice.id) : undefined,
    expire: !recovered && mayClose(notice, 'timer') ? () => store.expire(notice.id) : undefined,
    language,
    dir,
  };
}

/** Puts several notices of one kind, about an object each, into one. `actionRuns` says how often each action runs. */
export function viewOfAll(
  notices: readonly [ChatErrorNotice, ...ChatErrorNotice[]],
  store: ChatErrorNotices,
  voice: ChatErrorVoice,
): ChatErrorView {
  const [face, ...others] = notices;
  const key = keyOfAll(notices);
  if (others.length === 0) return { ...viewOf(face, store, voice), key };
  const { running, failed, done } = notices.find((one) => one.running ?? one.failed ?? one.done) ?? face;
  const whole = {
    ...face,
    ...{ running, failed, done, count: notices.length },
    actions: actionsOfAll(notices),
    waitingFor: notices.every(({ waitingFor }) => waitingFor) ? face.waitingFor : undefined,
    dismissible: notices.every(({ dismissible }) => dismissible),
  };
  const view = viewOf(whole, store, voice);
  const { t } = voice;
  const labels: { [A in ChatErrorAction]?: string } = {
    retry: t('labels.retryAll'),
    discard: t('labels.discardAll'),
  };
  const each = (run: (id: string) => void) => () => {
    for (const { id } of notices) run(id);
  };
  return {
    ...view,
    key,
    actions: view.actions.map((shown) => {
      const { action } = shown;
      const offering = notices.filter((notice) => notice.actions.includes(action));
      return {
        ...shown,
        label: labels[action] ?? shown.label,
        pending: offering.some((notice) => notice.running === action),
        disabled: offering.every((notice) => isDisabled(notice, action)),
        run: () =>
          store.runAction(
            offering.map(({ id }) => id),
            action,
          ),
      };
    }),
    dismiss: view.dismiss && each(store.dismiss),
    expire: view.expire && each(store.expire),
  };
}

/** One object cannot be opened for several, unless nothing else gets the person out. */
function actionsOfAll(notices: readonly [ChatErrorNotice, ...ChatErrorNotice[]]): readonly ChatErrorAction[] {
  const [{ severity, place }] = notices;
  // Not each report came with a handler: the most complete order goes first.
  const widest = [...notices].sort((a, b) => b.actions.length - a.actions.length);
  const all = [...new Set(widest.flatMap(({ actions }) => actions))];
  const shared = all.filter((action) => actionRuns[action] !== 'single');
  const waiting = notices.every(({ waitingFor }) => waitingFor);
  const isStuck = needsWayOut(severity, place) && !shared.some((action) => isWayOut(action, waiting));
  return isStuck ? all : shared;
}

/** The same for one as for several, so that a second one does not make it another notice. */
export function keyOfAll([{ id, kind, scope, state }]: readonly [ChatErrorNotice, ...ChatErrorNotice[]]): string {
  return scope === undefined ? id : `${state} ${kind}`;
}

function isDisabled({ running, waitingFor }: ChatErrorNotice, action: ChatErrorAction): boolean {
  return (running ?? action) !== action || (action === 'retry' && waitingFor !== undefined);
}

/** Where one action solves all of it, such as signing in, the number of failures tells the person nothing. */
function repeatedOf({ kind, state, count }: ChatErrorNotice, t: ChatErrorVoice['t']): string | undefined {
  const [usual = 'copyDetails'] = kinds[kind].actions;
  const isSolvedAtOnce = actionRuns[usual] === 'once' && usual !== 'copyDetails';
  return count > 1 && state === 'open' && !isSolvedAtOnce ? t('labels.repeated', { count }) : undefined;
}

function recoveryLabel({ category, outcome }: ChatErrorNotice): string {
  return category === 'connection' && outcome === 'resolved' ? 'labels.backOnline' : 'labels.recovered';
}

function statusOf(notice: ChatErrorNotice, { t, language }: ChatErrorVoice): string | undefined {
  const { running, failed, done, waitingFor, retryAt, lastAt, details, actions } = notice;
  if (running) return t('labels.running');
  if (done === 'copyDetails') return t('labels.copied');
  if (failed === 'copyDetails') return t('labels.notCopied');
  if (waitingFor === 'network') return t('labels.waiting');
  // Said once at the start and once at the end; in between the countdown shows it.
  if (waitingFor === 'time' && retryAt !== undefined)
    return t('labels.retryIn', { time: durationText(retryAt - lastAt, language) });
  if (failed) return t('labels.failedAgain');
  return details.retryAfterMs && actions.includes('retry') ? t('labels.retryNow') : undefined;
}

function progressOf({ state, attempt, maxAttempts: attempts }: ChatErrorNotice, { t }: ChatErrorVoice) {
  if (attempt === undefined || state !== 'open') return undefined;
  return attempts === undefined ? t('labels.attempt', { attempt }) : t('labels.attemptOf', { attempt, attempts });
}

function countdownOf({ running, waitingFor, retryAt, nextTryAt }: ChatErrorNotice, { t, language }: ChatErrorVoice) {
  if (running || waitingFor === 'network') return undefined;
  const until = nextTryAt ?? (waitingFor === 'time' ? retryAt : undefined);
  if (until === undefined) return undefined;
  const key = nextTryAt === undefined ? 'labels.retryIn' : 'labels.nextTry';
  return { until, text: (leftMs: number) => t(key, { time: durationText(leftMs, language) }) };
}
