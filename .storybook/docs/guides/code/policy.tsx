import { type ChatErrorPolicy, ChatErrorProvider } from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { Chat, connection } from './chat';

// Outside of the component, so that it is the same object in each render.
const policy: ChatErrorPolicy = {
  // Beside the "Join" button instead of in a toast, and less alarming.
  groupFull: { surface: 'inline', severity: 'warning' },
  // A second button; it needs a `discard` handler.
  sendFailed: { actions: ['retry', 'discard'] },
  // Not worth a notice in this app.
  recallTimedOut: { surface: 'none' },
};

export function App() {
  return (
    <ChatErrorProvider dialect={webDialect} connection={connection} policy={policy}>
      <Chat />
    </ChatErrorProvider>
  );
}
