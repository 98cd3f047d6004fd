import { type ChatErrorEvent, ChatErrorProvider } from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { Chat, connection } from './chat';

function onEvent(event: ChatErrorEvent) {
  switch (event.type) {
    case 'shown':
      return console.info(event.kind, event.code, event.surface);
    case 'actionFailed':
      return console.warn(event.kind, event.action, event.durationMs);
    case 'ended':
      return console.info(event.kind, event.outcome, event.durationMs);
  }
}

export function App() {
  return (
    <ChatErrorProvider dialect={webDialect} connection={connection} onEvent={onEvent}>
      <Chat />
    </ChatErrorProvider>
  );
}
