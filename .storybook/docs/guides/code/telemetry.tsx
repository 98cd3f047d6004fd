import { logs } from '@opentelemetry/api-logs';
import * as Sentry from '@sentry/browser';
import { type ChatErrorEvent, ChatErrorProvider } from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { chatErrorsToOpenTelemetry } from 'chat-error-kit/opentelemetry';
import { chatErrorsToSentry } from 'chat-error-kit/sentry';
import { Chat, connection } from './chat';

// Once, outside of components: they count by the minute.
const toOpenTelemetry = chatErrorsToOpenTelemetry(logs.getLogger('chat'), {
  sampleRate: 0.1,
  maxPerMinute: 30,
});
const toSentry = chatErrorsToSentry(Sentry);

function onEvent(event: ChatErrorEvent) {
  toOpenTelemetry(event);
  toSentry(event);
  if (event.type === 'ended') console.debug(event.kind, event.outcome, event.durationMs);
}

export function App() {
  return (
    <ChatErrorProvider dialect={webDialect} connection={connection} onEvent={onEvent}>
      <Chat />
    </ChatErrorProvider>
  );
}
