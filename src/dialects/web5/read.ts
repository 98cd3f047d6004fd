import { readBare } from '../bare.js';
import type { ChatOperation, Reading } from '../dialect.js';
import { codeField, field, numberField, retryAfterMs, statusField, textField } from '../field.js';
import { shapeOf } from '../shape.js';

/** What easemob-chat-uikit 3 itself says, in the shape of the SDK before. */
const pinnedMessageMissing = 'The pinned message does not exist';

/** Reads the `SDKError`s of Web SDK 5.x, and the payloads of its connection events. */
export function readWeb5(value: unknown, isBody?: boolean): Reading {
  const shape = shapeOf(value, isBody);
  if (shape === 'web' && textField(value, 'message') === pinnedMessageMissing) {
    return { shape: 'bare', sdkMessage: pinnedMessageMissing, kind: 'messageNotFound' };
  }
  if (shape !== 'web5') return { shape, ...readBare(value, isBody) };
  return textField(value, 'state') ? readPayload(value) : readError(value);
}

function readError(value: unknown): Reading {
  const details = field(value, 'details');
  const messageId = textField(details, 'protocolId');
  const serverError = textField(details, 'serverCode');
  return {
    shape: 'web5',
    code: codeField(value, 'code'),
    errorName: textField(value, 'name'),
    sdkMessage: textField(value, 'message'),
    httpStatus: statusField(details, 'httpStatus') ?? statusField(field(details, 'source'), 'httpStatus'),
    isAnswer: serverError !== undefined || undefined,
    serverError,
    // What looks like a number is the server's own.
    errorCode: Number(serverError) || undefined,
    serverReason: textField(details, 'serverMessage') ?? textField(details, 'reason'),
    reasonKey: textField(details, 'reasonKey'),
    retryable: booleanField(details, 'retryable'),
    retryAfterMs: retryAfterMs(details),
    messageId,
    failureId: messageId,
    operation: operationOf(details),
    inner: field(value, 'cause'),
  };
}

/** `onDisconnected` and `onReconnectFailed` carry a number only where the service ended the session. */
function readPayload(value: unknown): Reading {
  const code = codeField(value, 'errorCode');
  const state = textField(value, 'state');
  return {
    shape: 'web5',
    code,
    errorName: state,
    kind: code === undefined ? (state === 'reconnectFailed' ? 'connectionLost' : 'connectionInterrupted') : undefined,
    sdkMessage: textField(value, 'errorMessage') ?? textField(value, 'reason'),
  };
}

/** A message has an ID of this device, or a number in its acknowledgement. What else goes through the socket, such as a recall, has neither. */
function operationOf(details: unknown): ChatOperation | undefined {
  const stage = textField(details, 'stage');
  if (stage === 'login' || stage === 'provision') return 'login';
  const isMessage = textField(details, 'msgLocalId') ?? numberField(details, 'serverCode');
  if (isMessage !== undefined) return 'send';
  const api = textField(details, 'api') ?? '';
  return apis.find(([names]) => names.test(api))?.[1];
}

/** The operations of the SDK's calls: what a call is about tells apart what shares a number. The first that matches decides. */
const apis: readonly (readonly [names: RegExp, operation: ChatOperation])[] = [
  [/voice.*text/i, 'transcribe'],
  [/join\w*thread/i, 'joinThread'],
  [/thread/i, 'manageThread'],
  [/join\w*chatroom/i, 'joinChatRoom'],
  [/chatroom/i, 'manageChatRoom'],
  [/join\w*group/i, 'joinGroup'],
  [/group/i, 'manageGroup'],
  [/reaction/i, 'react'],
  [/translat/i, 'translate'],
  [/presence/i, 'publishPresence'],
  [/^(?:add|invite)contact/i, 'addContact'],
  [/(?:modify|edit)message/i, 'editMessage'],
  [/recall/i, 'recall'],
  [/upload/i, 'upload'],
  [/download/i, 'download'],
];

function booleanField(value: unknown, name: string): boolean | undefined {
  const found = field(value, name);
  return typeof found === 'boolean' ? found : undefined;
}
