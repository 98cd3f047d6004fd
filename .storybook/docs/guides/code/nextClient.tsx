'use client';
import { ChatErrorProvider, type ChatErrorProviderProps } from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';

export const ChatErrors = (props: ChatErrorProviderProps) => (
  <ChatErrorProvider dialect={webDialect} {...props} />
);
