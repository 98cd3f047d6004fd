export type {
  ChatOperation,
  CodeOf,
  CodeRow,
  ConnectionSignal,
  Dialect,
  NameOf,
  Reading,
  Refinement,
} from '../dialects/dialect.js';
export { defineDialect } from '../dialects/dialect.js';
export type {
  ChatErrorAction,
  ChatErrorAudience,
  ChatErrorCategory,
  ChatErrorPolicyRow,
  ChatErrorSeverity,
  ChatErrorSurface,
} from '../kinds/kind.js';
export { type ChatErrorKind, kinds as chatErrorKinds } from '../kinds/kinds.js';
export type { ChatConnectionState } from './connectionState.js';
export { type ChatErrorDescription, type ChatErrorPolicy, describeChatError } from './describe.js';
export type { ChatErrorNews } from './engine/announcements.js';
export type { ChatErrorSnapshot } from './engine/select.js';
export type { ChatErrorEnvironment } from './environment.js';
export type { ChatErrorEvent, ChatErrorOutcome } from './events.js';
export { type ChatErrorHistoryEntry, historyOf as chatErrorHistory } from './history.js';
export { type NormalizeOptions, normalizeChatError } from './normalize.js';
export type { ChatErrorDetails, NormalizedChatError } from './normalizedError.js';
export type { ChatErrorActionContext, ChatErrorHandler, ChatErrorHandlers, ChatErrorNotice } from './notice.js';
export type { ChatErrorStoreOptions, ReportOptions, TrackOptions } from './options.js';
export { type ChatErrorReportOptions, chatErrorReport } from './report.js';
export { type MountedSurface, type RouteContext, routeChatError } from './route.js';
export { type ChatErrorNotices, type ChatErrorStore, createChatErrorStore } from './store.js';
export type { RunChatCall, TrackChatCall } from './track.js';
