import {
  ChatErrorBanner,
  ChatErrorModal,
  ChatErrorProvider,
  useChatConnection,
} from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { Chat, connection, fetchToken, signIn } from './chat';

const handlers = {
  // Before the session ends. While it works, nobody is told anything.
  refreshSession: async () => connection.renewToken(await fetchToken()),
  // After it has ended, and for a wrong password.
  signIn,
  // When the SDK gave up.
  reconnect: signIn,
};

export function App() {
  return (
    <ChatErrorProvider dialect={webDialect} connection={connection} handlers={handlers}>
      <ChatErrorBanner />
      <Status />
      <Chat />
      <ChatErrorModal />
    </ChatErrorProvider>
  );
}

function Status() {
  const { status, attempt } = useChatConnection();
  return <small data-attempt={attempt}>{status}</small>;
}
