import {
  ChatErrorBanner,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  useChatErrors,
} from 'chat-error-kit';
import { web5Dialect } from 'chat-error-kit/dialects/web5';
import { reportUikitErrors } from 'chat-error-kit/uikit';
import { Chat, eventHandler, Provider, RootContext } from 'easemob-chat-uikit';
import { useContext, useEffect } from 'react';
import 'chat-error-kit/styles.css';
import 'easemob-chat-uikit/style.css';
import './uikit.css';

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
    <ChatErrorProvider dialect={web5Dialect} connection={client}>
      <UikitErrors />
      <ChatErrorBanner />
      <Chat />
      <ChatErrorToaster />
      <ChatErrorModal />
    </ChatErrorProvider>
  );
}

function UikitErrors() {
  const errors = useChatErrors();
  useEffect(() => reportUikitErrors(eventHandler, errors), [errors]);
  return null;
}
