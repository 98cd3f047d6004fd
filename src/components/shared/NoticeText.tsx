import type { ChatErrorView } from '../../react/view.js';
import { useCalm } from './useCalm.js';

export interface NoticeTextProps {
  readonly view: ChatErrorView;
  /** For `aria-labelledby` and `aria-describedby`. */
  readonly titleId?: string;
  readonly messageId?: string;
}

/** What a person reads, and hears, of a notice. */
export function NoticeText({ view, titleId, messageId }: NoticeTextProps) {
  const repeated = useCalm(view.repeated);
  return (
    // The layout goes with the page; the words go their own way, which differs where they are a fallback (WCAG 3.1.2).
    <div className="chat-error-text" dir={view.dir}>
      {view.severityLabel && <span className="chat-error-unseen">{view.severityLabel} </span>}
      <p className="chat-error-title" id={titleId}>
        {view.title}
      </p>
      {view.message && (
        <p className="chat-error-message" id={messageId}>
          {view.message}
        </p>
      )}
      {repeated && <p className="chat-error-repeated">{repeated}</p>}
    </div>
  );
}
