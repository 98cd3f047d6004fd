import type { Refinement } from './dialect.js';

/** What the REST API says when it refuses, whatever SDK passes it on. The texts are matched here and never shown. */
const rows: readonly Omit<Refinement, 'code'>[] = [
  // Login and registration
  { says: ['invalid username or password', 'invalid password'], kind: 'passwordWrong' },
  { says: 'user not activated', kind: 'accountRemoved' },
  { serverError: 'organization_application_not_found', kind: 'appNotFound' },
  { says: 'registration is not open', kind: 'registrationFailed' },
  { serverError: 'forbidden_service_operation', operation: 'register', kind: 'registrationFailed' },
  { serverError: 'duplicate_unique_property_exists', kind: 'userIdTaken' },
  { says: 'username_too_long', kind: 'userIdTooLong' },
  { says: 'is not legal', operation: ['login', 'register'], kind: 'userIdInvalid' },

  // The session
  { says: ['expired access token', 'token expired', 'token has expired'], kind: 'sessionExpired' },
  { says: ['unable to authenticate', 'corrupt access token', 'token is illegal'], kind: 'authenticationFailed' },
  { serverError: 'group_authorization', says: 'token is blank', kind: 'credentialsMissing' },

  // Groups, chat rooms, contacts: a missing role comes as 401 or 403, and so does a limit
  { says: 'is not in chatroom', kind: 'chatRoomNotJoined' },
  { says: 'already in group', kind: 'groupAlreadyJoined' },
  { says: ['member list is full', 'members are full'], operation: 'joinChatRoom', kind: 'chatRoomFull' },
  { says: 'member list is full', kind: 'groupFull' },
  { says: ['blacklist', 'blocklist'], operation: ['joinGroup', 'manageGroup'], kind: 'groupBlocked' },
  { says: ['blacklist', 'blocklist'], operation: ['joinChatRoom', 'manageChatRoom'], kind: 'chatRoomBlocked' },
  { says: 'group is disabled', kind: 'groupDisabled' },
  { says: 'not members of this group', kind: 'groupNotJoined' },
  { says: "invitee's contact max count", kind: 'contactLimitReachedByOther' },
  { says: 'contact number exceed limit', kind: 'contactLimitReached' },
  { says: 'owner can not quit', kind: 'groupOwnerCannotLeave' },
  { serverError: 'group_name_violation', kind: 'groupNameRefused' },
  { serverError: 'group_authorization', operation: ['joinChatRoom', 'manageChatRoom'], kind: 'chatRoomPermissionDenied' },
  { serverError: 'group_authorization', kind: 'groupPermissionDenied' },

  // Messages, threads
  { says: 'message send reach limit', kind: 'messageRateLimited' },
  { says: 'message is too large', kind: 'messageTooLarge' },
  { says: 'exceed recall time limit', kind: 'recallTimedOut' },
  { says: 'thread not found', kind: 'threadNotFound' },
  { says: 'already create thread', kind: 'threadAlreadyExists' },
  { says: ['thread must on group message', 'thread not nested'], kind: 'threadParentInvalid' },

  // Files
  { says: ['exceeds the maximum limit', 'too large'], operation: ['upload', 'send'], kind: 'fileTooLarge' },
  { serverError: 'too_large', operation: ['upload', 'send'], kind: 'fileTooLarge' },
  { http: 413, operation: ['upload', 'send'], kind: 'fileTooLarge' },
  { serverError: 'file_expired', kind: 'fileExpired' },
  { says: 'file may not exists', kind: 'fileNotFound' },

  // Limits and the service
  { serverError: 'resource_limited', kind: 'serviceLimitExceeded' },
  { serverError: 'reach_limit', kind: 'serverBusy' },
  { says: 'request has reached api limit', kind: 'serverBusy' },
  { says: ['has joined too many', 'create too many', 'created too many', 'exceed limit', 'reached limit', 'reach limit', 'maximum limit'], kind: 'limitReached' },
  { says: ['service not open', 'not open', 'service is unopened', 'is not enabled', 'not allow'], http: [400, 403], kind: 'serviceNotEnabled' },
  { http: 401, kind: 'authenticationFailed' },
  { http: [429, 503], kind: 'serverBusy' },
];

/** The rows for the numbers under which an SDK passes on what it has no number for; `undefined` for a bare answer. */
export function restRefinements(codes: readonly (number | undefined)[]): readonly Refinement[] {
  return rows.map((row) => ({ ...row, code: codes }));
}
