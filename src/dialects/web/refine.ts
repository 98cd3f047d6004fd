import { deviceRefinements } from '../device.js';
import { defineRefinements } from '../dialect.js';
import { restRefinements } from '../restRefinements.js';

/** What sharpens the web numbers: 1 wraps every failed login, 17 is any answer the SDK has no number for, 603 any other 403. */
export const webRefinements = defineRefinements([
  // Parameter checks of the SDK, some of them thrown as plain errors
  { code: undefined, says: 'invalid appkey', kind: 'appKeyInvalid' },
  { code: undefined, says: 'invalid parameter', kind: 'parameterInvalid' },
  { code: 0, says: 'user is empty', kind: 'userIdInvalid' },
  // The earlier call of `open` reports its own outcome. React StrictMode makes the UI kits call it twice.
  { code: 1, says: 'currently logging in', kind: 'signInUnderWay' },
  { code: 1, says: ['accesstoken is illegal', 'agoratoken is illegal'], kind: 'tokenInvalid' },
  { code: 2, says: 'appname or orgname is illegal', kind: 'appKeyInvalid' },

  // The socket refuses the session
  { code: [2, 50], says: ['online users', 'active user'], kind: 'activeUserLimitReached' },
  { code: 2, says: ['too many devices', 'platform limit'], kind: 'tooManyDevices' },
  { code: 2, says: 'bind another device', kind: 'otherDeviceHoldsSession' },
  { code: 2, says: 'token expired', kind: 'sessionExpired' },
  { code: 16, operation: 'login', kind: 'serverUnreachable' },
  { code: 16, says: 'reconnection failed', kind: 'connectionLost' },
  { code: 52, operation: 'login', kind: 'authenticationFailed' },

  // Acknowledgements of messages
  { code: 603, says: 'blocked', operation: 'send', kind: 'messageUndelivered' },
  { code: [503, 604], operation: 'send', kind: 'sendFailed' },
  { code: 501, says: 'file type is not gif', kind: 'fileInvalid' },

  // Turning a voice message into text: the number is the status of whatever answered in place of the service.
  { code: [408, 500, 502, 504], says: 'request error', kind: 'voiceToTextFailed' },

  // Files
  { code: [101, 200], http: 413, kind: 'fileTooLarge' },
  { code: 101, serverError: 'too_large', kind: 'fileTooLarge' },
  { code: 101, says: 'filesize must be greater than 0', kind: 'fileInvalid' },
  { code: 200, http: 404, kind: 'fileNotFound' },
  { code: 603, operation: 'download', kind: 'downloadNotPermitted' },
  { code: 503, operation: 'download', kind: 'downloadFailed' },

  { code: 50, says: 'user regist', kind: 'serviceLimitExceeded' },
  { code: 500, serverError: 'resource_limited', kind: 'serviceLimitExceeded' },
  // Somebody whom the person invites
  { code: 601, operation: 'inviteToGroup', kind: 'alreadyDone' },
  { code: 602, operation: ['joinChatRoom', 'manageChatRoom'], kind: 'chatRoomNotJoined' },
  { code: 605, operation: ['joinChatRoom', 'manageChatRoom'], kind: 'chatRoomNotFound' },
  { code: -2, http: 500, kind: 'requestFailed' },
  // How mini programs and uni-app write that there was no answer.
  { code: 17, serverError: 'request:fail', kind: 'serverUnreachable' },
  ...restRefinements([1, 3, 17, 50, 52, 101, 200, 603]),
  // Without a number only the answer of a server: the same words in an error of the app may be about anything.
  ...restRefinements([undefined]).map((row) => ({ serverError: '', ...row })),

  // What fails on the device before the SDK is called
  ...deviceRefinements('siteAccessDenied'),
]);
