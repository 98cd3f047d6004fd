export { createChatErrorI18n } from './createChatErrorI18n.js';
export { type ChatErrorDiagnosis, loadChatErrorDiagnosis } from './diagnosis.js';
export { loadChatErrorLocale } from './kit.js';
export { chatErrorLanguages } from './languages.js';
export { type ChatErrorTexts, getChatErrorTexts } from './texts.js';
export type { ChatErrorTranslate } from './translate.js';
