import type { ChatErrorKindRow } from './kind.js';

/** What errors mean, one row a meaning, shared by all dialects. Names are never changed once released. */
export const kinds = defineKinds({
  // Connection
  networkDown: { category: 'connection', severity: 'warning', surface: 'banner', actions: [], audience: 'user', retryable: true, is: 'outage' },
  reconnecting: { category: 'connection', severity: 'warning', surface: 'banner', actions: [], audience: 'user', retryable: true, is: 'outage' },
  connectionInterrupted: { category: 'connection', severity: 'warning', surface: 'banner', actions: ['reconnect'], audience: 'user', retryable: true, is: 'notConnected', follows: 'outage' },
  connectionLost: { category: 'connection', severity: 'warning', surface: 'banner', actions: ['reconnect'], audience: 'user', retryable: true, is: 'notConnected', follows: 'outage' },
  connectionFailed: { category: 'connection', severity: 'error', surface: 'banner', actions: ['reconnect', 'signIn'], audience: 'user', retryable: true, is: 'notConnected', follows: 'outage' },
  serverUnreachable: { category: 'connection', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true, follows: 'outage', general: true },
  serverAddressUnavailable: { category: 'connection', severity: 'error', surface: 'banner', actions: ['retry'], audience: 'user', retryable: true, words: 'serverUnreachable', is: 'notConnected', follows: 'outage' },
  connectTimedOut: { category: 'connection', severity: 'warning', surface: 'banner', actions: ['reconnect'], audience: 'user', retryable: true, words: 'serverUnreachable', is: 'notConnected', follows: 'outage' },
  connectDnsFailed: { category: 'connection', severity: 'warning', surface: 'banner', actions: ['reconnect'], audience: 'user', retryable: true, words: 'serverUnreachable', is: 'notConnected', follows: 'outage' },
  connectIoFailed: { category: 'connection', severity: 'warning', surface: 'banner', actions: ['reconnect'], audience: 'user', retryable: true, words: 'serverUnreachable', is: 'notConnected', follows: 'outage' },
  connectStreamClosed: { category: 'connection', severity: 'warning', surface: 'banner', actions: ['reconnect'], audience: 'user', retryable: true, words: 'serverUnreachable', is: 'notConnected', follows: 'outage' },
  provisionTimedOut: { category: 'connection', severity: 'warning', surface: 'banner', actions: ['reconnect'], audience: 'user', retryable: true, words: 'serverUnreachable', is: 'notConnected', follows: 'outage' },
  requestTimedOut: { category: 'connection', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true, follows: 'outage', general: true },
  answerMissing: { category: 'connection', severity: 'warning', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true, words: 'requestTimedOut', follows: 'outage', general: true },
  answerUnreadable: { category: 'connection', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true, general: true },

  // Service
  serverBusy: { category: 'service', severity: 'warning', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true, general: true },
  requestFailed: { category: 'service', severity: 'error', surface: 'toast', actions: ['retry', 'copyDetails'], audience: 'user', retryable: true, general: true },
  changedMeanwhile: { category: 'service', severity: 'warning', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true, general: true },
  serverUnclassified: { category: 'service', severity: 'error', surface: 'toast', actions: ['retry', 'copyDetails'], audience: 'user', retryable: true, words: 'requestFailed', general: true },
  serverDecryptionFailed: { category: 'service', severity: 'error', surface: 'toast', actions: ['retry', 'copyDetails'], audience: 'user', retryable: true, words: 'requestFailed', general: true },
  serverResponseMalformed: { category: 'service', severity: 'error', surface: 'toast', actions: ['retry', 'copyDetails'], audience: 'user', retryable: true, words: 'requestFailed', general: true },
  sdkUnclassified: { category: 'unknown', severity: 'error', surface: 'toast', actions: ['retry', 'copyDetails'], audience: 'user', retryable: true, words: 'unknown', general: true },
  partialSuccess: { category: 'service', severity: 'warning', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true },
  localDatabaseFailed: { category: 'service', severity: 'error', surface: 'toast', actions: ['reload'], audience: 'user', retryable: false, general: true },

  // The device and the app
  accessDenied: { category: 'permission', severity: 'error', surface: 'toast', actions: ['openSettings', 'retry'], audience: 'user', retryable: true, general: true },
  siteAccessDenied: { category: 'permission', severity: 'error', surface: 'toast', actions: ['openSettings', 'retry'], audience: 'user', retryable: true, general: true },
  deviceMissing: { category: 'attachment', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true, general: true },
  deviceBusy: { category: 'attachment', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true, general: true },
  storageFull: { category: 'limit', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true, general: true },
  appPartMissing: { category: 'service', severity: 'error', surface: 'toast', actions: ['reload'], audience: 'user', retryable: false, general: true },

  // Signing in
  signInFailed: { category: 'session', severity: 'error', surface: 'banner', actions: ['signIn'], audience: 'user', retryable: true, is: 'notConnected' },
  authenticationFailed: { category: 'session', severity: 'error', surface: 'banner', actions: ['signIn'], audience: 'user', retryable: false, is: 'notConnected', follows: 'sessionEnd' },
  passwordWrong: { category: 'session', severity: 'error', surface: 'inline', actions: ['signIn'], audience: 'user', retryable: false, is: 'notConnected' },
  tokenInvalid: { category: 'session', severity: 'error', surface: 'banner', actions: ['signIn'], audience: 'user', retryable: false, words: 'authenticationFailed', is: 'signedOut', follows: 'sessionEnd' },
  tokenUnavailable: { category: 'session', severity: 'error', surface: 'banner', actions: ['signIn'], audience: 'integrator', retryable: true, words: 'signInFailed', is: 'notConnected' },
  signInUnderWay: { category: 'session', severity: 'info', surface: 'none', actions: [], audience: 'integrator', retryable: true, words: 'signInFailed' },
  alreadySignedIn: { category: 'session', severity: 'info', surface: 'toast', actions: [], audience: 'user', retryable: false },
  otherUserSignedIn: { category: 'session', severity: 'error', surface: 'banner', actions: ['signIn'], audience: 'user', retryable: false },
  otherDeviceHoldsSession: { category: 'session', severity: 'critical', surface: 'modal', actions: ['signIn', 'contactSupport'], audience: 'user', retryable: false, is: 'notConnected' },
  tooManyDevices: { category: 'session', severity: 'critical', surface: 'modal', actions: ['signIn', 'contactSupport'], audience: 'user', retryable: false, is: 'sessionEnd' },
  deviceChanged: { category: 'session', severity: 'critical', surface: 'modal', actions: ['signIn'], audience: 'user', retryable: false, is: 'sessionEnd' },
  notSignedIn: { category: 'session', severity: 'error', surface: 'banner', actions: ['signIn'], audience: 'user', retryable: false, is: 'signedOut', follows: 'sessionEnd' },
  credentialsMissing: { category: 'session', severity: 'error', surface: 'banner', actions: ['signIn'], audience: 'user', retryable: false, words: 'notSignedIn', is: 'signedOut', follows: 'sessionEnd' },

  // The session's end
  sessionExpiring: { category: 'session', severity: 'warning', surface: 'banner', actions: ['signIn'], audience: 'user', retryable: false, is: 'sessionExpiring', follows: 'sessionEnd' },
  sessionExpired: { category: 'session', severity: 'critical', surface: 'modal', actions: ['signIn'], audience: 'user', retryable: false, is: 'sessionEnd' },
  signedInElsewhere: { category: 'session', severity: 'critical', surface: 'modal', actions: ['signIn', 'contactSupport'], audience: 'user', retryable: false, is: 'sessionEnd' },
  openInAnotherTab: { category: 'session', severity: 'critical', surface: 'modal', actions: ['signIn'], audience: 'user', retryable: false, is: 'sessionEnd' },
  signedOutRemotely: { category: 'session', severity: 'critical', surface: 'modal', actions: ['signIn', 'contactSupport'], audience: 'user', retryable: false, is: 'sessionEnd' },
  passwordChanged: { category: 'session', severity: 'critical', surface: 'modal', actions: ['signIn', 'contactSupport'], audience: 'user', retryable: false, is: 'sessionEnd' },
  accountRemoved: { category: 'session', severity: 'critical', surface: 'modal', actions: ['contactSupport', 'signIn'], audience: 'user', retryable: false, is: 'sessionEnd' },
  appDisabled: { category: 'service', severity: 'critical', surface: 'modal', actions: ['contactSupport'], audience: 'user', retryable: false, is: 'sessionEnd' },
  serviceInArrears: { category: 'service', severity: 'critical', surface: 'modal', actions: ['contactSupport'], audience: 'integrator', retryable: false, words: 'appDisabled', is: 'sessionEnd' },

  // Accounts
  userNotFound: { category: 'contact', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  userIdInvalid: { category: 'contact', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  userIdTooLong: { category: 'contact', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  userIdTaken: { category: 'contact', severity: 'error', surface: 'inline', actions: ['edit', 'signIn'], audience: 'user', retryable: false },
  userDetailsInvalid: { category: 'contact', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  registrationFailed: { category: 'session', severity: 'error', surface: 'toast', actions: ['contactSupport'], audience: 'user', retryable: false },
  registrationClosed: { category: 'session', severity: 'error', surface: 'toast', actions: ['contactSupport'], audience: 'user', retryable: false },
  userAttributesTooLong: { category: 'limit', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  userAttributesUserCountExceeded: { category: 'limit', severity: 'error', surface: 'toast', actions: [], audience: 'integrator', retryable: false, words: 'parameterInvalid', general: true },
  userInfoSubscriptionLimitReached: { category: 'limit', severity: 'error', surface: 'toast', actions: [], audience: 'integrator', retryable: false, words: 'parameterInvalid', general: true },
  userInfoSubscriptionTargetLimitReached: { category: 'limit', severity: 'error', surface: 'toast', actions: [], audience: 'integrator', retryable: false, words: 'parameterInvalid', general: true },

  // The app's set-up
  appKeyInvalid: { category: 'service', severity: 'error', surface: 'banner', actions: ['contactSupport', 'copyDetails'], audience: 'integrator', retryable: false },
  appNotFound: { category: 'service', severity: 'error', surface: 'banner', actions: ['contactSupport', 'copyDetails'], audience: 'integrator', retryable: false, words: 'appKeyInvalid' },
  parameterInvalid: { category: 'service', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, general: true },
  urlInvalid: { category: 'service', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'parameterInvalid', general: true },
  serverUrlMismatch: { category: 'service', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'parameterInvalid', general: true },
  queryLimitExceeded: { category: 'limit', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'parameterInvalid', general: true },
  callbackFailed: { category: 'unknown', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'parameterInvalid', follows: 'sessionEnd', general: true },
  sdkRuntimeFailed: { category: 'unknown', severity: 'error', surface: 'toast', actions: ['retry', 'copyDetails'], audience: 'integrator', retryable: true, words: 'unknown', follows: 'sessionEnd', general: true },
  serviceNotEnabled: { category: 'service', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, general: true },
  operationUnsupported: { category: 'service', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'serviceNotEnabled', general: true },
  callConfigUnavailable: { category: 'service', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: true, words: 'serviceNotEnabled', general: true },
  operationNotAllowed: { category: 'permission', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false, general: true },
  notFound: { category: 'service', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false, general: true },
  alreadyExists: { category: 'service', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  alreadyDone: { category: 'service', severity: 'info', surface: 'toast', actions: [], audience: 'user', retryable: false },
  serviceLimitExceeded: { category: 'limit', severity: 'error', surface: 'toast', actions: ['contactSupport', 'copyDetails'], audience: 'integrator', retryable: false, general: true },
  activeUserLimitReached: { category: 'limit', severity: 'error', surface: 'banner', actions: ['retry', 'contactSupport'], audience: 'integrator', retryable: true, is: 'notConnected' },
  logFileNotDeleted: { category: 'attachment', severity: 'info', surface: 'none', actions: [], audience: 'integrator', retryable: true, words: 'parameterInvalid', general: true },

  // Permission
  permissionDenied: { category: 'permission', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false, general: true },
  ownerProtected: { category: 'permission', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  unauthorized: { category: 'permission', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false, words: 'permissionDenied', general: true },
  groupPermissionDenied: { category: 'permission', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  groupBlocked: { category: 'permission', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  chatRoomPermissionDenied: { category: 'permission', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  chatRoomBlocked: { category: 'permission', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  mutedInConversation: { category: 'muted', severity: 'warning', surface: 'banner', actions: [], audience: 'user', retryable: false },
  mutedEverywhere: { category: 'muted', severity: 'warning', surface: 'banner', actions: ['contactSupport'], audience: 'user', retryable: false },
  notOnAllowList: { category: 'muted', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false },

  // Messages
  messageUndelivered: { category: 'message', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false },
  notContact: { category: 'contact', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false },
  messageContentRefused: { category: 'message', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  moderationRefused: { category: 'message', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false, words: 'messageContentRefused' },
  otherServiceRefused: { category: 'message', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false, words: 'messageBlockedByApp' },
  messageBlockedByApp: { category: 'message', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  messageInvalid: { category: 'message', severity: 'error', surface: 'inline', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'sendFailed' },
  messageEncryptionFailed: { category: 'message', severity: 'error', surface: 'inline', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'sendFailed' },
  sendFailed: { category: 'message', severity: 'error', surface: 'inline', actions: ['retry', 'copyDetails'], audience: 'user', retryable: true },
  sendWhileOffline: { category: 'message', severity: 'error', surface: 'inline', actions: ['retry'], audience: 'user', retryable: true, follows: 'sessionEnd' },
  deliveryUncertain: { category: 'message', severity: 'warning', surface: 'inline', actions: ['retry'], audience: 'user', retryable: true },
  sendInterrupted: { category: 'message', severity: 'warning', surface: 'inline', actions: ['retry'], audience: 'user', retryable: true, words: 'deliveryUncertain' },
  messageRateLimited: { category: 'limit', severity: 'warning', surface: 'inline', actions: ['retry'], audience: 'user', retryable: true },
  userSendLimitReached: { category: 'limit', severity: 'warning', surface: 'inline', actions: ['retry'], audience: 'user', retryable: true, words: 'messageRateLimited' },
  messageTooLarge: { category: 'limit', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  messageNotFound: { category: 'message', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  recipientNotFound: { category: 'message', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false },
  editLimitReached: { category: 'limit', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false },
  messageEditFailed: { category: 'message', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: true },
  messageEditFormatRefused: { category: 'message', severity: 'error', surface: 'inline', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'messageEditFailed' },
  streamStalled: { category: 'message', severity: 'error', surface: 'inline', actions: ['retry'], audience: 'user', retryable: true },
  streamTimedOut: { category: 'message', severity: 'error', surface: 'inline', actions: ['retry'], audience: 'user', retryable: true, words: 'streamStalled' },
  recallTimedOut: { category: 'message', severity: 'info', surface: 'toast', actions: [], audience: 'user', retryable: false },
  readReceiptExpired: { category: 'message', severity: 'info', surface: 'toast', actions: [], audience: 'user', retryable: false },

  // Attachments
  uploadFailed: { category: 'attachment', severity: 'error', surface: 'inline', actions: ['retry', 'chooseFile'], audience: 'user', retryable: true },
  uploadNotSignedIn: { category: 'attachment', severity: 'error', surface: 'inline', actions: ['signIn'], audience: 'user', retryable: false, is: 'signedOut', follows: 'sessionEnd' },
  downloadFailed: { category: 'attachment', severity: 'error', surface: 'inline', actions: ['retry'], audience: 'user', retryable: true },
  downloadNotPermitted: { category: 'attachment', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false },
  fileNotFound: { category: 'attachment', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false },
  fileInvalid: { category: 'attachment', severity: 'error', surface: 'inline', actions: ['chooseFile'], audience: 'user', retryable: false },
  fileTooLarge: { category: 'attachment', severity: 'error', surface: 'inline', actions: ['chooseFile'], audience: 'user', retryable: false },
  fileContentRefused: { category: 'attachment', severity: 'error', surface: 'inline', actions: ['chooseFile'], audience: 'user', retryable: false },
  fileExpired: { category: 'attachment', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false },
  combinedMessageUnreadable: { category: 'attachment', severity: 'error', surface: 'inline', actions: ['retry'], audience: 'user', retryable: true },
  voiceFileInvalid: { category: 'attachment', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false, words: 'voiceToTextFailed' },
  voiceFileNotFound: { category: 'attachment', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false, words: 'fileNotFound' },
  voiceTooLong: { category: 'limit', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false },
  voiceFileTooLarge: { category: 'limit', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false },
  voiceToTextFailed: { category: 'attachment', severity: 'error', surface: 'inline', actions: ['retry'], audience: 'user', retryable: true },

  // Groups, chat rooms, threads, conversations
  groupNotFound: { category: 'conversation', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  groupIdInvalid: { category: 'conversation', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'groupNotFound' },
  groupAlreadyJoined: { category: 'conversation', severity: 'info', surface: 'none', actions: [], audience: 'user', retryable: false },
  groupNotJoined: { category: 'conversation', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  personNotInGroup: { category: 'conversation', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  groupFull: { category: 'conversation', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  groupSizeTooLarge: { category: 'limit', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  groupDisabled: { category: 'conversation', severity: 'error', surface: 'toast', actions: ['contactSupport'], audience: 'user', retryable: false },
  groupNameRefused: { category: 'conversation', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  groupOwnerCannotLeave: { category: 'conversation', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  groupSharedFileIdInvalid: { category: 'attachment', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'fileNotFound' },
  memberAttributesNotSaved: { category: 'conversation', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true },
  memberAttributeCountExceeded: { category: 'limit', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  memberAttributeKeyTooLong: { category: 'limit', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'parameterInvalid', general: true },
  memberAttributeValueTooLong: { category: 'limit', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  chatRoomNotFound: { category: 'conversation', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  chatRoomIdInvalid: { category: 'conversation', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'chatRoomNotFound' },
  chatRoomAlreadyJoined: { category: 'conversation', severity: 'info', surface: 'none', actions: [], audience: 'user', retryable: false },
  chatRoomNotJoined: { category: 'conversation', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  personNotInChatRoom: { category: 'conversation', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  chatRoomFull: { category: 'conversation', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true },
  chatRoomOwnerCannotLeave: { category: 'conversation', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  threadNotFound: { category: 'conversation', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  threadAlreadyExists: { category: 'conversation', severity: 'info', surface: 'toast', actions: [], audience: 'user', retryable: false },
  threadParentInvalid: { category: 'conversation', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  conversationNotFound: { category: 'conversation', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  conversationInvalid: { category: 'conversation', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'conversationNotFound' },
  limitReached: { category: 'limit', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false, general: true },
  tooManyAtOnce: { category: 'limit', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  textTooLong: { category: 'limit', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  textRefused: { category: 'message', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },

  // Contacts and presence
  contactAddFailed: { category: 'contact', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true },
  contactAlreadyAdded: { category: 'contact', severity: 'info', surface: 'toast', actions: [], audience: 'user', retryable: false },
  contactsOnly: { category: 'contact', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  contactRemarkRefused: { category: 'contact', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  contactSyncFailed: { category: 'contact', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true },
  contactSyncInterrupted: { category: 'contact', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true, words: 'contactSyncFailed' },
  contactSyncCursorInvalid: { category: 'contact', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true, words: 'contactSyncFailed' },
  contactSyncUnreadable: { category: 'contact', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true, words: 'contactSyncFailed' },
  contactLimitReached: { category: 'contact', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  contactLimitReachedByOther: { category: 'contact', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  presenceTooLong: { category: 'limit', severity: 'error', surface: 'inline', actions: ['edit'], audience: 'user', retryable: false },
  presenceSelfSubscribed: { category: 'contact', severity: 'error', surface: 'toast', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'parameterInvalid', general: true },

  // Translation, reactions, push
  translationFailed: { category: 'message', severity: 'error', surface: 'inline', actions: ['retry'], audience: 'user', retryable: true },
  translationParameterInvalid: { category: 'message', severity: 'error', surface: 'inline', actions: ['copyDetails'], audience: 'integrator', retryable: false, words: 'translationNotEnabled' },
  translationLanguageUnsupported: { category: 'message', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false },
  translationTooLong: { category: 'limit', severity: 'error', surface: 'inline', actions: [], audience: 'user', retryable: false },
  translationLimitReached: { category: 'limit', severity: 'error', surface: 'inline', actions: [], audience: 'integrator', retryable: false, words: 'translationNotEnabled' },
  translationNotEnabled: { category: 'message', severity: 'error', surface: 'inline', actions: [], audience: 'integrator', retryable: false },
  reactionAlreadyAdded: { category: 'message', severity: 'info', surface: 'toast', actions: [], audience: 'user', retryable: false },
  reactionBusy: { category: 'message', severity: 'warning', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true },
  reactionLimitReached: { category: 'limit', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  reactionNotPermitted: { category: 'permission', severity: 'error', surface: 'toast', actions: [], audience: 'user', retryable: false },
  pushNotSupported: { category: 'service', severity: 'info', surface: 'toast', actions: [], audience: 'user', retryable: false },
  pushSettingsNotSaved: { category: 'service', severity: 'error', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true },
  pushBindFailed: { category: 'service', severity: 'warning', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true },
  pushUnbindFailed: { category: 'service', severity: 'warning', surface: 'toast', actions: ['retry'], audience: 'user', retryable: true },
  pushReportFailed: { category: 'service', severity: 'info', surface: 'none', actions: [], audience: 'integrator', retryable: true, words: 'pushSettingsNotSaved' },

  // Neither a failure nor known
  success: { category: 'unknown', severity: 'info', surface: 'none', actions: [], audience: 'user', retryable: false },
  requestCancelled: { category: 'unknown', severity: 'info', surface: 'none', actions: [], audience: 'user', retryable: false },
  interfaceFailed: { category: 'unknown', severity: 'error', surface: 'inline', actions: ['reload', 'copyDetails'], audience: 'user', retryable: false },
  unknown: { category: 'unknown', severity: 'error', surface: 'toast', actions: ['retry', 'copyDetails'], audience: 'user', retryable: true, general: true },
});

/** The name of a meaning. */
export type ChatErrorKind = keyof typeof kinds;

/** Whether a value names a kind of this table. */
export function isChatErrorKind(value: unknown): value is ChatErrorKind {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

/** Holds every `words` to a kind of the same table, so that a mistyped one does not compile. */
function defineKinds<Kind extends string>(rows: KindTable<Kind>): KindTable<Kind> {
  return rows;
}

/** Has a name, so that the declaration file says all kinds once, and not once in each row. */
type KindTable<Kind extends string> = { readonly [K in Kind]: ChatErrorKindRow<NoInfer<Kind>> };
