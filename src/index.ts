export { ChatErrorBanner, type ChatErrorBannerProps } from './components/ChatErrorBanner/ChatErrorBanner.js';
export { ChatErrorBoundary, type ChatErrorBoundaryProps } from './components/ChatErrorBoundary/ChatErrorBoundary.js';
export { ChatErrorDetails, type ChatErrorDetailsProps } from './components/ChatErrorDetails/ChatErrorDetails.js';
export { ChatErrorHistory, type ChatErrorHistoryProps } from './components/ChatErrorHistory/ChatErrorHistory.js';
export { ChatErrorInline, type ChatErrorInlineProps } from './components/ChatErrorInline/ChatErrorInline.js';
export { ChatErrorModal, type ChatErrorModalProps } from './components/ChatErrorModal/ChatErrorModal.js';
export { ChatErrorToaster, type ChatErrorToasterProps } from './components/ChatErrorToaster/ChatErrorToaster.js';
export type { ChatErrorSlots } from './components/shared/slots.js';
export type {
  ChatConnectionState,
  ChatErrorAction,
  ChatErrorDescription,
  ChatErrorEvent,
  ChatErrorHandler,
  ChatErrorHandlers,
  ChatErrorKind,
  ChatErrorPolicy,
  ChatErrorSeverity,
  ChatErrorStore,
  ChatErrorSurface,
  Dialect,
  NormalizedChatError,
} from './core/index.js';
export {
  chatErrorReport,
  createChatErrorStore,
  describeChatError,
  normalizeChatError,
  routeChatError,
} from './core/index.js';
export { getChatErrorTexts, loadChatErrorLocale } from './i18n/index.js';
export {
  type ChatErrorActionView,
  type ChatErrorHistoryView,
  ChatErrorProvider,
  type ChatErrorProviderProps,
  type ChatErrors,
  type ChatErrorView,
  type UseChatErrorNoticesOptions,
  useChatConnection,
  useChatError,
  useChatErrorHistory,
  useChatErrorNotices,
  useChatErrors,
  useChatErrorTexts,
} from './react/index.js';
