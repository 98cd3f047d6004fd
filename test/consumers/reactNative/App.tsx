import Clipboard from '@react-native-clipboard/clipboard';
import NetInfo from '@react-native-community/netinfo';
import { createChatErrorStore } from 'chat-error-kit/core';
import { nativeDialect } from 'chat-error-kit/dialects/native';
import { delivery, reactNativeEnvironment, withUniqueId } from 'chat-error-kit/react-native';
import { Pressable, Text } from 'react-native';
import { ChatClient, ChatMessage, ChatMessageChatType } from 'react-native-agora-chat';
import { ChatErrors, MessageErrors, useSend } from './reactNative';

export const store = createChatErrorStore({
  dialect: nativeDialect,
  environment: reactNativeEnvironment({ NetInfo, Clipboard }),
});

const client = ChatClient.getInstance();

/** A chat of one message, written with the code of the guide. */
export function App() {
  return (
    <ChatErrors client={client} signIn={() => client.loginWithToken('alice', 'token')}>
      <Composer />
    </ChatErrors>
  );
}

export const message = withUniqueId(ChatMessage.createTextMessage('bob', 'Hello', ChatMessageChatType.PeerChat));

function Composer() {
  const send = useSend(client);
  return (
    <>
      <Pressable accessibilityRole="button" onPress={() => void send(message)}>
        <Text>Send</Text>
      </Pressable>
      <MessageErrors message={message} />
    </>
  );
}

export function upload(path: string) {
  return store.run(() => delivery((callback) => client.groupManager.uploadGroupSharedFile('group', path, callback)), {
    operation: 'upload',
    scope: path,
  });
}
