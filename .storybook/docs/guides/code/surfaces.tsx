import {
  ChatErrorBanner,
  ChatErrorBoundary,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
} from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { Chat, connection, signIn } from './chat';

export function App() {
  return (
    <ChatErrorProvider
      dialect={webDialect}
      connection={connection}
      handlers={{ signIn }}
      policy={{ groupFull: { surface: 'inline', severity: 'warning' } }}
    >
      <ChatErrorBanner />
      <ChatErrorBoundary>
        <Chat />
      </ChatErrorBoundary>
      <ChatErrorToaster />
      <ChatErrorModal />
    </ChatErrorProvider>
  );
}
