import type { ChatErrorView } from '../../react/view.js';

export interface NoticeTextProps {
  readonly view: ChatErrorView;
  /** For `aria-labelledby` and `aria-describedby`. */
  readonly titleId?: string;
  readonly messageId?: string;
}

/** The severity for screen readers, title, count and message of a notice. */
export function NoticeText({ view, titleId, messageId }: NoticeTextProps) {
  return (
    // The layout goes with the page; the words go their own way, which differs where they are a fallback (WCAG 3.1.2).
    <div className="chat-error-text" dir={view.dir}>
      {view.severityLabel && <span className="chat-error-unseen">{view.severityLabel} </span>}
      <p className="chat-error-title" id={titleId}>
        {view.title}
      </p>
      {view.repeated && (
        <span className="chat-error-count">
          <span aria-hidden="true">{`×${new Intl.NumberFormat(view.language).format(view.count)}`}</span>
          <span className="chat-error-unseen"> {view.repeated}</span>
        </span>
      )}
      {view.message && (
        <p className="chat-error-message" id={messageId}>
          {view.message}
        </p>
      )}
    </div>
  );
}
