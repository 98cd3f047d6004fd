import { mayClose } from '../core/closing.js';
import type { ChatErrorDetails } from '../core/normalizedError.js';
import type { ChatErrorNotice, StoredNotice } from '../core/notice.js';
import { isWayOut, needsWayOut } from '../core/offer.js';
import type { MountedSurface } from '../core/route.js';
import type { ChatErrorNotices } from '../core/store.js';
import type { ChatOperation } from '../dialects/dialect.js';
import { durationText } from '../i18n/duration.js';
import { type ChatErrorTexts, getChatErrorTexts, keysFor } from '../i18n/texts.js';
import type { ChatErrorVoice, LanguageTag } from '../i18n/translate.js';
import { textValues } from '../i18n/values.js';
import {
  actionRuns,
  type ChatErrorAction,
  type ChatErrorCategory,
  type ChatErrorSeverity,
  helpActions,
} from '../kinds/kind.js';
import { type ChatErrorKind, kinds } from '../kinds/kinds.js';

/** A notice with its texts in the reader's language, ready to be shown. */
export interface ChatErrorView {
  /** Identifies the notice: for `key` in a list, `dismiss` and `runAction`. */
  readonly id: string;
  /** What the error means, such as `uploadFailed`. Branch on this, not on `code` or `title`. */
  readonly kind: ChatErrorKind;
  /** What the error is about, such as `connection`. */
  readonly category: ChatErrorCategory;
  /** How serious it is. */
  readonly severity: ChatErrorSeverity;
  /** `recovered` for a few seconds after the notice has ended, to say so. */
  readonly state: 'open' | 'recovered';
  /** The object the error is about, as it was reported, such as a message ID. */
  readonly scope?: string;
  /** What the app was doing, as it was reported, such as `send`. */
  readonly operation?: ChatOperation;
  /** What happened, in a few words. */
  readonly title: string;
  /** The cause, as far as it is known, and the next step. Empty once recovered. */
  readonly message: string;
  /** The severity in a word, for people who cannot see the icon. Empty once recovered. */
  readonly severityLabel: string;
  /** The buttons to show, the most important first. */
  readonly actions: readonly ChatErrorActionView[];
  /** How the last action went: running, waiting, failed again, copied. While a countdown or a spinner shows the same, only screen readers need it. */
  readonly status?: string;
  /** The current attempt to reconnect, such as "Attempt 2 of 5". */
  readonly progress?: string;
  /** The wait until a retry is possible or runs automatically. */
  readonly countdown?: ChatErrorCountdown;
  /** How often the error has happened. */
  readonly count: number;
  /** The count in words, such as "Happened 2 times", where it tells the person something. */
  readonly repeated?: string;
  /** When the error last happened, in milliseconds since 1970. */
  readonly lastAt: number;
  /** Closes the notice. Undefined if the person has to deal with it. */
  readonly dismiss?: () => void;
  /** The language of the texts, for the attribute `lang`. */
  readonly language: string;
  /** The direction of the texts, for the attribute `dir`. */
  readonly dir: 'ltr' | 'rtl';
  /** The `id` of the dialect that read the error, such as `web`. */
  readonly dialect?: string;
  /** The number that the SDK reported. */
  readonly code?: number;
  /** The constant of that number, as the vendor spells it. */
  readonly name?: string;
  /** The SDK's text for developers. Not for people. */
  readonly sdkMessage?: string;
  /** Further facts of the server's answer, such as its HTTP status. */
  readonly details: ChatErrorDetails;
  /** The value that was reported, unchanged. */
  readonly cause: unknown;
}

/** A view with what the kit's surfaces need besides. */
export interface NoticeView extends ChatErrorView {
  /** Stays the same when notices are merged into the one that is shown, or leave it. */
  readonly key: string;
  /** The notice itself, or what several have in common. */
  readonly notice: StoredNotice;
  /** The languages of texts that may differ from that of the title, because the app has reworded only some. */
  readonly tags: { readonly message: LanguageTag; readonly labels: LanguageTag };
  /** The mounted surface that shows the notice. */
  readonly place?: MountedSurface;
  /** Ends the notice because its time is up. Undefined if it must stay. */
  readonly expire?: () => void;
}

