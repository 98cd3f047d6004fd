import {
  ChatErrorBanner,
  ChatErrorProvider,
  ChatErrorToaster,
  createChatErrorStore,
} from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { Chat, connection, signIn } from './chat';

// In the browser one store per page is enough. On a server, make one per request.
export const chatErrors = createChatErrorStore({ dialect: webDialect });

export function App() {
  return (
    <ChatErrorProvider
      store={chatErrors}
      connection={connection}
      handlers={{ signIn, reconnect: signIn }}
    >
      <ChatErrorBanner />
      <Chat />
      <ChatErrorToaster />
    </ChatErrorProvider>
  );
}
