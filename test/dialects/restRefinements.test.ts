import { expect, test } from 'vitest';
import { normalizeChatError } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import type { ChatErrorKind } from '../../src/kinds/kinds.js';

type Case = readonly [error: string, description: string, kind: ChatErrorKind, operation?: string];

const bodyOf = (error: string, error_description: string) => ({ error, error_description, exception: 'X' });
const web = (error: unknown, operation?: string) => normalizeChatError(error, { dialect: webDialect, operation }).kind;

/** What a body says whatever the number beside it, and without its HTTP status, which rejections of Web SDK 4 do not carry. */
const known: readonly Case[] = [
  ['unauthorized', "Open registration doesn't allow, so register user need token,", 'registrationFailed'],
  ['entity_not_found', 'User null not found', 'userNotFound', 'login'],
  ['invalid_grant', 'user alice not found', 'userNotFound', 'login'],
  ['illegal_argument', 'username [al ice] is not legal', 'userIdInvalid'],
  ['required_property_not_found', 'Entity user requires a property named username', 'userNotFound'],
  ['illegal_argument', 'password or pin must provided', 'userDetailsInvalid', 'register'],
  ['illegal_argument', 'NICKNAME_TOO_LONG', 'userAttributesTooLong'],

  ['unauthorized', 'Subject does not have permission [applications:post:1:/users/2]', 'permissionDenied'],
  ['unauthorized', 'No admin user access authorized', 'permissionDenied'],
  ['unauthorized', 'something new', 'authenticationFailed'],
  ['auth_bad_access_token', 'corrupt access token', 'authenticationFailed'],
  ['group_authorization', 'token is blank', 'credentialsMissing'],
  ['unauthorized', 'Unable to authenticate due to expired access token', 'sessionExpired'],
  ['group_authorization', 'you have no permission to do this', 'groupPermissionDenied'],
  ['group_authorization', 'you have no permission to do this', 'chatRoomPermissionDenied', 'manageChatRoom'],

  ['forbidden_op', "User: alice doesn't exist in group: 42", 'groupNotJoined'],
  ['forbidden_op', "user: alice doesn't exist in chatroom: 42", 'chatRoomNotJoined'],
  ['metadata_error', 'Some users are not in the group: [alice]', 'groupNotJoined'],
  ['forbidden_op', 'can not join this group, reason: user alice is in the blacklist', 'groupBlocked'],
  [
    'forbidden_op',
    'can not join this group, reason: user alice is in the blacklist',
    'chatRoomBlocked',
    'joinChatRoom',
  ],
  ['forbidden_op', 'user alice is on the blocklist', 'groupBlocked', 'manageGroup'],
  ['forbidden_op', 'user alice is on the blocklist', 'groupBlocked', 'joinGroup'],
  ['exceed_limit', 'member list is full', 'chatRoomFull', 'joinChatRoom'],
  ['exceed_limit', 'member list is full', 'groupFull', 'joinGroup'],
  ['forbidden_op', 'new owner and old owner are the same', 'alreadyDone'],
  ['forbidden_op', 'group_name_violation', 'groupNameRefused'],
  ['exceed_limit', "Invitee's contact max count", 'contactLimitReachedByOther'],
  ['exceed_limit', "Inviter's contact max count", 'contactLimitReached'],

  ['group_error', 'thread not open', 'serviceNotEnabled'],
  ['metadata_error', 'chatgroup user metadata service not allow', 'serviceNotEnabled'],
  ['operation forbidden', 'metadata subscription not allow', 'serviceNotEnabled'],
  ['service open exception', 'the app not open presence', 'serviceNotEnabled'],
  ['x', 'service not open!', 'translationNotEnabled', 'translate'],
  ['bad_request', 'others are not allowed to be set', 'chatRoomPermissionDenied'],

  ['group_error', 'group not found', 'groupNotFound'],
  ['metadata_error', 'group not exists', 'groupNotFound'],
  ['resource_not_found', 'grpID 42 does not exist!', 'chatRoomNotFound', 'joinChatRoom'],
  ['service_resource_not_found', 'do not find this group:42', 'groupNotFound'],
  ['resource_not_found', "username alice doesn't exist!", 'userNotFound'],
  ['group_error', 'msg not exist', 'messageNotFound'],
  ['message_recall_error', 'not_found msg', 'messageNotFound'],

  ['Bad Request', 'the user is already operation this message', 'reactionAlreadyAdded'],
  ['illegal_argument', 'ext is too big', 'presenceTooLong'],
  ['illegal_argument', "you can't sub yourself", 'presenceSelfSubscribed'],
  ['x', 'The input text is too long.', 'translationTooLong'],

  ['resource_limited', 'You have exceeded the limit of the free edition. Please upgrade', 'serviceLimitExceeded'],
  ['reach_limit', 'This request has reached API limit', 'serverBusy'],
  ['forbidden_op', 'too many queries', 'serverBusy'],
  ['x', 'user number for this app exceeds 100', 'serviceLimitExceeded'],
  ['x', 'thread not nested', 'threadParentInvalid'],
  ['x', 'The request has reached the maximum limit', 'translationLimitReached', 'translate'],
  ['x', 'File exceeds the maximum limit', 'fileTooLarge', 'send'],
  ['x', 'File exceeds the maximum limit', 'fileTooLarge', 'upload'],
  ['metadata_error', 'exceeds chatgroup user metadata single value limit', 'memberAttributeValueTooLong'],
  ['forbidden_op', 'announce info length exceeds limit!', 'textTooLong'],
  ['announce info length exceeds limit!', '', 'textTooLong'],
  ['exceed_limit', 'tag length exceeds limit!', 'textTooLong'],
  ['exceed_limit', 'maxUsers cannot exceed 300', 'limitReached'],
  ['illegal_argument', 'exceeds the limit of 20', 'limitReached'],
  ['illegal_argument', 'too many get presences', 'queryLimitExceeded'],
  ['invalid_parameter', 'userNames size is more than max limit : 60', 'queryLimitExceeded'],
];

