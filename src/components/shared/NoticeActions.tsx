import { type ChatErrorView, type NoticeView, visibleStatusOf } from '../../react/view.js';
import { inLanguage } from './attributes.js';
import { Countdown } from './Countdown.js';

export interface NoticeActionsProps {
  readonly view: ChatErrorView & Partial<Pick<NoticeView, 'tags'>>;
  /** The ID of the title, which describes the buttons: "Try again" alone does not say of what. */
  readonly titleId?: string;
}

/** The buttons of a notice and, below them so that no button moves, the progress and outcome of the last action. */
export function NoticeActions({ view, titleId }: NoticeActionsProps) {
  const { actions, progress, countdown, dir } = view;
  if (actions.length === 0 && !progress) return null;
  const labelLanguage = inLanguage(view.tags?.labels, view);
  const status = visibleStatusOf(view);
  return (
    <>
      {actions.length > 0 && (
        <div className="chat-error-actions" {...labelLanguage}>
          {actions.map(({ action, label, primary, tertiary, pending, disabled, run }) => (
            <button
              key={action}
              type="button"
              className="chat-error-action"
              data-action={action}
              data-primary={primary || undefined}
              data-tertiary={tertiary || undefined}
              // Not `disabled`: that would take the focus away from the person who pressed it.
              aria-disabled={pending || disabled || undefined}
              aria-busy={pending || undefined}
              aria-describedby={titleId}
              onClick={run}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <div className="chat-error-progress" {...labelLanguage}>
        {status && (
          <p className="chat-error-outcome" dir={dir}>
            {status}
          </p>
        )}
        {progress && (
          <p className="chat-error-attempt" dir={dir}>
            {progress}
          </p>
        )}
        {countdown && <Countdown countdown={countdown} dir={dir} />}
      </div>
    </>
  );
}
