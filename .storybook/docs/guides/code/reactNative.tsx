import { chatErrorReport } from 'chat-error-kit/core';
import { nativeDialect } from 'chat-error-kit/dialects/native';
import {
  ChatErrorProvider,
  type ChatErrorView,
  useAutoDismiss,
  useChatErrorNotices,
} from 'chat-error-kit/react';
import type { ReactNode } from 'react';
import { Pressable, Share, Text, View } from 'react-native';

interface ChatErrorsProps {
  /** `ChatClient.getInstance()` */
  client: object;
  /** Such as `getLocales()[0].languageTag` of expo-localization. */
  language: string;
  signIn: () => Promise<void>;
  children: ReactNode;
}

export function ChatErrors({ client, language, signIn, children }: ChatErrorsProps) {
  return (
    <ChatErrorProvider
      dialect={nativeDialect}
      connection={client}
      language={language}
      handlers={{
        signIn,
        copyDetails: ({ notice }) => Share.share({ message: chatErrorReport(notice) }),
      }}
    >
      <Notices surface="banner" />
      {children}
      <Notices surface="toast" />
    </ChatErrorProvider>
  );
}

function Notices({ surface }: { surface: 'banner' | 'toast' }) {
  const notices = useChatErrorNotices({ surface });
  return notices.slice(0, 3).map((view) => <Notice key={view.id} view={view} />);
}

function Notice({ view }: { view: ChatErrorView }) {
  useAutoDismiss(view);
  const urgent = view.severity === 'error' || view.severity === 'critical';
  return (
    <View accessibilityLiveRegion={urgent ? 'assertive' : 'polite'}>
      <Text style={{ fontWeight: 'bold', writingDirection: view.dir }}>{view.title}</Text>
      <Text style={{ writingDirection: view.dir }}>{view.status ?? view.message}</Text>
      {view.actions.map(({ action, label, disabled, run }) => (
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
