import { deviceRefinements } from '../device.js';
import { defineRefinements } from '../dialect.js';
import { restRefinements } from '../restRefinements.js';

/** Web SDK 5.x gives one number to several failures; the class of the error, and what the server said, tell them apart. */
export const web5Refinements = defineRefinements([
  // The connection
  { code: [2, 300, 301], errorName: 'reconnectFailed', kind: 'connectionLost' },
  { code: [202, 4], says: ['month live', 'day live', 'online count'], kind: 'activeUserLimitReached' },
  { code: 202, says: 'bind another device', kind: 'otherDeviceHoldsSession' },
  { code: 202, says: 'token expired', kind: 'sessionExpired' },
  { code: 202, says: 'user not found', kind: 'userNotFound' },
  { code: 202, says: 'does not match login info', kind: 'tokenInvalid' },
  { code: 200, says: 'already connecting', kind: 'signInUnderWay' },
  { code: 110, says: 'restbaseurl', kind: 'notSignedIn' },
  // easemob-chat-uikit 3 says so itself, as a plain error.
  { code: undefined, says: 'password login is not supported', kind: 'operationUnsupported' },

  // 1: cancelled, not created
  { code: 1, says: ['cancel', 'abort'], kind: 'requestCancelled' },

  // 300 and 301: the network, under a message, an upload or a request
  { code: 300, operation: 'send', kind: 'sendInterrupted' },
  { code: 301, operation: 'send', kind: 'deliveryUncertain' },
  { code: 301, errorName: 'UploadError', kind: 'uploadFailed' },

  // Messages
  // Where it does not know the reason, an acknowledgement is a refused authentication.
  { code: [202, 303], errorName: 'MessageSendError', operation: 'send', kind: 'sendFailed' },
  { code: [202, 303], errorName: 'MessageSendError', kind: 'requestFailed' },
  { code: [110, 500], says: ['message does not exist', 'message not found'], kind: 'messageNotFound' },
  { code: 110, says: 'format is incorrect', kind: 'messageEditFormatRefused' },
  { code: 500, says: ['stream timeout', 'stream timed out'], kind: 'streamTimedOut' },
  { code: 500, errorName: 'MessageReceiveError', kind: 'combinedMessageUnreadable' },
  { code: 2, errorName: 'MessageReceiveError', kind: 'combinedMessageUnreadable' },
  { code: 407, says: ['voice', 'invalid file'], kind: 'voiceFileInvalid' },
  { code: 407, operation: 'transcribe', kind: 'voiceFileInvalid' },
  { code: 400, operation: 'transcribe', kind: 'voiceFileNotFound' },
  { code: 606, operation: ['joinThread', 'manageThread'], kind: 'threadNotFound' },
  { code: 606, operation: ['joinChatRoom', 'manageChatRoom'], kind: 'chatRoomNotFound' },
  // Somebody whom the person invites
  { code: 601, operation: 'inviteToGroup', kind: 'alreadyDone' },
  { code: 602, operation: ['joinChatRoom', 'manageChatRoom'], kind: 'chatRoomNotJoined' },
  { code: 604, operation: ['joinChatRoom', 'manageChatRoom'], kind: 'chatRoomFull' },
  { code: 210, operation: 'download', kind: 'downloadNotPermitted' },
  { code: 1110, says: 'too long', kind: 'translationTooLong' },
  { code: 1110, says: 'target language', kind: 'translationLanguageUnsupported' },
  { code: 603, says: 'owner can not quit', kind: 'groupOwnerCannotLeave' },
  { code: 4, errorName: 'MessageSendError', kind: 'limitReached' },
  { code: 4, errorName: 'ValidationError', kind: 'limitReached' },
  { code: 4, says: ['pin message', 'remark length'], kind: 'limitReached' },
  // Of a request to be a contact; a message has 222. People must not be told who has blocked them.
  { code: 210, says: 'blocked', kind: 'contactAddFailed' },

  // The service: 305 is the app's, and some features that it has not
  { code: 110, says: 'not open', kind: 'serviceNotEnabled' },
  { code: 305, errorName: 'MessageSendError', kind: 'serviceNotEnabled' },
  { code: 305, errorName: 'RestBusinessError', kind: 'serviceNotEnabled' },
  { code: 305, operation: ['send', 'editMessage', 'manageGroup'], kind: 'serviceNotEnabled' },
  { code: 305, says: ['edit', 'session-list', 'session list'], kind: 'serviceNotEnabled' },
  { code: [302, 303, 502], serverError: 'resource_limited', kind: 'serviceLimitExceeded' },
  { code: [303, 502], reasonKey: 'request_rate_limited', kind: 'serverBusy' },
  ...restRefinements([4, 110, 202, 210, 303]),
  { code: 110, says: 'appkey', kind: 'appKeyInvalid' },

  // What fails on the device before the SDK is called
  ...deviceRefinements('siteAccessDenied'),
]);
