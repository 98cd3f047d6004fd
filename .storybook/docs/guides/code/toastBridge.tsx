import {
  type ChatErrorView,
  useChatErrorNotices,
  useChatErrorTexts,
} from 'chat-error-kit';
import { useAutoDismiss } from 'chat-error-kit/react';
import { useEffect } from 'react';

/** What is needed of a toast library. */
export interface Toasts {
  /** Shows a toast, or changes the one that has this `view.id` already. */
  readonly show: (view: ChatErrorView) => void;
  readonly hide: (id: string) => void;
}

/** Stands where <ChatErrorToaster /> would: what belongs into a toast goes to your library. */
export function ChatErrorsAsToasts({ toasts }: { toasts: Toasts }) {
  const notices = useChatErrorNotices({ surface: 'toast' });
  return notices.map((view) => <Toast key={view.id} view={view} toasts={toasts} />);
}

function Toast({ view, toasts }: { view: ChatErrorView; toasts: Toasts }) {
  useAutoDismiss(view);
  useEffect(() => {
    toasts.show(view);
  }, [view, toasts]);
  useEffect(
    () => () => {
      toasts.hide(view.id);
    },
    [view.id, toasts],
  );
  return null;
}

/** What stands below the title. Closing is a button of its own: what a library closes is not over for the kit. */
export function Body({ view }: { view: ChatErrorView }) {
  const { t } = useChatErrorTexts();
  return (
    <div lang={view.language} dir={view.dir}>
      <p>{view.status ?? view.message}</p>
      {view.actions.map(({ action, label, pending, disabled, run }) => (
        <button
          key={action}
          type="button"
          disabled={disabled}
          aria-busy={pending}
          onClick={run}
        >
          {label}
        </button>
      ))}
      {view.dismiss && (
        <button type="button" onClick={view.dismiss}>
          {t('labels.close')}
        </button>
      )}
    </div>
  );
}
