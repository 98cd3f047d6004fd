import { ChatErrorBanner, ChatErrorProvider } from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import 'chat-error-kit/styles.css';
import { Chat, connection, signIn } from './chat';

export function App() {
  return (
    <ChatErrorProvider dialect={webDialect} connection={connection} handlers={{ signIn }}>
      <ChatErrorBanner />
      <Chat />
    </ChatErrorProvider>
  );
}
