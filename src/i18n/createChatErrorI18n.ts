import type { i18n } from 'i18next';
import { addWords, createInstance } from './kit.js';
import { fetchWords, matchLanguage } from './languages.js';

/**
 * An i18next instance with the kit's words in one language and in English, for use outside React, such as on a server.
 * @default language English, which also serves readers of languages that the kit does not have
 */
export async function createChatErrorI18n({ language = 'en' }: { language?: string } = {}): Promise<i18n> {
  const match = matchLanguage(language) ?? 'en';
  const instance = createInstance(match);
  if (match !== 'en') addWords(instance, match, await fetchWords(match));
  return instance;
}
