import { deviceRefinements } from '../device.js';
import { defineRefinements } from '../dialect.js';

/** The native SDKs give one number to a failure of whatever kind; what the app was doing tells them apart. */
export const nativeRefinements = defineRefinements([
  // Set-up; React Native throws the second as a plain error
  { code: 1, says: ['not init', 'not been init'], kind: 'sdkRuntimeFailed' },
  { code: [undefined, 1], says: "doesn't seem to be linked", kind: 'sdkRuntimeFailed' },
  // Parameter checks of React Native
  { code: 1, says: ['invalid message parameters', 'msgids count is 0', 'timestamp <= 0'], kind: 'parameterInvalid' },
  { code: 1, says: 'had send success', kind: 'success' },
  { code: [undefined, 1, 110], says: ['appkey', 'app key'], kind: 'appKeyInvalid' },

  // The network, under a message or a file: it may have arrived all the same
  { code: [2, 300, 350, 351, 352, 353, 354], operation: 'send', kind: 'sendInterrupted' },
  { code: 301, operation: 'send', kind: 'deliveryUncertain' },
  { code: [301, 303], operation: 'upload', kind: 'uploadFailed' },
  { code: [301, 303], operation: 'download', kind: 'downloadFailed' },
  { code: 303, operation: 'send', kind: 'sendFailed' },

  // Permission: people must not be told who has blocked them
  { code: 210, operation: 'send', kind: 'messageUndelivered' },
  { code: [603, 703], says: 'blocked', operation: 'send', kind: 'messageUndelivered' },
  { code: 210, operation: 'download', kind: 'downloadNotPermitted' },
  { code: 603, says: 'owner can not quit', kind: 'groupOwnerCannotLeave' },

  // Somebody whom the person invites
  { code: 601, operation: 'inviteToGroup', kind: 'alreadyDone' },

  // Messages
  { code: [110, 500], says: 'message does not exist', kind: 'messageNotFound' },
  { code: 110, says: 'format is incorrect', kind: 'messageEditFormatRefused' },
  { code: 302, says: 'creating reaction', kind: 'reactionBusy' },

  // Limits of one message, one group or one list, not of the plan
  { code: 4, operation: ['send', 'editMessage', 'fetchHistory', 'manageGroup', 'manageChatRoom'], kind: 'limitReached' },
  { code: 4, says: ['edit limit', 'directed users', 'group ack', 'pull number', 'limit is to', 'pin reach limit', 'upper range'], kind: 'limitReached' },
  { code: 205, says: 'exceeds limit', kind: 'limitReached' },

  // 305 is the app's service, and some features that it has not
  { code: 305, operation: ['editMessage', 'manageGroup'], kind: 'serviceNotEnabled' },
  { code: 305, says: 'edit', kind: 'serviceNotEnabled' },

  // What fails on the device before the SDK is called
  ...deviceRefinements('accessDenied'),
]);
