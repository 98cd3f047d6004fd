'use client';
import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { type ChatErrorHistoryView, useChatErrorHistory } from '../../react/useChatErrorHistory.js';
import { useChatErrorNotices } from '../../react/useChatErrorNotices.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import type { ChatErrorView } from '../../react/view.js';
import { attributesOf, classes, inLanguage, withGiven } from '../shared/attributes.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeIcon } from '../shared/NoticeIcon.js';
import { NoticeText } from '../shared/NoticeText.js';
import { Slot } from '../shared/Slot.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';
import { useKeptFocus } from '../shared/useKeptFocus.js';
import { useUniqueId } from '../shared/useUniqueId.js';
import { RelativeTime } from './RelativeTime.js';

/** Props of `<ChatErrorHistory>`. */
export type ChatErrorHistoryProps = Omit<SurfaceProps, 'slots'> & {
  /** Renders parts of an entry. Only `extra` is possible: it stands below the entry. */
  readonly slots?: Pick<NonNullable<SurfaceProps['slots']>, 'extra'>;
};

/** Lists the notices that have been shown, so that people can read a toast again, and try again what is still open. Marks them as read while it is on screen. */
export const ChatErrorHistory: Surface<ChatErrorHistoryProps, HTMLElement> = forwardRef(function ChatErrorHistory(
  { className, slots, ...given },
  ref,
) {
  const { entries, unread, markRead, clear } = useChatErrorHistory();
  const notices = useChatErrorNotices();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const { t, dir, language } = useChatErrorTexts();
  const titleId = useUniqueId();
  const surface = useRef<HTMLElement>(null);
  useImperativeHandle(ref, () => surface.current as HTMLElement, []);
  const keepFocus = useKeptFocus(surface);
  useEffect(() => {
    if (unread === 0) return;
    const news = entries.filter(({ read }) => !read).map(({ id }) => id);
    setMarked((before) => new Set([...before, ...news]));
    markRead();
  }, [unread, entries, markRead]);
  const own = {
    className: classes('chat-error-history', className),
    'aria-labelledby': titleId,
    lang: language,
    'data-chat-error-surface': 'history',
    ...keepFocus,
  };
  return (
    <section ref={surface} {...withGiven(given, own)}>
      <header>
        <h2 id={titleId} className="chat-error-title" dir={dir}>
          {t('labels.history')}
        </h2>
        {entries.length > 0 && (
          <button type="button" className="chat-error-action" data-tertiary="true" onClick={clear}>
            {t('labels.clearHistory')}
          </button>
        )}
      </header>
      {entries.length === 0 ? (
        <p className="chat-error-message" dir={dir}>
          {t('labels.historyEmpty')}
        </p>
      ) : (
        <ol>
          {entries.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              notice={notices.find(({ id, state }) => id === entry.id && state === 'open')}
              isNew={marked.has(entry.id)}
              slots={slots}
            />
          ))}
        </ol>
      )}
    </section>
  );
});

interface EntryProps {
  readonly entry: ChatErrorHistoryView;
  /** The notice as it is now, while it is open. */
  readonly notice: ChatErrorView | undefined;
  /** Whether it was not read when the list came on screen, or has come since. */
  readonly isNew: boolean;
  readonly slots: ChatErrorHistoryProps['slots'];
}

function Entry({ entry, notice, isNew, slots }: EntryProps) {
  const { t, language, dir } = useChatErrorTexts();
  const titleId = useUniqueId();
  // Not filled: a list has no most important button.
  const retry = notice?.actions.flatMap((one) => (one.action === 'retry' ? { ...one, primary: false } : [])) ?? [];
  return (
    <li {...attributesOf('history', entry)} data-unread={isNew || undefined}>
      <NoticeIcon view={entry} />
      <div>
        {isNew && (
          <span className="chat-error-unseen" {...inLanguage({ language, dir }, entry)}>
            {t('labels.unread', { count: 1 })}{' '}
          </span>
        )}
        <RelativeTime at={entry.lastAt} language={entry.language} dir={entry.dir} />
        <NoticeText view={entry} titleId={titleId} />
        {notice && retry.length > 0 && <NoticeActions view={{ ...notice, actions: retry }} titleId={titleId} />}
        <Slot name="extra" slots={slots} view={entry} hasActions={false} />
      </div>
    </li>
  );
}
