'use client';
import {
  ChatErrorProvider,
  type ChatErrorProviderProps,
  loadChatErrorLocale,
} from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';

await loadChatErrorLocale('de');

export const ChatErrors = (props: ChatErrorProviderProps) => (
  <ChatErrorProvider dialect={webDialect} {...props} />
);
