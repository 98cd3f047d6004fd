import type { ChatOperation, Refinement } from './dialect.js';

type RestRefinement = Omit<Refinement, 'code'>;

const ofChatRooms: readonly ChatOperation[] = ['joinChatRoom', 'manageChatRoom'];
const groupNotFound = ['group not found', 'group not exist', 'find this group', 'grpid'];

/** What the REST API says when it refuses, whatever SDK passes it on. The texts are matched here and never shown. */
const rows = [
  // Login and registration
  { says: ['invalid username or password', 'invalid password'], kind: 'passwordWrong' },
  { says: 'user not activated', kind: 'accountRemoved' },
  { serverError: 'organization_application_not_found', kind: 'appNotFound' },
  { says: ['registration is not open', "open registration doesn't allow"], kind: 'registrationFailed' },
  { serverError: 'forbidden_service_operation', operation: 'register', kind: 'registrationFailed' },
  { serverError: 'duplicate_unique_property_exists', kind: 'userIdTaken' },
  { says: 'username_too_long', kind: 'userIdTooLong' },
  { says: 'is not legal', kind: 'userIdInvalid' },
  { says: ['password or pin must', 'requires a property named username'], operation: 'register', kind: 'userDetailsInvalid' },
  { says: ['nickname_too_long', 'nickname length exceed'], kind: 'userAttributesTooLong' },

  // The session, and what it does not allow: a missing role comes as 401 or 403
  { says: ['expired access token', 'token expired', 'token has expired'], kind: 'sessionExpired' },
  { says: ['unable to authenticate', 'corrupt access token', 'token is illegal'], kind: 'authenticationFailed' },
  { serverError: 'group_authorization', says: 'token is blank', kind: 'credentialsMissing' },
  { says: ['does not have permission', 'access authorized', 'not authorized to', 'auth error'], kind: 'permissionDenied' },
  { serverError: 'unauthorized', kind: 'authenticationFailed' },

  // Who takes part in what
  { says: ['is not in chatroom', "doesn't exist in chatroom"], kind: 'chatRoomNotJoined' },
  { says: 'not members of this group', operation: ofChatRooms, kind: 'chatRoomNotJoined' },
  { says: ['not members of this group', "doesn't exist in group", 'not in the group', 'not in this group'], kind: 'groupNotJoined' },
  { says: 'already in group', kind: 'groupAlreadyJoined' },
  { says: ['member list is full', 'members are full'], operation: 'joinChatRoom', kind: 'chatRoomFull' },
  { says: 'member list is full', kind: 'groupFull' },
  { says: ['blacklist', 'blocklist'], operation: ofChatRooms, kind: 'chatRoomBlocked' },
  { says: ['blacklist', 'blocklist'], operation: ['joinGroup', 'manageGroup'], kind: 'groupBlocked' },
  { says: ['in the blacklist', 'in the blocklist'], kind: 'groupBlocked' },
  { says: 'group is disabled', kind: 'groupDisabled' },
  { says: "invitee's contact max count", kind: 'contactLimitReachedByOther' },
  { says: ["inviter's contact max count", 'contact number exceed'], kind: 'contactLimitReached' },
  { says: 'owner can not quit', operation: ofChatRooms, kind: 'chatRoomOwnerCannotLeave' },
  { says: 'owner can not quit', kind: 'groupOwnerCannotLeave' },
  { says: ['old owner are the same', 'is not admin of'], kind: 'operationNotAllowed' },
  { serverError: 'group_name_violation', kind: 'groupNameRefused' },
  { says: ['group_name_violation', 'is violation'], kind: 'groupNameRefused' },
  { says: ['others are not allowed', 'is not part of you'], kind: 'chatRoomPermissionDenied' },
  { serverError: 'group_authorization', operation: ofChatRooms, kind: 'chatRoomPermissionDenied' },
  { serverError: 'group_authorization', kind: 'groupPermissionDenied' },

  // Features that are not switched on
  // Sockets and databases are not open either, but have no answer of a server.
  { serverError: '', says: ['not open', 'is not enabled'], operation: 'translate', kind: 'translationNotEnabled' },
  { serverError: '', says: ['not open', 'is unopened', 'is not enabled', 'service not allow', 'subscription not allow'], kind: 'serviceNotEnabled' },

  // What is not there
  { says: 'thread not found', kind: 'threadNotFound' },
  { says: ['msg not exist', 'message not exist', 'not_found msg', 'expired or unstored'], kind: 'messageNotFound' },
  { serverError: 'file_expired', kind: 'fileExpired' },
  { says: 'file may not exists', kind: 'fileNotFound' },
  { says: ["doesn't exist", 'not found'], operation: 'download', kind: 'fileNotFound' },
  { says: groupNotFound, operation: ofChatRooms, kind: 'chatRoomNotFound' },
  { says: groupNotFound, kind: 'groupNotFound' },
  { says: ['user not found', 'service resource not found', 'does not exist in app', 'requires a property named username'], kind: 'userNotFound' },
  { serverError: '', says: "doesn't exist", kind: 'userNotFound' },
  { serverError: 'entity_not_found', says: 'not found', kind: 'userNotFound' },
  { serverError: '', says: 'not found', operation: ['login', 'addContact'], kind: 'userNotFound' },

  // Messages, threads, presence, translation
  { says: 'message send reach limit', kind: 'messageRateLimited' },
  { says: 'message is too large', kind: 'messageTooLarge' },
  { says: 'exceed recall time limit', kind: 'recallTimedOut' },
  { says: 'already create thread', kind: 'threadAlreadyExists' },
  { says: ['thread must on group message', 'thread not nested', 'msg not belong to'], kind: 'threadParentInvalid' },
  { says: 'is already operation', kind: 'reactionAlreadyAdded' },
  { says: 'user operation is illegal', kind: 'reactionNotPermitted' },
  { says: 'ext is too big', kind: 'presenceTooLong' },
  { says: "can't sub yourself", kind: 'presenceSelfSubscribed' },
  { says: 'input text is too long', kind: 'translationTooLong' },
  { says: 'request has reached the maximum limit', operation: 'translate', kind: 'translationLimitReached' },
  { says: 'the request failed, please try again later', kind: 'translationFailed' },

  // Files
  { says: ['exceeds the maximum limit', 'too large'], operation: ['upload', 'send'], kind: 'fileTooLarge' },
  { http: 413, operation: ['upload', 'send'], kind: 'fileTooLarge' },
  { says: 'file size exceeds', kind: 'fileTooLarge' },
  { says: 'file must be provided', kind: 'fileInvalid' },

  // Limits: of the plan, of the moment, of one request, of what a person may have
  { serverError: 'resource_limited', kind: 'serviceLimitExceeded' },
  { says: ['exceeded the limit of the', 'usage limit', 'for this app exceeds'], kind: 'serviceLimitExceeded' },
  { serverError: 'reach_limit', kind: 'serverBusy' },
  { says: ['request has reached api limit', 'too many queries', 'limit request', 'concurren'], kind: 'serverBusy' },
  { says: 'single value limit', kind: 'memberAttributeValueTooLong' },
  { says: 'metadata subscribed count', kind: 'userInfoSubscriptionTargetLimitReached' },
  {
    says: [
      'allowed batch size',
      'batch put',
      'maximum quantity',
      'maximum number',
      'max limit',
      'ids size is too large',
      'should be less than',
      'can not greater',
      'cannot be greater',
      'limit is to large',
      'must be between',
      'nicknames exceed',
      'request body exceed',
      'too many get',
      'too many sub',
    ],
    kind: 'queryLimitExceeded',
  },
  {
    says: [
      'has joined too many',
      'create too many',
      'created too many',
      ' exceed ',
      ' exceeds ',
      'reached limit',
      'reach limit',
      'limit reached',
      'maximum limit',
      'upper range',
      'larger than the maxusers',
      'length is too big',
    ],
    kind: 'limitReached',
  },
  // Here the text stands in the name.
  { serverError: 'exceeds limit', kind: 'limitReached' },

  { http: 401, kind: 'authenticationFailed' },
  { http: [429, 503], kind: 'serverBusy' },
] as const satisfies readonly RestRefinement[];

