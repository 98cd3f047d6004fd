import english from '../../locales/en/chatErrors.json';
import type { ChatErrorEvent } from '../../src/core/events.js';
import { patienceFor } from '../../src/core/patience.js';
import { type KnownChatOperation, operations } from '../../src/dialects/dialect.js';
import {
  actionRuns,
  actions,
  audiences,
  type ChatErrorKindRow,
  categories,
  severities,
  surfaces,
} from '../../src/kinds/kind.js';
import { type ChatErrorKind, kinds } from '../../src/kinds/kinds.js';
import { dialects } from '../dialects.js';

const rows = Object.entries(kinds) as [ChatErrorKind, ChatErrorKindRow][];

export function titleOf(kind: ChatErrorKind): string {
  const words = (kinds[kind] as ChatErrorKindRow).words ?? kind;
  return (english.kinds as Record<string, { readonly title: string }>)[words]?.title ?? kind;
}

/** Each action with its English label, how it runs for several failures and the kinds that offer it by default. */
export const actionRows = actions.map((action) => ({
  action,
  label: english.actions[action],
  runs: actionRuns[action],
  kinds: rows.filter(([, row]) => row.actions.includes(action)).map(([kind]) => kind),
}));

/** The calls that each operation is for. */
const callsOf: Record<KnownChatOperation, string> = {
  login: '`open`, and getting a token from your server',
  logout: '`close`',
  register: '`registerUser`, or your server’s sign-up',
  refreshSession: '`renewToken`',
  send: '`send`, for messages without a file',
  upload: '`send` with a file, `uploadGroupSharedFile`',
  download: '`download`, `downloadGroupSharedFile`, opening a combined message',
  recall: '`recallMessage`',
  editMessage: '`modifyMessage`',
  deleteMessage: '`removeHistoryMessages`',
  pinMessage: '`pinMessage`, `unpinMessage`',
  reportMessage: '`reportMessage`',
  react: '`addReaction`, `deleteReaction`',
  translate: '`translateMessage`',
  transcribe: '`voiceMessageToText`',
  markRead: '`send` with a read receipt',
  fetchHistory: '`getHistoryMessages`, pinned messages, reactions',
  fetchConversations: '`getServerConversations`',
  manageConversation: '`pinConversation`, marks, muting a conversation',
  deleteConversation: '`deleteConversation`',
  createGroup: '`createGroup`',
  joinGroup: '`joinGroup`, accepting an invitation',
  leaveGroup: '`leaveGroup`',
  inviteToGroup: '`inviteUsersToGroup`',
  manageGroup: 'changing the members or the settings of a group, closing it',
  fetchGroup: '`getGroupInfo`, `getJoinedGroups`, members, shared files',
  joinChatRoom: '`joinChatRoom`',
  leaveChatRoom: '`leaveChatRoom`',
  manageChatRoom: 'creating or closing a chat room, changing its members or settings',
  fetchChatRoom: '`getChatRooms`, `getChatRoomDetails`, members',
  createThread: '`createChatThread`',
  joinThread: '`joinChatThread`',
  manageThread: '`changeChatThreadName`, `leaveChatThread`, `destroyChatThread`',
  fetchThreads: '`getChatThreads`, members',
  addContact: '`addContact`',
  removeContact: '`deleteContact`',
  manageContact: '`setContactRemark`',
  answerRequest: 'accepting or declining a contact request, or a request to join',
  block: '`addUsersToBlocklist`, `removeUserFromBlocklist`',
  fetchContacts: '`getAllContacts`, `getBlocklist`',
  updateProfile: '`updateUserInfo`',
  fetchProfile: '`fetchUserInfoById`',
  publishPresence: '`publishPresence`',
  fetchPresence: '`getPresenceStatus`, `subscribePresence`',
  configurePush: '`uploadPushToken`, `setSilentModeForAll`',
  call: '`getRTCToken`',
  record: '`getUserMedia`, `MediaRecorder`',
  pickFile: 'opening a file picker, the camera or the gallery',
};

/** Each operation with its English title, its calls, its default time-out and what it lets the kit tell apart. */
export const operationRows = operations.map((operation) => ({
  operation,
  title: english.effects[operation],
  calls: callsOf[operation],
  timeoutMs: patienceFor(operation),
  kinds: kindsTold(operation),
}));

/** The kinds that some dialect finds only when it knows the operation. */
function kindsTold(operation: KnownChatOperation): readonly ChatErrorKind[] {
  const refinements = Object.values(dialects).flatMap((dialect) => dialect.refinements ?? []);
  return [...new Set(refinements.filter((row) => [row.operation].flat().includes(operation)).map(({ kind }) => kind))];
}

/** When each event is sent. */
export const eventRows: { readonly [T in ChatErrorEvent['type']]: string } = {
  shown: 'A new notice.',
  repeated: 'The same failure happened again while its notice was open.',
  explained: 'Not shown, because an open notice is the cause: a request that failed while the device is offline.',
  suppressed: 'Not shown, because the user has nothing to do or to know. The kind has the surface `none`.',
  actionStarted: 'The user pressed a button, or an automatic retry started.',
  actionSucceeded: 'The handler returned, or its promise resolved.',
  actionFailed: 'The handler threw, or its promise rejected.',
  ended: 'The notice is gone. `outcome` says why.',
};

/** What the fields of a policy accept. */
export const policyValues = {
  category: categories,
  severity: severities,
  surface: surfaces,
  actions,
  audience: audiences,
  retryable: ['true', 'false'],
} as const;

/** Every kind with its defaults. */
export const kindRows = rows.map(([kind, row]) => ({ kind, title: titleOf(kind), ...row }));
