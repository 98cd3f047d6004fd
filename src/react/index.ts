export { ChatErrorProvider } from './ChatErrorProvider.js';
export type { ChatErrorProviderProps } from './providerProps.js';
export type { ChatErrorLineState, ChatErrorStatusLine } from './statusLine.js';
export { type AutoDismissOptions, useAutoDismiss } from './useAutoDismiss.js';
export { type UseChatConnection, useChatConnection } from './useChatConnection.js';
export { useChatError } from './useChatError.js';
export { type ChatErrorAnnouncement, useChatErrorAnnouncements } from './useChatErrorAnnouncements.js';
export {
  type ChatErrorHistoryView,
  type UseChatErrorHistory,
  useChatErrorHistory,
} from './useChatErrorHistory.js';
export { type UseChatErrorNoticesOptions, useChatErrorNotices } from './useChatErrorNotices.js';
export { useChatErrorStatusLine } from './useChatErrorStatusLine.js';
export {
  type ChatErrorSurfaceView,
  type UseChatErrorSurface,
  type UseChatErrorSurfaceOptions,
  useChatErrorSurface,
} from './useChatErrorSurface.js';
export { type ChatErrors, useChatErrors } from './useChatErrors.js';
export { type UseChatErrorTexts, useChatErrorTexts } from './useChatErrorTexts.js';
export { useCountdown } from './useCountdown.js';
export { type UseCurrentChatError, useCurrentChatError } from './useCurrentChatError.js';
export type { OneErrorOptions } from './useOneError.js';
export type { SurfaceSource } from './useSurface.js';
export type { ChatErrorActionView, ChatErrorCountdown, ChatErrorView } from './view.js';