/** A button of a notice. */
export interface ChatErrorActionView {
  /** What the button does, such as `retry`. */
  readonly action: ChatErrorAction;
  /** The text of the button, in the reader's language. */
  readonly label: string;
  /** Whether it is the most important button. At most one is. */
  readonly primary: boolean;
  /** Whether it gets help with the error instead of solving it, such as copying its details. Show it as a link. */
  readonly tertiary: boolean;
  /** Whether the action is running. */
  readonly pending: boolean;
  /** Whether the action cannot run now: another one is running, or it has to wait. */
  readonly disabled: boolean;
  /** Runs the action. Does nothing while it is pending or disabled. */
  readonly run: () => void;
}

/** A wait to count down. Keep it out of live regions, or it is read out every second. */
export interface ChatErrorCountdown {
  /** When the wait ends, in milliseconds since 1970. */
  readonly until: number;
  /** Returns the text for the milliseconds that are left. */
  readonly text: (leftMs: number) => string;
}

/** Adds texts to a notice. */
export function viewOf(
  notice: StoredNotice,
  store: Pick<ChatErrorNotices, 'runAction' | 'dismiss' | 'expire'>,
  voice: ChatErrorVoice,
): NoticeView {
  const { t } = voice;
  const { language, dir } = voice.tagOf(keysFor(notice, 'title'));
  const { title, message, severity, actions } = wordsOf(notice, voice);
  const recovered = notice.state === 'recovered';
  const { id, kind, category, state, scope, operation, count, lastAt, place } = notice;
  const { dialect, code, name, sdkMessage, details, cause } = notice;
  return {
    ...{ id, kind, category, severity: notice.severity, state, scope, operation, count, lastAt, place },
    ...{ dialect, code, name, sdkMessage, details, cause },
    key: id,
    notice,
    tags: {
      message: voice.tagOf(keysFor(notice, 'message', textValues(notice).names)),
      labels: voice.tagOf('labels.notices'),
    },
    title,
    message,
    severityLabel: severity,
    actions: notice.actions
      .map((action, at) => ({
        action,
        label: actions[action] ?? '',
        primary: at === 0 && action !== 'dismiss' && !helpActions.includes(action),
        tertiary: helpActions.includes(action),
        pending: notice.running === action,
        disabled: isDisabled(notice, action),
        run: () => store.runAction(notice.id, action),
      }))
      .sort((one, other) => Number(one.tertiary) - Number(other.tertiary)),
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

/** Returns the texts of a notice as it is now. */
export function wordsOf(notice: ChatErrorNotice, { t }: ChatErrorVoice): ChatErrorTexts {
  const texts = getChatErrorTexts(notice, t);
  if (notice.state !== 'recovered') return texts;
  return { ...texts, title: t(recoveryLabel(notice)), message: '', severity: '' };
}

/** Puts several notices of one kind, about an object each, into one. `actionRuns` says how often each action runs. */
export function viewOfAll(
  notices: readonly [StoredNotice, ...StoredNotice[]],
  store: ChatErrorNotices,
  voice: ChatErrorVoice,
): NoticeView {
  const [face, ...others] = notices;
  const key = keyOfAll(notices);
  if (others.length === 0) return { ...viewOf(face, store, voice), key };
  const { failed, done } = notices.find((one) => one.failed ?? one.done) ?? face;
  const actions = actionsOfAll(notices);
  const whole = {
    ...face,
    ...{ running: actions.find((action) => isRunningForAll(notices, action)), failed, done, count: notices.length },
    actions,
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
        pending: isRunningForAll(offering, action),
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

/** Whether the button of several notices is busy. A message that is tried again alone is not all of them. */
function isRunningForAll(notices: readonly StoredNotice[], action: ChatErrorAction): boolean {
  const running = notices.filter((notice) => notice.running === action);
  const isOnePress = ({ isJoint }: StoredNotice) => isJoint || actionRuns[action] !== 'each';
  return running.length > 0 && (running.length === notices.length || running.some(isOnePress));
}

/** One object cannot be opened for several, unless nothing else gets the person out. */
function actionsOfAll(notices: readonly [StoredNotice, ...StoredNotice[]]): readonly ChatErrorAction[] {
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
export function keyOfAll([{ id, kind, effect = '', scope, state }]: readonly [
  StoredNotice,
  ...StoredNotice[],
]): string {
  return scope === undefined ? id : `${state} ${kind} ${effect}`;
}

function isDisabled({ running, waitingFor }: StoredNotice, action: ChatErrorAction): boolean {
  return (running ?? action) !== action || (action === 'retry' && waitingFor !== undefined);
}

/** Returns how often a failure has happened, in words, where that tells the person something. */
export function repeatedOf(notice: ChatErrorNotice, t: ChatErrorVoice['t']): string | undefined {
  const { count } = notice;
  return count > 1 && isCounted(notice) ? t('labels.repeated', { count }) : undefined;
}

/** Where one action solves all of it, such as signing in, the number of failures tells the person nothing. */
export function isCounted({ kind, state }: ChatErrorNotice): boolean {
  const [usual = 'copyDetails'] = kinds[kind].actions;
  return state === 'open' && (actionRuns[usual] !== 'once' || usual === 'copyDetails');
}

export function recoveryLabel({ category, outcome }: ChatErrorNotice): string {
  return category === 'connection' && outcome === 'resolved' ? 'labels.backOnline' : 'labels.recovered';
}

export function statusOf(notice: ChatErrorNotice, { t, language }: ChatErrorVoice): string | undefined {
  const label = statusLabel(notice);
  if (label !== 'labels.retryIn') return label && t(label);
  // Announced once at the start and once at the end; in between the countdown shows it.
  const { retryAt = 0, lastAt } = notice;
  return t(label, { time: durationText(retryAt - lastAt, language) });
}

export function statusLabel(notice: ChatErrorNotice): string | undefined {
  const { running, failed, done, waitingFor, retryAt, details, actions } = notice;
  if (running) return 'labels.running';
  if (done === 'copyDetails') return 'labels.copied';
  if (failed === 'copyDetails') return 'labels.notCopied';
  if (waitingFor === 'network') return 'labels.waiting';
  if (waitingFor === 'time' && retryAt !== undefined) return 'labels.retryIn';
  if (failed) return 'labels.failedAgain';
  return details.retryAfterMs && actions.includes('retry') ? 'labels.retryNow' : undefined;
}

/** Returns the status that is not shown by a spinner or a countdown. */
export function visibleStatusOf({ status, countdown, actions }: ChatErrorView): string | undefined {
  return countdown || actions.some(({ pending }) => pending) ? undefined : status;
}

/** Conditions of the connection come and go, so they take one line of a banner only, unless they have two buttons. */
export function isSlim(view: Pick<ChatErrorView, 'category' | 'state' | 'actions'> | undefined): boolean {
  if (!view) return false;
  return view.state === 'recovered' || (view.category === 'connection' && view.actions.length < 2);
}

/** A line has no room for the message beside the number of the attempt. */
export function abridgeForBanner<View extends ChatErrorView>(view: View): View {
  return isSlim(view) && view.progress ? { ...view, message: '' } : view;
}

function progressOf({ state, attempt, maxAttempts: attempts }: StoredNotice, { t }: ChatErrorVoice) {
  if (attempt === undefined || state !== 'open') return undefined;
  return attempts === undefined ? t('labels.attempt', { attempt }) : t('labels.attemptOf', { attempt, attempts });
}

function countdownOf({ running, waitingFor, retryAt, nextTryAt }: StoredNotice, { t, language }: ChatErrorVoice) {
  if (running || waitingFor === 'network') return undefined;
  const until = nextTryAt ?? (waitingFor === 'time' ? retryAt : undefined);
  if (until === undefined) return undefined;
  const key = nextTryAt === undefined ? 'labels.retryIn' : 'labels.nextTry';
  return { until, text: (leftMs: number) => t(key, { time: durationText(leftMs, language) }) };
}
