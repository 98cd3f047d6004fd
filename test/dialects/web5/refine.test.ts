import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { normalizeChatError } from '../../../src/core/index.js';
import { web5Dialect } from '../../../src/dialects/web5/index.js';
import type { ChatErrorKind } from '../../../src/kinds/kinds.js';

/** An `SDKError`: its class has a name that is not minified. */
const failed = (name: string, code: number, message: string, details: object = {}) =>
  Object.assign(new Error(message), { name, code, details, toJSON() {} });
const ack = (code: number, reason: string) =>
  failed('MessageSendError', code, 'Message failed', { serverCode: 1, reason });
const rest = (code: number, httpStatus: number, serverMessage: string) =>
  failed('RestBusinessError', code, serverMessage, { httpStatus, serverMessage });

const cases: readonly (readonly [error: unknown, kind: ChatErrorKind, operation?: string])[] = [
  [ack(305, 'Sorry, edit is not available'), 'serviceNotEnabled'],
  [failed('MessageSendError', 305, 'Message editing is not available'), 'serviceNotEnabled'],
  [failed('SDKError', 305, ''), 'serviceNotEnabled', 'editMessage'],
  [failed('ConnectionError', 305, 'Provision rejected', { stage: 'provision' }), 'appDisabled'],
  [305, 'appDisabled'],
  [
    { dataType: 'conversation', code: 305, stage: 'server', message: 'session-list service is disabled' },
    'serviceNotEnabled',
  ],
  [rest(305, 403, 'metadata service is off'), 'serviceNotEnabled'],
  [1000, 'contactAlreadyAdded'],
  [rest(1000, 400, 'ALREADY_FRIEND'), 'contactAlreadyAdded'],
  [ack(202, 'something new'), 'sendFailed'],
  [ack(202, 'Sorry, user not found'), 'userNotFound'],
  [failed('ConnectionError', 202, 'Provision rejected', { stage: 'provision' }), 'authenticationFailed'],
  [failed('MessageSendError', 300, 'Socket closed', { msgLocalId: '1', protocolId: '2' }), 'sendInterrupted'],
  [failed('MessageSendError', 301, 'No acknowledgement', { msgLocalId: '1', protocolId: '2' }), 'deliveryUncertain'],
  // Of a recall, a receipt, entering a chat room: whatever else goes through the socket.
  [failed('MessageSendError', 300, 'Socket closed', { protocolId: '2' }), 'serverUnreachable'],
  [failed('MessageSendError', 301, 'No acknowledgement', { protocolId: '2' }), 'requestTimedOut', 'joinChatRoom'],
  [ack(202, 'something new'), 'requestFailed', 'recall'],
  [failed('SDKError', 300, ''), 'sendInterrupted', 'send'],
  [failed('SDKError', 301, ''), 'deliveryUncertain', 'send'],
  [failed('UploadError', 301, 'Timed out'), 'uploadFailed'],
  [failed('MessageReceiveError', 500, 'Combine payload cannot be read'), 'combinedMessageUnreadable'],
  [failed('SDKError', 305, ''), 'serviceNotEnabled', 'send'],
  [failed('SDKError', 305, ''), 'serviceNotEnabled', 'manageGroup'],
  [failed('RequestError', 1, 'The upload was aborted'), 'requestCancelled'],
  [failed('RequestError', 1, 'Cancelled by the caller'), 'requestCancelled'],
  [ack(4, 'Sorry, edit limit reached'), 'limitReached'],
  [ack(4, 'limit directed users'), 'limitReached'],
  [failed('ValidationError', 4, 'messageList max length is 300'), 'limitReached'],
  [
    failed('ConnectionError', 4, 'Provision rejected', { reason: 'Sorry, user register limit' }),
    'serviceLimitExceeded',
  ],
  [ack(110, 'Sorry, message does not exist'), 'messageNotFound'],
  [rest(110, 400, 'this appKey not open message roaming'), 'serviceNotEnabled'],
  [rest(110, 404, 'user session pin message not exist'), 'messageNotFound'],
  [rest(202, 401, 'Subject does not have permission [applications:post:1:/users/2]'), 'permissionDenied'],
  [rest(202, 401, 'Unable to authenticate (OAuth)'), 'authenticationFailed'],
  [failed('MessageReceiveError', 2, 'Combine payload download failed'), 'combinedMessageUnreadable'],
  [rest(210, 401, ''), 'permissionDenied'],
  [rest(210, 401, 'user is not in chatroom'), 'chatRoomNotJoined'],
  [rest(202, 401, ''), 'authenticationFailed'],
  [rest(603, 403, 'owner can not quit group'), 'groupOwnerCannotLeave'],
  [rest(4, 400, 'remark length must less than 100'), 'limitReached'],
  [failed('RestBusinessError', 4, 'REST business error: Pin message limit'), 'limitReached'],
  [failed('RestBusinessError', 110, 'REST business error: Pin message not found'), 'messageNotFound'],
  [failed('RestBusinessError', 500, 'REST business error: Message not found'), 'messageNotFound'],
  [failed('RestBusinessError', 112, 'REST business error: Query param reaches limit'), 'queryLimitExceeded'],
  [failed('RestBusinessError', 1110, 'Translation text is too long'), 'translationTooLong'],
  [failed('RestBusinessError', 1110, 'Invalid target language'), 'translationLanguageUnsupported'],
  [failed('ValidationError', 407, 'Invalid file', { fields: [{ path: 'voiceParams' }] }), 'voiceFileInvalid'],
  [failed('SDKError', 407, 'attachment file is expired'), 'fileExpired'],
  [failed('RestBusinessError', 210, 'The user has blocked you'), 'contactAddFailed', 'addContact'],
  [failed('RestTransportError', 2, 'Request failed: https://x/combine/y'), 'serverUnreachable'],
];

test.each(cases.map(([error, kind, operation]) => ({ error, kind, operation })))(
  '$error is $kind',
  ({ error, kind, operation }) => {
    expect(normalizeChatError(error, { dialect: web5Dialect, operation }).kind).toBe(kind);
  },
);

test('every constant of the SDK inside easemob-chat-uikit has its row', () => {
  const bundle = readFileSync('node_modules/easemob-chat-uikit/ChatUI.esm.js', 'utf8');
  const [enumeration = ''] = /\{[^{}]*CONNECTION_PROVISION_REJECTED:[^{}]*\}/.exec(bundle) ?? [];
  // Minifiers write 1000 as 1e3.
  const constants = [...enumeration.matchAll(/([A-Z][A-Z0-9_]+): (\d+(?:e\d+)?)/g)].map(
    ([, name, code]) => [name, Number(code)] as const,
  );
  expect(constants.length).toBeGreaterThan(100);
  // The vendor gave some constants other numbers since.
  const known = new Set(
    web5Dialect.rows.flatMap((row) =>
      [row.name, ...('also' in row ? row.also : [])].map((name) => `${name} ${row.code}`),
    ),
  );
  expect(constants.filter(([name, code]) => !known.has(`${name} ${code}`))).toEqual([]);
});
