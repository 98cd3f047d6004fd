export { ChatErrorBanner, type ChatErrorBannerProps } from './components/ChatErrorBanner/ChatErrorBanner.js';
export { ChatErrorBoundary, type ChatErrorBoundaryProps } from './components/ChatErrorBoundary/ChatErrorBoundary.js';
export { ChatErrorDetails, type ChatErrorDetailsProps } from './components/ChatErrorDetails/ChatErrorDetails.js';
export { ChatErrorHistory, type ChatErrorHistoryProps } from './components/ChatErrorHistory/ChatErrorHistory.js';
export { ChatErrorInline, type ChatErrorInlineProps } from './components/ChatErrorInline/ChatErrorInline.js';
export { ChatErrorModal, type ChatErrorModalProps } from './components/ChatErrorModal/ChatErrorModal.js';
export { ChatErrorToaster, type ChatErrorToasterProps } from './components/ChatErrorToaster/ChatErrorToaster.js';
export {
  ChatErrorUnsentBar,
  type ChatErrorUnsentBarProps,
} from './components/ChatErrorUnsentBar/ChatErrorUnsentBar.js';
export type { SurfaceProps } from './components/shared/slots.js';
export type {
  ChatConnectionState,
  ChatErrorAction,
  ChatErrorActionContext,
  ChatErrorAudience,
  ChatErrorCategory,
  ChatErrorDescription,
  ChatErrorEnvironment,
  ChatErrorEvent,
  ChatErrorHandler,
  ChatErrorHandlers,
  ChatErrorKind,
  ChatErrorNotice,
  ChatErrorOutcome,
  ChatErrorPolicy,
  ChatErrorSeverity,
  ChatErrorSnapshot,
  ChatErrorStore,
  ChatErrorStoreOptions,
  ChatErrorSurface,
  ChatOperation,
  Dialect,
  MountedSurface,
  NormalizedChatError,
  ReportOptions,
  RunChatCall,
  TrackChatCall,
  TrackOptions,
} from './core/index.js';
export {
  chatErrorReport,
  createChatErrorStore,
  describeChatError,
  normalizeChatError,
  routeChatError,
} from './core/index.js';
export { type ChatErrorTexts, getChatErrorTexts, loadChatErrorLocale } from './i18n/index.js';
export {
  type AutoDismissOptions,
  type ChatErrorActionView,
  type ChatErrorCountdown,
  type ChatErrorHistoryView,
  ChatErrorProvider,
  type ChatErrorProviderProps,
  type ChatErrors,
  type ChatErrorView,
  type OneErrorOptions,
  type SurfaceSource,
  type UseChatConnection,
  type UseChatErrorHistory,
  type UseChatErrorNoticesOptions,
  type UseChatErrorTexts,
  useAutoDismiss,
  useChatConnection,
  useChatError,
  useChatErrorHistory,
  useChatErrorNotices,
  useChatErrors,
  useChatErrorTexts,
} from './react/index.js';
export type { ChatErrorSlots } from './react/slots.js';
