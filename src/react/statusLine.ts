import type { StoredNotice } from '../core/notice.js';
import type { ChatOperation } from '../dialects/dialect.js';
import { clockText } from '../i18n/clock.js';
import { keysFor } from '../i18n/texts.js';
import type { ChatErrorVoice } from '../i18n/translate.js';
import type { ChatErrorAction } from '../kinds/kind.js';
import type { ChatErrorActionView, ChatErrorCountdown, ChatErrorView } from './view.js';

/**
 * The state of one message or file, as its status line shows it.
 * - `failed`, `failedAgain`: nothing is happening
 * - `running`: an action is running
 * - `queued`: retried automatically once the device is online
 * - `offline`: can be retried once the device is online
 * - `waiting`: the server asked to wait
 * - `recovered`: nothing to show
 */
export type ChatErrorLineState = 'failed' | 'failedAgain' | 'running' | 'queued' | 'offline' | 'waiting' | 'recovered';

type LineFacts = Pick<StoredNotice, 'state' | 'running' | 'failed' | 'waitingFor' | 'nextTryAt'>;

export function lineStateOf({ state, running, failed, waitingFor, nextTryAt }: LineFacts): ChatErrorLineState {
  if (state === 'recovered') return 'recovered';
  if (running) return 'running';
  if (waitingFor === 'network') return nextTryAt === undefined ? 'offline' : 'queued';
  if (waitingFor === 'time') return 'waiting';
  return failed === undefined || failed === 'copyDetails' ? 'failed' : 'failedAgain';
}

/** The content of a status line. */
export interface ChatErrorStatusLine {
  /** What is going on. */
  readonly state: ChatErrorLineState;
  /** The state in a few words, such as "Not sent". Empty where a countdown stands for it. */
  readonly text: string;
  /** More about the state, such as "Waiting for network". */
  readonly note?: string;
  /** The wait that the server asked for, for `useCountdown`. */
  readonly countdown?: ChatErrorCountdown;
  /** The one action in the line; the other actions of the view belong with the explanation. */
  readonly action?: ChatErrorAction;
  /** Whether the person can ask for the explanation. */
  readonly explains: boolean;
}

/** Operations on one message or file, whose notices belong in a line beside it. */
const operationsOnMessage: readonly ChatOperation[] = [
  'send',
  'upload',
  'download',
  'recall',
  'editMessage',
  'deleteMessage',
  'pinMessage',
  'reportMessage',
  'react',
  'translate',
  'transcribe',
];

export function isOnMessage(operation: ChatOperation | undefined): boolean {
  return operation !== undefined && operationsOnMessage.includes(operation);
}

/** Actions that a line leaves to the explanation: they solve nothing, or cannot be undone. */
const lesserActions: readonly ChatErrorAction[] = ['copyDetails', 'dismiss', 'discard'];

/** Returns what a status line shows of a notice. */
export function statusLineOf(notice: StoredNotice, voice: ChatErrorVoice): ChatErrorStatusLine {
  const { t } = voice;
  const state = lineStateOf(notice);
  const { operation, retryAt, actions } = notice;
  const inOwnWords = wordsFor(t);
  const short = shortOf(notice, voice);
  const base = { state, text: short.text, explains: false };
  switch (state) {
    case 'recovered':
      return { ...base, text: '' };
    case 'running': {
      const verb = notice.running === 'retry' ? inOwnWords(`lines.${operation}.running`) : '';
      return { ...base, text: verb || t('labels.running'), action: notice.running };
    }
    case 'queued':
      return { ...base, text: inOwnWords(`lines.${operation}.queued`) || t('labels.waiting') };
    case 'offline': {
      const note = t('labels.waitingForNetwork');
      return { ...base, note, explains: actions.some((action) => action !== 'retry' && action !== 'copyDetails') };
    }
    case 'waiting': {
      const text = (leftMs: number) => t('labels.retryInClock', { time: clockText(leftMs, voice.language) });
      return { ...base, text: '', countdown: { until: retryAt ?? 0, text }, explains: true };
    }
    default: {
      const action = actions.find((offered) => !lesserActions.includes(offered));
      const again = state === 'failedAgain' ? inOwnWords(`lines.${short.operation}.failedAgain`) : undefined;
      const note = again === '' ? t('labels.failedAgain') : undefined;
      return { ...base, text: again || short.text, note, action, explains: true };
    }
  }
}

/** Returns the actions of a notice that are not in its line. One that has none can be closed. */
export function lesserActionsOf(
  { actions, dismiss }: ChatErrorView,
  line: ChatErrorStatusLine,
  t: ChatErrorVoice['t'],
): readonly ChatErrorActionView[] {
  const others = actions.filter(({ action }) => action !== line.action);
  if (!dismiss || actions.some(({ action }) => action !== 'copyDetails')) return others;
  const label = t('labels.close');
  const close = { action: 'dismiss', label, primary: false, tertiary: true, pending: false, disabled: false } as const;
  return [...others, { ...close, run: dismiss }];
}

const operationsWithShort = ['send', 'upload', 'download', 'editMessage', 'recall'] as const;

/** The title in fewer words: those of the kind; where the title says no more than that an operation failed, those of the operation. */
function shortOf(notice: StoredNotice, voice: ChatErrorVoice) {
  const { t, tagOf } = voice;
  const inOwnWords = wordsFor(t);
  const titles = keysFor(notice, 'title');
  const title = t(titles);
  // An app may word the title in a language that the kit has not.
  const isSameLanguage = (key: string | string[]) => tagOf(key).language === tagOf(titles).language;
  const shorts = keysFor(notice, 'short');
  const own = isSameLanguage(shorts) ? inOwnWords(shorts) : '';
  if (own) return { text: own };
  const operation = operationsWithShort.find((known) => t(`effects.${known}`) === title);
  const key = `lines.${operation}.failed`;
  const text = operation && isSameLanguage(key) ? inOwnWords(key) : '';
  return text ? { text, operation } : { text: title };
}

/** Looks up texts in the language itself; empty where it has none. A language that an app registered may lack some. */
function wordsFor(t: ChatErrorVoice['t']) {
  return (keys: string | string[]) => t(keys, { fallbackLng: [], defaultValue: '' });
}
