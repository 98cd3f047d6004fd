import type { NoticeView } from '../../react/view.js';
import { Countdown } from './Countdown.js';

/** What can be done about a notice, and how the last try went. */
export function NoticeActions({ view }: { readonly view: NoticeView }) {
  const { actions, progress, countdown } = view;
  if (actions.length === 0 && !progress) return null;
  return (
    <div className="chat-error-actions">
      <p className={countdown ? 'chat-error-unseen' : 'chat-error-outcome'} role="status" dir={view.dir}>
        {view.status}
      </p>
      {progress && (
        <p className="chat-error-progress" dir={view.dir}>
          {progress}
        </p>
      )}
      {countdown && <Countdown countdown={countdown} dir={view.dir} />}
      {actions.map(({ action, label, primary, pending, disabled, run }) => (
        <button
          key={action}
          type="button"
          className="chat-error-action"
          data-action={action}
          data-primary={primary || undefined}
          // Not `disabled`: that would take the focus away from the person who pressed it.
          aria-disabled={pending || disabled || undefined}
          aria-busy={pending || undefined}
          onClick={run}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
