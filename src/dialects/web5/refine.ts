import type { Refinement } from '../dialect.js';
import { restRefinements } from '../restRefinements.js';

/** Web SDK 5.x gives one number to several failures; the class of the error, and what the server said, tell them apart. */
export const web5Refinements: readonly Refinement[] = [
  // The connection
  { code: [2, 300, 301], errorName: 'reconnectFailed', kind: 'connectionLost' },
  { code: [202, 4], says: ['month live', 'day live', 'online count'], kind: 'activeUserLimitReached' },
  { code: 202, says: 'bind another device', kind: 'otherDeviceHoldsSession' },
  { code: 202, says: 'token expired', kind: 'sessionExpired' },
  { code: 110, says: 'restbaseurl', kind: 'notSignedIn' },
  { code: 110, says: 'appkey', kind: 'appKeyInvalid' },
  // easemob-chat-uikit 3 says so itself, as a plain error.
  { code: undefined, says: 'password login is not supported', kind: 'operationUnsupported' },

  // 1: cancelled, already done, not created
  { code: 1, says: ['cancel', 'abort'], kind: 'requestCancelled' },
  { code: 1, says: ['already friend', 'already a friend', 'already in your contact', 'already_friend'], kind: 'contactAlreadyAdded' },

  // 300 and 301: the network, under a message, an upload or a request
  { code: 300, errorName: 'MessageSendError', kind: 'sendInterrupted' },
  { code: 300, operation: 'send', kind: 'sendInterrupted' },
  { code: 301, errorName: 'MessageSendError', kind: 'deliveryUncertain' },
  { code: 301, operation: 'send', kind: 'deliveryUncertain' },
  { code: 301, errorName: 'UploadError', kind: 'uploadFailed' },

  // 303 and 500: messages
  { code: 303, errorName: 'MessageSendError', kind: 'sendFailed' },
  { code: 500, says: ['stream timeout', 'stream timed out'], kind: 'streamTimedOut' },
  { code: 500, errorName: 'MessageReceiveError', kind: 'combinedMessageUnreadable' },
  { code: 2, says: 'combine', kind: 'combinedMessageUnreadable' },
  { code: 407, says: 'voice', kind: 'voiceFileInvalid' },
  { code: 4, says: 'combine', kind: 'limitReached' },
  { code: 210, says: 'blocked', kind: 'messageUndelivered' },

  // The service
  { code: [303, 502], reasonKey: 'request_rate_limited', kind: 'serverBusy' },
  ...restRefinements([110, 202, 210, 303]),
];
