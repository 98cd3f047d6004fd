import type { ChatErrorView, NoticeView } from '../../react/view.js';
import { inLanguage } from './attributes.js';

export interface NoticeTextProps {
  readonly view: ChatErrorView & Partial<Pick<NoticeView, 'tags'>>;
  /** For `aria-labelledby`. */
  readonly titleId?: string;
  /** The start of the IDs of severity, count and message, for `aria-describedby`. */
  readonly descriptionId?: string;
}

/** The severity for screen readers, title, count and message of a notice. */
export function NoticeText({ view, titleId, descriptionId }: NoticeTextProps) {
  const idOf = (part: string) => descriptionId && descriptionId + part;
  const { tags } = view;
  return (
    // The layout goes with the page; the words go their own way, which differs where they are a fallback (WCAG 3.1.2).
    <div className="chat-error-text" dir={view.dir}>
      {view.severityLabel && (
        <span id={idOf('severity')} className="chat-error-unseen" {...inLanguage(tags?.labels, view)}>
          {view.severityLabel}{' '}
        </span>
      )}
      <p className="chat-error-title" id={titleId}>
        {view.title}
      </p>
      {view.repeated && (
        <span className="chat-error-count">
          <span aria-hidden="true">{`×${new Intl.NumberFormat(view.language).format(view.count)}`}</span>
          <span id={idOf('count')} className="chat-error-unseen" {...inLanguage(tags?.labels, view)}>
            {' '}
            {view.repeated}
          </span>
        </span>
      )}
      {view.message && (
        <p id={idOf('message')} className="chat-error-message" {...inLanguage(tags?.message, view)}>
          {view.message}
        </p>
      )}
    </div>
  );
}
