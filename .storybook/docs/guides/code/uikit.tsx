import { Chat, eventHandler, Provider, RootContext, rootStore } from 'agora-chat-uikit';
import {
  ChatErrorBanner,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  useChatErrors,
} from 'chat-error-kit';
import { normalizeChatError } from 'chat-error-kit/core';
import { webDialect } from 'chat-error-kit/dialects/web';
import { reportUikitErrors } from 'chat-error-kit/uikit';
import { useContext, useEffect } from 'react';
import { renderMessage } from './uikitMessage';
import 'agora-chat-uikit/style.css';
import 'chat-error-kit/styles.css';
import './uikit.css';

export function App({ userId, token }: { userId: string; token: string }) {
  return (
    <Provider
      initConfig={{ appKey: 'org#app', userId, token }}
      theme={{ primaryColor: '#7c3aed', mode: 'light' }}
    >
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
      <Chat messageListProps={{ renderMessage }} />
      <ChatErrorToaster />
      <ChatErrorModal />
    </ChatErrorProvider>
  );
}

interface Sent {
  readonly status?: string;
}

/** Instead of `eventHandler.addEventHandler('errors', { onError: ({ message }) => alert(message) })`. */
function UikitErrors() {
  const errors = useChatErrors();
  useEffect(() => {
    const report: typeof errors.report = (error, options) => {
      // An error of the server names the message that it refused.
      const { messageId } = normalizeChatError(error, { dialect: webDialect }).details;
      if (messageId === undefined) return errors.report(error, options);
      const { messageStore } = rootStore;
      const message = messageStore.message.byId.get(messageId) as Sent | undefined;
      // A typing indicator or a receipt: nothing that anybody waits for.
      if (!message) return '';
      const retry = async () => {
        await messageStore.sendMessage(message as never);
        // `sendMessage` does not reject.
        if (message.status !== 'sent') throw new Error('Not sent');
      };
      return errors.report(error, { ...options, scope: messageId, handlers: { retry } });
    };
    return reportUikitErrors(eventHandler, { report });
  }, [errors]);
  return null;
}
