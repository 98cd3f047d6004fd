import type { ChatErrorNews } from '../core/engine/announcements.js';
import type { ChatErrorNotice } from '../core/notice.js';
import { keysFor } from '../i18n/texts.js';
import type { ChatErrorVoice, LanguageTag } from '../i18n/translate.js';
import { textValues } from '../i18n/values.js';
import { isCounted, recoveryLabel, repeatedOf, statusLabel, statusOf, wordsOf } from './view.js';

/** A text to be announced, with the language it is written in. */
export interface SpokenText extends LanguageTag {
  readonly text: string;
}

/** What is to be announced, of one notice or of something else. */
export interface Announcement {
  readonly texts: readonly SpokenText[];
  /** Whether it interrupts what a screen reader is saying. */
  readonly isUrgent: boolean;
  /** How many failures it stands for; undefined where they are not counted. */
  readonly count?: number;
  /** Says how many failures it stands for. Returns undefined where the number tells the person nothing. */
  readonly repeated?: (count: number) => SpokenText | undefined;
  /** Says how many other notices there are. */
  readonly more?: (count: number) => SpokenText;
}

/** News that waits for its turn to be announced. */
export interface Announceable {
  readonly id: string;
  /** Who gave the ID, as copies of the kit use the same ones. Of several with one ID and owner, only the latest is announced. */
  readonly owner?: unknown;
  /** The notice as people last heard of it. */
  readonly before?: ChatErrorNotice | undefined;
  /** Returns the announcement as of now; undefined if there is nothing to say any more. */
  readonly read: (before: ChatErrorNotice | undefined) => Announcement | undefined;
}

/** @param find returns the notice as it is now; undefined once it has gone */
export function announceable(
  { notice, before }: ChatErrorNews,
  owner: unknown,
  find: (id: string) => ChatErrorNotice | undefined,
  voice: ChatErrorVoice,
): Announceable {
  const { id } = notice;
  return {
    id,
    owner,
    before,
    read(heard) {
      const current = find(id) ?? (notice.state === 'recovered' ? notice : undefined);
      return current && announcementOf({ notice: current, before: heard }, voice);
    },
  };
}

/**
 * Returns the announcement of a notice: all of it when it is new, and later only what has changed.
 * Undefined if there is nothing to say.
 */
function announcementOf({ notice, before }: ChatErrorNews, voice: ChatErrorVoice): Announcement | undefined {
  const isOpen = notice.state === 'open';
  // The focus moves to the dialog, which is then read.
  if (!before && isOpen && notice.place?.surface === 'modal') return undefined;
  const now = textsOf(notice, voice);
  const last = before && textsOf(before, voice);
  const isNew = !last || !sameTexts(now.whole, last.whole);
  const isRepeated = isOpen && notice.count > (before?.count ?? 0);
  const hasFailed = before !== undefined && before.failed !== notice.failed && notice.failed !== undefined;
  const repeated = (count: number) => {
    const text = repeatedOf({ ...notice, count }, voice.t);
    return text === undefined ? undefined : { text, ...voice.tagOf('labels.repeated', { count }) };
  };
  const isCountedAgain = isRepeated && !hasFailed && isCounted(notice);
  const subject = isNew ? now.whole : isCountedAgain ? now.title : [];
  const status = isRepeated || !sameTexts(now.status, last?.status ?? []) ? now.status : [];
  const texts = hasFailed ? [...status, ...subject] : [...subject, ...status];
  if (texts.length === 0) return undefined;
  return {
    texts,
    isUrgent: isOpen && subject.length > 0 && (notice.severity === 'error' || notice.severity === 'critical'),
    count: subject.length > 0 ? notice.count : undefined,
    repeated,
    more: (count) => ({ text: voice.t('labels.more', { count }), ...voice.tagOf('labels.more', { count }) }),
  };
}

function textsOf(notice: ChatErrorNotice, voice: ChatErrorVoice) {
  // A burst has many notices, and buttons are not read out.
  const words = wordsOf({ ...notice, actions: [] }, voice);
  const spoken = (text: string | undefined, keys: string | string[] = []): readonly SpokenText[] =>
    text ? [{ text, ...voice.tagOf(keys) }] : [];
  const title = spoken(words.title, notice.state === 'open' ? keysFor(notice, 'title') : recoveryLabel(notice));
  return {
    title,
    whole: [
      ...spoken(words.severity, `severities.${notice.severity}`),
      ...title,
      ...spoken(words.message, keysFor(notice, 'message', textValues(notice).names)),
    ],
    status: spoken(statusOf(notice, voice), statusLabel(notice)),
  };
}

function sameTexts(a: readonly SpokenText[], b: readonly SpokenText[]): boolean {
  return a.length === b.length && a.every(({ text }, at) => text === b[at]?.text);
}
