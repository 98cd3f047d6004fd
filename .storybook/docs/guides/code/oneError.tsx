import { ChatErrorInline, useChatError } from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';

/** With the kit’s markup. */
export function UploadFailed({ error, retry }: { error: unknown; retry: () => void }) {
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
export function Words({ error }: { error: unknown }) {
  const view = useChatError(error, { dialect: webDialect, operation: 'upload' });
  return view && <p lang={view.language}>{view.message}</p>;
}
