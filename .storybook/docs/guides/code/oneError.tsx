import { ChatErrorInline, useChatError } from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';

interface UploadFailedProps {
  error: unknown;
  retry: () => void;
}

/** With the kit’s markup. */
export function UploadFailed({ error, retry }: UploadFailedProps) {
  return (
    <ChatErrorInline
      error={error}
      dialect={webDialect}
      operation="upload"
      handlers={{ retry }}
    />
  );
}

/** With your own. */
export function OwnUploadFailed({ error, retry }: UploadFailedProps) {
  const view = useChatError(error, {
    dialect: webDialect,
    operation: 'upload',
    handlers: { retry },
  });
  if (!view) return null;
  return (
    <p role="alert" lang={view.language} dir={view.dir}>
      <strong>{view.title}</strong> {view.message}{' '}
      {view.actions.map(({ action, label, run }) => (
        <button key={action} type="button" onClick={run}>
          {label}
        </button>
      ))}
    </p>
  );
}
