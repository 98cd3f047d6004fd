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
