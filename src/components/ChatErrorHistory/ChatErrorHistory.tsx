'use client';
import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import { type ChatErrorHistoryView, useChatErrorHistory } from '../../react/useChatErrorHistory.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import { attributesOf, classes, withGiven } from '../shared/attributes.js';
import { NoticeIcon } from '../shared/NoticeIcon.js';
import { NoticeText } from '../shared/NoticeText.js';
import { Slot } from '../shared/Slot.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';
import { useKeptFocus } from '../shared/useKeptFocus.js';
import { useUniqueId } from '../shared/useUniqueId.js';

/** Props of `<ChatErrorHistory>`. */
export type ChatErrorHistoryProps = Omit<SurfaceProps, 'slots'> & {
  /** Renders parts of an entry. Only `extra` is possible: it stands below the entry. */
  readonly slots?: Pick<NonNullable<SurfaceProps['slots']>, 'extra'>;
};

/** Lists the notices that have been shown, so that people can read a toast again. Marks them as read while it is on screen. */
export const ChatErrorHistory: Surface<ChatErrorHistoryProps, HTMLElement> = forwardRef(function ChatErrorHistory(
  { className, slots, ...given },
  ref,
) {
  const { entries, unread, markRead, clear } = useChatErrorHistory();
  const { t, dir, language } = useChatErrorTexts();
  const titleId = useUniqueId();
  const surface = useRef<HTMLElement>(null);
  useImperativeHandle(ref, () => surface.current as HTMLElement, []);
  const keepFocus = useKeptFocus(surface);
  useEffect(() => {
    if (unread > 0) markRead();
  }, [unread, markRead]);
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
          <button type="button" className="chat-error-action" onClick={clear}>
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
            <Entry key={entry.id} entry={entry} slots={slots} />
          ))}
        </ol>
      )}
    </section>
  );
});

interface EntryProps {
  readonly entry: ChatErrorHistoryView;
  readonly slots: ChatErrorHistoryProps['slots'];
}

function Entry({ entry, slots }: EntryProps) {
  return (
    <li {...attributesOf('history', entry)}>
      <NoticeIcon view={entry} />
      <div>
        <NoticeText view={entry} />
        <time className="chat-error-time" dateTime={new Date(entry.lastAt).toISOString()} dir={entry.dir}>
          {new Intl.DateTimeFormat(entry.language, { dateStyle: 'short', timeStyle: 'short' }).format(entry.lastAt)}
        </time>
        <Slot name="extra" slots={slots} view={entry} />
      </div>
    </li>
  );
}
