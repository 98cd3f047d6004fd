import {
  ChatErrorBanner,
  type ChatErrorHandlers,
  ChatErrorProvider,
} from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { Chat, connection, signIn } from './chat';

const handlers: ChatErrorHandlers = {
  // A promise: the button is busy until it settles.
  signIn,
  reconnect: signIn,
  // Opens a page and solves nothing: the notice stays.
  contactSupport: ({ notice }) => {
    window.open(`/support?error=${notice.kind}`);
    return false;
  },
};

export function App() {
  return (
    <ChatErrorProvider dialect={webDialect} connection={connection} handlers={handlers}>
      <ChatErrorBanner />
      <Chat />
    </ChatErrorProvider>
  );
}
