import type { KnownChatOperation } from '../dialects/dialect.js';

/** Something that the kits do for a person, and tell of when it fails. */
export interface UikitEvent {
  readonly event: string;
  readonly operation: KnownChatOperation;
}

/** Every event of agora-chat-uikit 2 and easemob-chat-uikit 3. */
export const uikitEvents: readonly UikitEvent[] = [
  // The session and the person
  { event: 'open', operation: 'login' },
  { event: 'publishPresence', operation: 'publishPresence' },
  { event: 'fetchUserInfoById', operation: 'fetchProfile' },

  // Messages. A typing notice that fails is a `sendMessage` too; of failed messages easemob-chat-uikit 3.0 tells nothing.
  { event: 'sendMessage', operation: 'send' },
  { event: 'recallMessage', operation: 'recall' },
  { event: 'modifyMessage', operation: 'editMessage' },
  { event: 'translateMessage', operation: 'translate' },
  { event: 'reportMessage', operation: 'reportMessage' },
  { event: 'removeHistoryMessages', operation: 'deleteMessage' },
  { event: 'addReaction', operation: 'react' },
  { event: 'deleteReaction', operation: 'react' },
  { event: 'getReactionDetail', operation: 'fetchHistory' },
  { event: 'pinMessage', operation: 'pinMessage' },
  { event: 'unpinMessage', operation: 'pinMessage' },
  { event: 'getPinnedMessages', operation: 'fetchHistory' },
  { event: 'jumpToPinnedMessage', operation: 'fetchHistory' },

  // Conversations
  { event: 'getConversationlist', operation: 'fetchConversations' },
  { event: 'deleteConversation', operation: 'deleteConversation' },
  { event: 'clearConversationUnreadMessageCount', operation: 'markRead' },
  { event: 'pinConversation', operation: 'manageConversation' },
  { event: 'getServerPinnedConversations', operation: 'fetchConversations' },
  { event: 'getSilentModeForConversations', operation: 'configurePush' },
  { event: 'setSilentModeForConversation', operation: 'configurePush' },
  { event: 'clearRemindTypeForConversation', operation: 'configurePush' },

  // Groups
  { event: 'getJoinedGroups', operation: 'fetchGroup' },
  { event: 'getGroupInfo', operation: 'fetchGroup' },
  { event: 'createGroup', operation: 'createGroup' },
  { event: 'modifyGroup', operation: 'manageGroup' },
  { event: 'destroyGroup', operation: 'manageGroup' },
  { event: 'leaveGroup', operation: 'leaveGroup' },
  { event: 'inviteToGroup', operation: 'inviteToGroup' },
  { event: 'removeGroupMembers', operation: 'manageGroup' },
  { event: 'changeGroupOwner', operation: 'manageGroup' },
  { event: 'setGroupMemberAttributes', operation: 'manageGroup' },

  // Chat rooms
  { event: 'joinChatRoom', operation: 'joinChatRoom' },
  { event: 'leaveChatRoom', operation: 'leaveChatRoom' },
  { event: 'getChatRoomDetails', operation: 'fetchChatRoom' },
  { event: 'getChatRoomMutelist', operation: 'fetchChatRoom' },
  { event: 'muteChatRoomMember', operation: 'manageChatRoom' },
  { event: 'unmuteChatRoomMember', operation: 'manageChatRoom' },
  { event: 'removeChatRoomMember', operation: 'manageChatRoom' },

  // Threads
  { event: 'createChatThread', operation: 'createThread' },
  { event: 'joinChatThread', operation: 'joinThread' },
  { event: 'leaveChatThread', operation: 'manageThread' },
  { event: 'destroyChatThread', operation: 'manageThread' },
  { event: 'getChatThreads', operation: 'fetchThreads' },
  { event: 'getChatThreadLastMessage', operation: 'fetchThreads' },

  // Contacts
  { event: 'getAllContacts', operation: 'fetchContacts' },
  { event: 'addContact', operation: 'addContact' },
  { event: 'deleteContact', operation: 'removeContact' },
  { event: 'setContactRemark', operation: 'manageContact' },
  { event: 'getBlockList', operation: 'fetchContacts' },
  { event: 'addUsersToBlocklist', operation: 'block' },
  { event: 'removeUserFromBlocklist', operation: 'block' },
];
