import { createChatErrorStore } from 'chat-error-kit/core';
import { nativeDialect } from 'chat-error-kit/dialects/native';
import { deliverMessage, followDeliveries, reactNativeEnvironment, withUniqueId } from 'chat-error-kit/react-native';
import { DeviceEventEmitter } from 'react-native';
import { bridge } from '../bridge';

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

function makeStore() {
  const store = createChatErrorStore({ dialect: nativeDialect, environment: reactNativeEnvironment() });
  store.mount({ surface: 'toast' });
  const open = () => store.getSnapshot().notices.filter(({ state }) => state === 'open');
  return { ...store, open };
}

beforeEach(() => bridge.answerWith(() => ({})));

describe.each(['react-native-agora-chat', 'react-native-chat-sdk'])('with %s', (name) => {
  const { ChatClient, ChatMessage } = require(name) as typeof import('react-native-chat-sdk');
  const client = ChatClient.getInstance();
  const newMessage = () => withUniqueId(ChatMessage.createTextMessage('bob', 'Hello', 0));

  test('a message that is not delivered rejects with the error of the SDK, is reported once and ends when it is resent', async () => {
    const store = makeStore();
    const stop = followDeliveries(client, store);
    const message = newMessage();
    const send = () =>
      store.track(() => deliverMessage(client, message), { operation: 'send', scope: message.localMsgId });
    const sent = send();
    await settled();
    bridge.deliver('sendMessage', message, 'Error', { error: { code: 501, description: 'sensitive' } });
    await expect(sent).rejects.toMatchObject({ code: 501, description: 'sensitive' });
    await settled();
    expect(store.open()).toMatchObject([
      { kind: 'messageContentRefused', count: 1, scope: message.localMsgId, operation: 'send' },
    ]);
    const resent = deliverMessage(client, message);
    await settled();
    bridge.deliver('resendMessage', message, 'Success', { message: { ...message, msgId: 'from the server' } });
    expect(await resent).toMatchObject({ msgId: 'from the server' });
    expect(store.open()).toEqual([]);
    stop();
  });

  test('a message that nobody tracks is reported', async () => {
    const store = makeStore();
    const stop = followDeliveries(client, store);
    const message = newMessage();
    await client.chatManager.sendMessage(message);
    bridge.deliver('sendMessage', message, 'Error', { error: { code: 215, description: '' } });
    await settled();
    expect(store.open()).toMatchObject([{ kind: 'mutedInConversation', scope: message.localMsgId }]);
    stop();
    bridge.deliver('sendMessage', newMessage(), 'Error', { error: { code: 215, description: '' } });
    await settled();
    expect(store.open()).toHaveLength(1);
    expect(DeviceEventEmitter.listenerCount('downloadThumbnail')).toBe(0);
  });

  test('a message that the SDK refuses at once rejects', async () => {
    bridge.answerWith(() => ({ error: { code: 1, description: 'Invalid message parameters.' } }));
    await expect(deliverMessage(client, newMessage())).rejects.toMatchObject({ code: 1 });
  });

  test('resending a delivered message is a success', async () => {
    const message = Object.assign(newMessage(), { status: 2, msgId: 'from the server' });
    expect(await deliverMessage(client, message)).toBe(message);
  });

  test('messages of one millisecond share an ID unless they are given one', () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_900_000_000_000);
    const create = () => ChatMessage.createTextMessage('bob', 'Hello', 0);
    expect(create().localMsgId).toBe(create().localMsgId);
    expect(newMessage().localMsgId).not.toBe(newMessage().localMsgId);
    now.mockRestore();
  });

  test('a sign-in on another device is shown', async () => {
    bridge.answerWith((method) => ({ [method]: true }));
    const store = makeStore();
    const stop = store.connect(client);
    bridge.emit('onConnected', {});
    expect(store.getSnapshot().connection.status).toBe('connected');
    bridge.emit('onUserDidLoginFromOtherDevice', { deviceName: 'Pixel' });
    expect(store.open()).toMatchObject([{ kind: 'signedInElsewhere' }]);
    stop();
  });
});
