import NetInfo from '@react-native-community/netinfo';
import { chatErrorReport } from 'chat-error-kit/core';
import { nativeDialect } from 'chat-error-kit/dialects/native';
import { registerChatErrorLanguage } from 'chat-error-kit/i18n';
import german from 'chat-error-kit/locales/de/chatErrors.json';
import {
  ChatErrorProvider,
  type ChatErrorView,
  useAutoDismiss,
  useChatErrorNotices,
  useChatErrors,
} from 'chat-error-kit/react';
import {
  deliverMessage,
  followDeliveries,
  reactNativeEnvironment,
} from 'chat-error-kit/react-native';
import { type ReactNode, useEffect } from 'react';
import {
  AccessibilityInfo,
  Modal,
  Platform,
  Pressable,
  Share,
  Text,
  View,
} from 'react-native';
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
      <SessionDialog />
      <Notices surface="banner" />
      {children}
      <Notices surface="toast" />
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
  return <Notices surface="inline" scope={message.localMsgId} />;
}

interface NoticesProps {
  surface: 'banner' | 'toast' | 'inline';
  scope?: string;
}

function Notices({ surface, scope }: NoticesProps) {
  const notices = useChatErrorNotices({ surface, scope });
  return notices.slice(0, 3).map((view) => <Notice key={view.id} view={view} />);
}

/** Opens when the session has ended, for example because of a sign-in on another device. */
function SessionDialog() {
  const [view] = useChatErrorNotices({ surface: 'modal' });
  return (
    <Modal visible={view !== undefined} onRequestClose={view?.dismiss}>
      {view && <Notice view={view} />}
    </Modal>
  );
}

function Notice({ view }: { view: ChatErrorView }) {
  const { severity, severityLabel, title, message, status, dir, actions } = view;
  useAutoDismiss(view);
  useEffect(() => {
    // Live regions exist on Android only.
    if (Platform.OS === 'ios')
      AccessibilityInfo.announceForAccessibility(`${severityLabel} ${title} ${message}`);
  }, [severityLabel, title, message]);
  const isUrgent = severity === 'error' || severity === 'critical';
  return (
    <View accessibilityLiveRegion={isUrgent ? 'assertive' : 'polite'}>
      <Text style={{ fontWeight: 'bold', writingDirection: dir }}>{title}</Text>
      <Text style={{ writingDirection: dir }}>{status ?? message}</Text>
      {actions.map(({ action, label, disabled, run }) => (
        <Pressable
          key={action}
          accessibilityRole="button"
          disabled={disabled}
          onPress={run}
        >
          <Text>{label}</Text>
        </Pressable>
      ))}
    </View>
  );
}
