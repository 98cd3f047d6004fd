import { describeChatError, normalizeChatError } from 'chat-error-kit/core';
import { webDialect } from 'chat-error-kit/dialects/web';
import { createChatErrorI18n, getChatErrorTexts } from 'chat-error-kit/i18n';

/** For a mail, a log, an answer: words without React, in a route or a server component. */
export async function wordsFor(error: unknown, language: string) {
  const i18n = await createChatErrorI18n({ language });
  const normalized = normalizeChatError(error, {
    dialect: webDialect,
    operation: 'send',
  });
  return getChatErrorTexts(describeChatError(normalized), i18n.t);
}
