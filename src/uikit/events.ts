import type { KnownChatOperation } from '../dialects/dialect.js';

/** Something that the kits do for a person, and tell of when it fails. */
export interface UikitEvent {
  readonly event: string;
  /** Where it is one that refinements know; else the event is an operation of its own. */
  readonly operation?: KnownChatOperation;
}

/** Every event of agora-chat-uikit 2 and easemob-chat-uikit 3. */
export const uikitEvents: readonly UikitEvent[] = [
  // The session and the person
  { event: 'open', operation: 'login' },
  { event: 'publishPresence', operation: 'publishPresence' },
  { event: 'fetchUserInfoById' },

  // Messages. A typing notice that fails is a `sendMessage` too; of failed messages easemob-chat-uikit 3.0 tells nothing.
  { event: 'sendMessage', operation: 'send' },
  { event: 'recallMessage', operation: 'recall' },
  { event: 'modifyMessage', operation: 'editMessage' },
  { event: 'translateMessage', operation: 'translate' },
  { event: 'reportMessage' },
  { event: 'removeHistoryMessages' },
  { event: 'addReaction', operation: 'react' },
  { event: 'deleteReaction', operation: 'react' },
  { event: 'getReactionDetail' },
  { event: 'pinMessage' },
  { event: 'unpinMessage' },
  { event: 'getPinnedMessages' },
  { event: 'jumpToPinnedMessage' },

  // Conversations
  { event: 'getConversationlist' },
  { event: 'deleteConversation' },
  { event: 'clearConversationUnreadMessageCount' },
  { event: 'pinConversation' },
  { event: 'getServerPinnedConversations' },
  { event: 'getSilentModeForConversations' },
  { event: 'setSilentModeForConversation' },
  { event: 'clearRemindTypeForConversation' },

  // Groups
  { event: 'getJoinedGroups' },
  { event: 'getGroupInfo', operation: 'manageGroup' },
  { event: 'createGroup', operation: 'manageGroup' },
  { event: 'modifyGroup', operation: 'manageGroup' },
  { event: 'destroyGroup', operation: 'manageGroup' },
  { event: 'leaveGroup', operation: 'manageGroup' },
  { event: 'inviteToGroup', operation: 'manageGroup' },
  { event: 'removeGroupMembers', operation: 'manageGroup' },
  { event: 'changeGroupOwner', operation: 'manageGroup' },
  { event: 'setGroupMemberAttributes', operation: 'manageGroup' },

  // Chat rooms
  { event: 'joinChatRoom', operation: 'joinChatRoom' },
  { event: 'leaveChatRoom', operation: 'manageChatRoom' },
  { event: 'getChatRoomDetails', operation: 'manageChatRoom' },
  { event: 'getChatRoomMutelist', operation: 'manageChatRoom' },
  { event: 'muteChatRoomMember', operation: 'manageChatRoom' },
  { event: 'unmuteChatRoomMember', operation: 'manageChatRoom' },
  { event: 'removeChatRoomMember', operation: 'manageChatRoom' },

  // Threads
  { event: 'createChatThread' },
  { event: 'joinChatThread' },
  { event: 'leaveChatThread' },
  { event: 'destroyChatThread' },
  { event: 'getChatThreads' },
  { event: 'getChatThreadLastMessage' },

  // Contacts
  { event: 'getAllContacts' },
  { event: 'addContact', operation: 'addContact' },
  { event: 'deleteContact' },
  { event: 'setContactRemark' },
  { event: 'getBlockList' },
  { event: 'addUsersToBlocklist' },
  { event: 'removeUserFromBlocklist' },
];