/** What a refusal of no known text means: first by what the app was doing, then by its name. */
const fallbacks = [
  { serverError: '', operation: 'login', kind: 'signInFailed' },
  { serverError: '', operation: 'register', kind: 'registrationFailed' },
  { serverError: '', operation: 'upload', kind: 'uploadFailed' },
  { serverError: '', operation: 'download', kind: 'downloadFailed' },
  { serverError: '', operation: 'editMessage', kind: 'messageEditFailed' },
  { serverError: '', operation: 'addContact', kind: 'contactAddFailed' },
  { serverError: '', operation: 'translate', kind: 'translationFailed' },
  { says: ['not supported', 'not currently supported'], kind: 'operationUnsupported' },
  { serverError: 'rewrite', kind: 'messageEditFailed' },
  { serverError: 'forbidden', kind: 'permissionDenied' },
  ...['illegal', 'param', 'bad_request', 'bad request', 'json_parse', 'required_property', 'no_full_text_index', 'invalidmessageid'].map((serverError) => ({ serverError, kind: 'parameterInvalid' }) as const),
  {
    says: ['bad_request', 'bad request', "can't be empty", 'please check', 'body is invalid', 'unsupported media type'],
    kind: 'parameterInvalid',
  },
  { says: 'url is invalid', kind: 'urlInvalid' },
  { serverError: 'web_application', kind: 'urlInvalid' },
] as const satisfies readonly RestRefinement[];

/** The rows for the numbers under which an SDK passes on what it has no number for; `undefined` for a bare answer. */
export function restRefinements(codes: readonly (number | undefined)[]): readonly Refinement<(typeof rows)[number]['kind']>[] {
  return rows.map((row) => ({ ...row, code: codes }));
}

/** The same for numbers that themselves say next to nothing. To stand last. */
export function restFallbacks(codes: readonly (number | undefined)[]): readonly Refinement<(typeof fallbacks)[number]['kind']>[] {
  return fallbacks.map((row) => ({ ...row, code: codes }));
}
