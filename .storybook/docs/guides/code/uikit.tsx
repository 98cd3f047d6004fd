import { Chat, eventHandler, Provider, RootContext } from 'agora-chat-uikit';
import {
  ChatErrorBanner,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  useChatErrors,
} from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { reportUikitErrors } from 'chat-error-kit/uikit';
import { useContext, useEffect } from 'react';

export function App({ userId, token }: { userId: string; token: string }) {
  return (
    <Provider initConfig={{ appKey: 'org#app', userId, token }}>
      <ChatWithErrors />
    </Provider>
  );
}

function ChatWithErrors() {
  const { client } = useContext(RootContext);
  return (
    <ChatErrorProvider dialect={webDialect} connection={client}>
      <UikitErrors />
      <ChatErrorBanner />
      <Chat />
      <ChatErrorToaster />
      <ChatErrorModal />
    </ChatErrorProvider>
  );
}

/** Instead of `eventHandler.addEventHandler('errors', { onError: ({ message }) => alert(message) })`. */
function UikitErrors() {
  const errors = useChatErrors();
  useEffect(() => reportUikitErrors(eventHandler, errors), [errors]);
  return null;
}
