import type { Refinement } from '../dialect.js';

/**
 * What sharpens the web numbers: 1 wraps every failed login, 17 is any answer the SDK has no number for, 603 any other 403.
 * The texts are what the service's REST API and its message acknowledgements say; they are matched here and never shown.
 */
export const webRefinements: readonly Refinement[] = [
  // Parameter checks of the SDK, thrown as plain errors
  { says: 'invalid appkey', kind: 'appKeyInvalid' },
  { code: 2, says: 'appname or orgname is illegal', kind: 'appKeyInvalid' },
  { says: 'invalid parameter', kind: 'parameterInvalid' },
  { code: 0, says: 'user is empty', kind: 'userIdInvalid' },
  { code: 1, says: ['accesstoken is illegal', 'agoratoken is illegal'], kind: 'tokenInvalid' },

  // Login and registration
  { says: ['invalid username or password', 'invalid password'], kind: 'passwordWrong' },
  { says: 'user not activated', kind: 'accountRemoved' },
  { serverError: 'organization_application_not_found', kind: 'appNotFound' },
  { says: 'registration is not open', kind: 'registrationFailed' },
  { serverError: 'duplicate_unique_property_exists', kind: 'userIdTaken' },
  { says: 'username_too_long', kind: 'userIdTooLong' },
  { says: 'is not legal', operation: ['login', 'register'], kind: 'userIdInvalid' },
  { serverError: 'forbidden_service_operation', operation: 'register', kind: 'registrationFailed' },
  { code: [2, 50], says: ['online users', 'mau', 'dau', 'monthly active', 'daily active'], kind: 'activeUserLimitReached' },
  { code: 16, operation: 'login', kind: 'serverUnreachable' },
  { code: 2, says: ['too many devices', 'platform limit'], kind: 'tooManyDevices' },
  { code: 2, says: 'bind another device', kind: 'otherDeviceHoldsSession' },
  { serverError: 'resource_limited', kind: 'serviceLimitExceeded' },

  // The session, as REST tells it
  { says: ['expired access token', 'token expired', 'token has expired'], kind: 'sessionExpired' },
  { says: ['unable to authenticate', 'corrupt access token', 'token is illegal'], kind: 'authenticationFailed' },
  { http: 401, says: 'is not in chatroom', kind: 'chatRoomNotJoined' },
  { serverError: 'group_authorization', says: 'token is blank', kind: 'credentialsMissing' },

  // Sending
  { code: 603, says: ['blacklist', 'blocklist'], kind: 'permissionDenied' },
  { code: 603, says: 'blocked', kind: 'messageUndelivered' },
  { says: 'message send reach limit', kind: 'messageRateLimited' },
  { code: 604, operation: 'send', kind: 'sendFailed' },
  { code: 503, operation: 'send', kind: 'sendFailed' },
  { code: 501, says: 'file type is not gif', kind: 'fileInvalid' },

  // Groups, chat rooms, contacts
  { code: [17, 603], says: 'already in group', kind: 'groupAlreadyJoined' },
  { code: 603, says: 'owner can not quit', kind: 'groupPermissionDenied' },
  { code: [17, 603], says: ['has joined too many', 'has create too many', 'has created too many', 'exceed limit', 'reached limit', 'reach limit'], kind: 'limitReached' },
  { code: 603, says: 'contact max count', kind: 'contactLimitReachedByOther' },
  { serverError: 'group_name_violation', kind: 'groupNameRefused' },
  { code: [17, 52, 603], serverError: 'group_authorization', kind: 'groupPermissionDenied' },

  // Files
  { code: [17, 101, 200], http: 413, kind: 'fileTooLarge' },
  { code: 101, says: ['maximum limit', 'too large'], kind: 'fileTooLarge' },
  { operation: 'upload', says: ['maximum limit', 'too large'], kind: 'fileTooLarge' },
  { operation: 'upload', serverError: 'too_large', kind: 'fileTooLarge' },
  { code: 101, says: 'filesize must be greater than 0', kind: 'fileInvalid' },
  { code: [101, 200], http: [401], kind: 'authenticationFailed' },
  { code: [101, 200], http: [429], kind: 'serverBusy' },
  { code: 200, http: 404, kind: 'fileNotFound' },
  { code: [17, 200, 503], http: [500, 502, 503], operation: 'download', kind: 'downloadFailed' },

  // The service
  { code: -2, http: 500, kind: 'requestFailed' },
  { says: 'request has reached api limit', kind: 'serverBusy' },
  { serverError: 'reach_limit', kind: 'serverBusy' },
  { code: 17, http: 401, kind: 'authenticationFailed' },
];
