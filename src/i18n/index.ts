export { createChatErrorI18n } from './createChatErrorI18n.js';
export { loadChatErrorDiagnosis } from './diagnosis.js';
export type { ChatErrorDiagnosis, ChatErrorWords } from './files.js';
export { loadChatErrorLocale, registerChatErrorLanguage } from './kit.js';
export { chatErrorLanguages } from './languages.js';
export { type ChatErrorTexts, getChatErrorTexts } from './texts.js';
export type { ChatErrorTranslate } from './translate.js';
