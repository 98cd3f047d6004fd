export type { ChatErrorSlots } from '../react/slots.js';
export { ChatErrorBanner, type ChatErrorBannerProps } from './components/ChatErrorBanner.js';
export { ChatErrorHistory, type ChatErrorHistoryProps } from './components/ChatErrorHistory.js';
export { ChatErrorInline, type ChatErrorInlineProps } from './components/ChatErrorInline.js';
export { ChatErrorModal, type ChatErrorModalProps } from './components/ChatErrorModal.js';
export { ChatErrorToaster, type ChatErrorToasterProps } from './components/ChatErrorToaster.js';
export { type ChatErrorColors, chatErrorColors } from './components/colors.js';
export type { ChatErrorInsets, NativeSurfaceProps } from './components/surfaceProps.js';
export {
  type DeliveryCallback,
  deliverMessage,
  delivery,
  type MessageClient,
  withUniqueId,
} from './delivery.js';
export { type FailedDelivery, followDeliveries } from './followDeliveries.js';
export { type ReactNativeModules, reactNativeEnvironment } from './reactNativeEnvironment.js';
export { reportUikitErrors } from './reportUikitErrors.js';
