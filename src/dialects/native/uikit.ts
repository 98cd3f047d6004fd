import type { ChatErrorKind } from '../../kinds/kinds.js';
import { readBare } from '../bare.js';
import type { KnownChatOperation, Reading } from '../dialect.js';
import { field, numberField, parseJson, textField } from '../field.js';

/** The numbers of react-native-chat-uikit 2 that stand for one call. They overlap with the numbers of the SDK. */
const calls: Readonly<Record<number, KnownChatOperation>> = {
  1001: 'login',
  1003: 'refreshSession',
  1100: 'send',
  1101: 'recall',
  1102: 'translate',
  1200: 'joinChatRoom',
};

/** The meaning of a number where the kit has no error of the SDK to pass on. */
const kinds: Readonly<Record<number, ChatErrorKind>> = {
  1001: 'signInFailed',
  1003: 'sessionExpiring',
  1100: 'sendFailed',
  // The kit gives up on its own after two minutes.
  1101: 'recallTimedOut',
  1102: 'translationFailed',
};

/** The calls that the kit names in `tag`, or beside the error in `from`. */
const operations: Readonly<Record<string, KnownChatOperation>> = {
  autoLogin: 'login',
  refreshToken: 'refreshSession',
  sendMessage: 'send',
  resendMessage: 'send',
  recallMessage: 'recall',
  editMessage: 'editMessage',
  translateMessage: 'translate',
  addReactionToMessage: 'react',
  removeReactionFromMessage: 'react',
  fetchHistoryMessages: 'fetchHistory',
  downloadMessageAttachment: 'download',
  publishPresence: 'publishPresence',
  addNewContact: 'addContact',
  createGroup: 'createGroup',
  quitGroup: 'leaveGroup',
  destroyGroup: 'manageGroup',
  setGroupName: 'manageGroup',
  addGroupMembers: 'inviteToGroup',
  removeGroupMembers: 'manageGroup',
  changeGroupOwner: 'manageGroup',
};

/** Reads the `UIKitError` of react-native-chat-uikit, whose `desc` is the error of the SDK as JSON, and `{error, from}` of its `onError`. */
export function readUikitError(value: unknown): Reading | undefined {
  const from = operationOf(textField(value, 'from'));
  const code = numberField(value, 'code');
  const description = textField(value, 'desc');
  if (code === undefined || description === undefined) {
    return from && { ...readBare(value), shape: 'bare', operation: from, inner: field(value, 'error') };
  }
  const inner = parseJson(description);
  return {
    shape: 'bare',
    sdkMessage: textField(value, 'message') ?? description,
    operation: operationOf(textField(value, 'tag')) ?? calls[code],
    kind: inner ? undefined : kinds[code],
    inner,
  };
}

function operationOf(call: string | undefined): KnownChatOperation | undefined {
  return call !== undefined && Object.hasOwn(operations, call) ? operations[call] : undefined;
}
