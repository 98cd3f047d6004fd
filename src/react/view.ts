import type { ChatErrorNotice } from '../core/notice.js';
import type { ChatErrorStore } from '../core/store.js';
import { getChatErrorTexts, keysFor } from '../i18n/texts.js';
import type { ChatErrorVoice } from '../i18n/translate.js';
import type { ChatErrorAction } from '../kinds/kind.js';

/** A notice with its words, ready to be shown. */
export interface ChatErrorView extends Omit<ChatErrorNotice, 'actions'> {
  readonly title: string;
  readonly message: string;
  /** How bad it is, in a word, for those who cannot see the icon. */
  readonly severityLabel: string;
  /** What can be done. At most the first is a primary one. */
  readonly actions: readonly ChatErrorActionView[];
  /** How it goes with the last action: under way, failed again, done. */
  readonly status?: string;
  /** How often it happened, in words; only from the second time on. */
  readonly repeated?: string;
  /** Closes it; undefined where the person has to deal with it. */
  readonly dismiss?: () => void;
  /** Ends it because its time is up. */
  readonly expire: () => void;
  /** Of the words, for the attributes of the same names. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
}

export interface ChatErrorActionView {
  readonly action: ChatErrorAction;
  readonly label: string;
  readonly primary: boolean;
  /** Whether it is under way. */
  readonly pending: boolean;
  /** Whether another one is under way. */
  readonly disabled: boolean;
  readonly run: () => void;
}

/** Puts a notice into words. */
export function viewOf(notice: ChatErrorNotice, store: ChatErrorStore, voice: ChatErrorVoice): ChatErrorView {
  const { t } = voice;
  const { language, dir } = voice.tagOf(keysFor(notice, 'title'));
  const { title, message, severity, actions } = getChatErrorTexts(notice, t);
  const recovered = notice.state === 'recovered';
  return {
    ...notice,
    title: recovered ? t(recoveryLabel(notice)) : title,
    message: recovered ? '' : message,
    severityLabel: recovered ? '' : severity,
    actions: notice.actions.map((action, at) => ({
      action,
      label: actions[action] ?? '',
      primary: at === 0 && action !== 'copyDetails' && action !== 'dismiss',
      pending: notice.running === action,
      disabled: notice.running !== undefined && notice.running !== action,
      run: () => store.runAction(notice.id, action),
    })),
    status: statusOf(notice, voice),
    repeated: notice.count > 1 && !recovered ? t('labels.repeated', { count: notice.count }) : undefined,
    dismiss: notice.dismissible ? () => store.dismiss(notice.id) : undefined,
    expire: () => store.expire(notice.id),
    language,
    dir,
  };
}

function recoveryLabel({ category, outcome }: ChatErrorNotice): string {
  return category === 'connection' && outcome === 'resolved' ? 'labels.backOnline' : 'labels.recovered';
}

function statusOf({ running, failed, done }: ChatErrorNotice, { t }: ChatErrorVoice): string | undefined {
  if (running) return t('labels.running');
  if (done === 'copyDetails') return t('labels.copied');
  if (failed === 'copyDetails') return t('labels.notCopied');
  return failed ? t('labels.failedAgain') : undefined;
}