test.each(known.map(([error, description, kind, operation]) => ({ error, description, kind, operation })))(
  '$error: “$description” is $kind',
  ({ error, description, kind, operation }) => {
    const body = bodyOf(error, description);
    const data = JSON.stringify(body);
    for (const said of [
      body,
      data,
      { type: 17, message: description, data },
      { type: 17, message: data },
      { type: 603, message: 'permission denied', data },
    ]) {
      expect(web(said, operation)).toBe(kind);
    }
    const details = { httpStatus: 400, serverCode: error, serverMessage: description };
    const sdkError = Object.assign(new Error('m'), { name: 'RestBusinessError', code: 303, details, toJSON() {} });
    expect(normalizeChatError(sdkError, { dialect: web5Dialect, operation }).kind).toBe(kind);
  },
);

test('a refusal of no known text is a failed request, whatever the app was doing', () => {
  for (const operation of ['login', 'upload', 'react', undefined]) {
    expect(web(bodyOf('web_teapot', 'no tea'), operation)).toBe('requestFailed');
    expect(web({ type: 17, data: JSON.stringify(bodyOf('web_teapot', 'no tea')) }, operation)).toBe('requestFailed');
  }
});

test('an error of the app that reads like an answer is none', () => {
  for (const message of [
    'WebSocket is not open: readyState 0',
    "The table doesn't exist",
    'The database is not open',
    'Network error, please check your internet connection',
    'Maximum number of reconnect attempts exceeded',
    'Socket auth error: timeout',
    'Recorder not supported',
    'refresh token expired',
  ]) {
    expect(web(new Error(message))).toBe('unknown');
    expect(web(message)).toBe('unknown');
  }
});

test('what is missing is the file, while one is downloaded', () => {
  expect(web(bodyOf('x', "file 42 doesn't exist"), 'download')).toBe('fileNotFound');
});

test('a busy service is named under every number that passes on an answer', () => {
  for (const status of [429, 503]) expect(web({ type: 200, id: 'f1', xhr: { status } })).toBe('serverBusy');
  expect(web({ type: 200, id: 'f1', xhr: { status: 500 } })).toBe('downloadFailed');
});

test('limits come under several numbers', () => {
  const data = (error: string, description = '') => JSON.stringify(bodyOf(error, description));
  expect(web({ type: 500, message: 'Server is busy.', data: data('resource_limited') })).toBe('serviceLimitExceeded');
  expect(web({ type: 500, message: 'Server is busy.', data: data('reach_limit') })).toBe('serverBusy');
  expect(web({ type: 50, message: "Invitee's contact max count" })).toBe('contactLimitReachedByOther');
  expect(web({ type: 50, message: 'Sorry, user register limit' }, 'login')).toBe('serviceLimitExceeded');
  expect(web({ type: 50, message: 'Modify message limit reached' })).toBe('editLimitReached');
});

test('the request of a mini program or of uni-app says that no answer came', () => {
  const failed = (errMsg: string) => ({ type: 1, message: 'login failed', data: { errMsg } });
  expect(web(failed('request:fail abort statusCode:-1 Unable to resolve host'))).toBe('serverUnreachable');
  expect(web(failed('request:fail timeout'))).toBe('requestTimedOut');
  expect(web({ errMsg: 'request:fail' })).toBe('serverUnreachable');
  // As Web SDK 4 makes it look like an answer.
  const data = { error: 'request:fail', error_description: 'request:fail' };
  const answered = { errMsg: 'request:fail net::ERR_NAME_NOT_RESOLVED', data, type: 17, message: JSON.stringify(data) };
  expect(web(answered, 'joinGroup')).toBe('serverUnreachable');
  expect(web({ type: 1, message: 'login failed', data: answered }, 'login')).toBe('serverUnreachable');
});
