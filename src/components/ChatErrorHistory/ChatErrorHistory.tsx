'use client';
import { Fragment, forwardRef, useImperativeHandle, useRef } from 'react';
import { Slot } from '../../react/Slot.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import { daysIn, type HistoryEntry, useHistoryEntries } from '../../react/useHistoryEntries.js';
import { Expand } from '../ChatErrorBanner/Expand.js';
import { attributesOf, classes, inLanguage, withGiven } from '../shared/attributes.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeIcon } from '../shared/NoticeIcon.js';
import { NoticeText } from '../shared/NoticeText.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';
import { useKeptFocus } from '../shared/useKeptFocus.js';
import { useUniqueId } from '../shared/useUniqueId.js';
import { Day, RelativeTime } from './RelativeTime.js';
import { useShownHistory } from './shownHistories.js';

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
  const { entries, clear } = useHistoryEntries();
  const { t, dir, language } = useChatErrorTexts();
  const titleId = useUniqueId();
  const surface = useRef<HTMLElement>(null);
  useImperativeHandle(ref, () => surface.current as HTMLElement, []);
  const { handlers: keepFocus } = useKeptFocus(surface);
  useShownHistory(surface);
  const own = {
    className: classes('chat-error-history', className),
    'aria-labelledby': titleId,
    lang: language,
    'data-chat-error-surface': 'history',
    // The button of a stack of toasts leads here.
    tabIndex: -1,
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
        daysIn(entries).map(({ day, entries: ofDay }) => (
          <Fragment key={day}>
            <Day at={day} language={language} dir={dir} />
            <ol>
              {ofDay.map((one) => (
                <Entry key={one.entry.id} {...one} slots={slots} />
              ))}
            </ol>
          </Fragment>
        ))
      )}
    </section>
  );
});

interface EntryProps extends HistoryEntry {
  readonly slots: ChatErrorHistoryProps['slots'];
}

function Entry({ entry, retry, isNew, slots }: EntryProps) {
  const { t, language, dir } = useChatErrorTexts();
  const titleId = useUniqueId();
  const content = useRef<HTMLDivElement>(null);
  return (
    <li {...attributesOf('history', entry)} data-unread={isNew || undefined}>
      <NoticeIcon view={entry} />
      <div>
        <div ref={content} className="chat-error-content">
          {isNew && (
            <span className="chat-error-unseen" {...inLanguage({ language, dir }, entry)}>
              {t('labels.unread', { count: 1 })}{' '}
            </span>
          )}
          <RelativeTime at={entry.lastAt} language={entry.language} dir={entry.dir} />
          <NoticeText view={entry} titleId={titleId} />
          <Expand within={content} titleId={titleId} />
        </div>
        {retry && <NoticeActions view={retry} titleId={titleId} />}
        <Slot name="extra" slots={slots} view={entry} hasActions={false} />
      </div>
    </li>
  );
}
