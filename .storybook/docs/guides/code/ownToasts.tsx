import {
  type ChatErrorView,
  useChatErrorNotices,
  useChatErrorTexts,
} from 'chat-error-kit';
import { useAutoDismiss } from 'chat-error-kit/react';
import { useState } from 'react';

/** Takes the place of <ChatErrorToaster />. */
export function OwnToasts() {
  const notices = useChatErrorNotices({ surface: 'toast' });
  return (
    <section role="status">
      {notices.map((view) => (
        <OwnToast key={view.id} view={view} />
      ))}
    </section>
  );
}

function OwnToast({ view }: { view: ChatErrorView }) {
  const [paused, setPaused] = useState(false);
  useAutoDismiss(view, { paused });
  const { t } = useChatErrorTexts();
  return (
    <article
      lang={view.language}
      dir={view.dir}
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
    >
      <strong>{view.title}</strong>
      <p>{view.status ?? view.message}</p>
      {view.actions.map(({ action, label, disabled, run }) => (
        <button key={action} type="button" disabled={disabled} onClick={run}>
          {label}
        </button>
      ))}
      {view.dismiss && (
        <button type="button" onClick={view.dismiss}>
          {t('labels.close')}
        </button>
      )}
    </article>
  );
}
