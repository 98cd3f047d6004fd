import NetInfo from '@react-native-community/netinfo';
import { chatErrorReport } from 'chat-error-kit/core';
import { nativeDialect } from 'chat-error-kit/dialects/native';
import { registerChatErrorLanguage } from 'chat-error-kit/i18n';
import german from 'chat-error-kit/locales/de/chatErrors.json';
import { ChatErrorProvider, useChatErrors } from 'chat-error-kit/react';
import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorToaster,
  deliverMessage,
  followDeliveries,
  reactNativeEnvironment,
} from 'chat-error-kit/react-native';
import { type ReactNode, useEffect } from 'react';
import { Share, View } from 'react-native';
import type { ChatClient, ChatMessage } from 'react-native-agora-chat';

// One line for each language beside English.
registerChatErrorLanguage('de', german);

const environment = reactNativeEnvironment({ NetInfo });

interface ChatErrorsProps {
  /** `ChatClient.getInstance()` */
  client: ChatClient;
  /** @default the language of the app's i18next, else of the device */
  language?: string;
  signIn: () => Promise<void>;
  children: ReactNode;
}

/** Put it around the chat. */
export function ChatErrors({ client, language, signIn, children }: ChatErrorsProps) {
  return (
    <ChatErrorProvider
      dialect={nativeDialect}
      connection={client}
      environment={environment}
      language={language}
      handlers={{
        signIn,
        copyDetails: ({ notice }) => Share.share({ message: chatErrorReport(notice) }),
      }}
    >
      <Deliveries client={client} />
      <View style={{ flex: 1 }}>
        <ChatErrorBanner />
        {children}
        <ChatErrorToaster />
        <ChatErrorModal />
      </View>
    </ChatErrorProvider>
  );
}

/** Reports messages and files that fail, also those that nobody tracks. */
function Deliveries({ client }: { client: ChatClient }) {
  const errors = useChatErrors();
  useEffect(() => followDeliveries(client, errors), [client, errors]);
  return null;
}

/** Sends a message. "Try again" resends it. */
export function useSend(client: ChatClient) {
  const { run } = useChatErrors();
  return (message: ChatMessage) =>
    run(() => deliverMessage(client, message), {
      operation: 'send',
      scope: message.localMsgId,
    });
}

/** Put it below the message. */
export function MessageErrors({ message }: { message: ChatMessage }) {
  return <ChatErrorInline scope={message.localMsgId} align="end" />;
}
