import { useChatErrorTexts } from 'chat-error-kit';
import {
  type ChatErrorAnnouncement,
  type ChatErrorSurfaceView,
  useAutoDismiss,
  useChatErrorAnnouncements,
  useChatErrorSurface,
  useCountdown,
} from 'chat-error-kit/react';
import { useState } from 'react';

/** Takes the place of <ChatErrorToaster />. */
export function OwnToaster() {
  const [hovered, setHovered] = useState<string>();
  const content = useChatErrorSurface('toast', {}, { most: 3, pinned: [hovered] });
  const [spoken, setSpoken] = useState<ChatErrorAnnouncement>();
  useChatErrorAnnouncements(content, setSpoken);
  const { t } = useChatErrorTexts();
  return (
    <section aria-label={t('labels.notices')}>
      <p className="visually-hidden" aria-live="assertive" lang={spoken?.language}>
        {spoken?.urgent && spoken.text}
      </p>
      <p className="visually-hidden" aria-live="polite" lang={spoken?.language}>
        {!spoken?.urgent && spoken?.text}
      </p>
      {content.views.map((view) => (
        <OwnToast
          key={view.key}
          view={view}
          paused={hovered !== undefined}
          onHover={setHovered}
        />
      ))}
      {content.more > 0 && <p>{t('labels.more', { count: content.more })}</p>}
    </section>
  );
}

interface OwnToastProps {
  view: ChatErrorSurfaceView;
  paused: boolean;
  onHover: (key: string | undefined) => void;
}

function OwnToast({ view, paused, onHover }: OwnToastProps) {
  useAutoDismiss(view, { paused });
  const countdown = useCountdown(view.countdown);
  const { t } = useChatErrorTexts();
  return (
    <article
      lang={view.language}
      dir={view.dir}
      onMouseEnter={() => onHover(view.key)}
      onMouseLeave={() => onHover(undefined)}
    >
      <strong>{view.title}</strong>
      <p>{view.message}</p>
      <p>{countdown ?? view.status}</p>
      {view.actions.map(({ action, label, pending, disabled, run }) => (
        <button key={action} type="button" disabled={pending || disabled} onClick={run}>
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
