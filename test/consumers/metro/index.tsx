import { describeChatError, normalizeChatError } from 'chat-error-kit/core';
import { nativeDialect } from 'chat-error-kit/dialects/native';
import { createChatErrorI18n, getChatErrorTexts, registerChatErrorLanguage } from 'chat-error-kit/i18n';
import german from 'chat-error-kit/locales/de/chatErrors.json';
import traditional from 'chat-error-kit/locales/zh-TW/chatErrors.json';
import { useChatErrors } from 'chat-error-kit/react';
import { errorFixture } from 'chat-error-kit/testing';
import { useEffect } from 'react';
import { create } from 'react-test-renderer';
import { ChatErrors } from './reactNative';

registerChatErrorLanguage('zh-TW', traditional);

const listeners = new Set<Record<string, () => void>>();

const deliveries = new Set<(event: object) => void>();

/** What the kit needs of a `ChatClient`. */
const client = {
  addConnectionListener: (listener: Record<string, () => void>) => void listeners.add(listener),
  removeConnectionListener: (listener: Record<string, () => void>) => void listeners.delete(listener),
  isConnected: async () => true,
  isLoginBefore: async () => true,
  getEventEmitter: () => ({
    addListener(call: string, listener: (event: object) => void) {
      if (call === 'sendMessage') deliveries.add(listener);
      return { remove: () => void deliveries.delete(listener) };
    },
  }),
  chatManager: { sendMessage: async () => {}, resendMessage: async () => {} },
};

const failure = errorFixture(nativeDialect, 'uploadFailed');

function Upload() {
  const { report } = useChatErrors();
  useEffect(() => void report(failure), [report]);
  return null;
}

/** What a test finds out: the bundle says it as one line of JSON. */
async function main() {
  const { t } = await createChatErrorI18n({ language: 'zh-HK' });
  const description = describeChatError(normalizeChatError(failure, { dialect: nativeDialect }));

  let signedIn = 0;
  const app = create(
    <ChatErrors client={client} language="de-AT" signIn={async () => void signedIn++}>
      <Upload />
    </ChatErrors>,
  );
  const said = () => app.root.findAllByType('Text').map(({ props }) => props.children);
  await settled();
  const reported = said();
  const error = { code: 501, description: '' };
  for (const tell of deliveries) tell({ callbackType: 'onMessageError', localTime: 1, error });
  await settled();
  const undelivered = said();
  for (const listener of listeners) listener.onUserDidLoginFromOtherDevice?.();
  await settled();
  const kicked = said();
  const buttons = app.root.findAllByType('Pressable');
  buttons.find(({ props }) => props['aria-label'] === german.actions.signIn)?.props.onPress();
  await settled();
  app.unmount();
  await settled();
  console.log(
    JSON.stringify({
      document: typeof document,
      locale: typeof globalThis.Intl?.Locale,
      words: getChatErrorTexts(description, t).title,
      reported,
      undelivered,
      kicked,
      signedIn,
      listeners: listeners.size + deliveries.size,
    }),
  );
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

void main();
