import type { KnownChatOperation } from '../dialects/dialect.js';

/** The methods of the SDKs' clients with which an app does one operation. */
export interface CallRow {
  readonly operation: KnownChatOperation;
  /** The names in agora-chat and easemob-websdk, Web SDK 5, and the SDKs for React Native. A name with a manager in front is another operation elsewhere. */
  readonly methods: readonly string[];
  /** The app or the SDK does it without a person who waits for it. */
  readonly inBackground?: true;
  /** The fields of the first argument that say which object the call is about. An argument that is a text is that object itself. */
  readonly scope?: readonly string[];
}

const group = ['groupId'];
const room = ['roomId', 'chatRoomId'];
const thread = ['chatThreadId'];
const user = ['userId'];
const message = ['messageId', 'mid', 'msgId'];
const conversation = ['conversationId', 'channel'];

/** Every call of the SDKs' clients to the service, by operation. */
export const callRows: readonly CallRow[] = [
  // The session
  { operation: 'login', methods: ['open', 'login', 'loginWithToken', 'loginWithAgoraToken'] },
  { operation: 'logout', methods: ['logout', 'close', 'kickDevice', 'kickAllDevices'] },
  { operation: 'register', methods: ['registerUser', 'createAccount'] },
  { operation: 'refreshSession', inBackground: true, methods: ['renewToken', 'renewAgoraToken'] },

  // Messages and files
  {
    operation: 'send',
    scope: ['id', 'localMsgId', 'msgLocalId', 'msgId'],
    methods: ['send', 'sendMessage', 'resendMessage'],
  },
  { operation: 'upload', scope: group, methods: ['uploadGroupSharedFile', 'uploadChatRoomSharedFile'] },
  {
    operation: 'download',
    scope: message,
    methods: [
      'downloadGroupSharedFile',
      'downloadAndParseCombineMessage',
      'downloadAttachment',
      'downloadAttachmentInCombine',
      'fetchCombineMessageDetail',
    ],
  },
  { operation: 'download', inBackground: true, methods: ['downloadThumbnail', 'downloadThumbnailInCombine'] },
  { operation: 'recall', scope: message, methods: ['recallMessage'] },
  { operation: 'editMessage', scope: message, methods: ['modifyMessage', 'modifyMessageBody', 'modifyMsgBody'] },
  {
    operation: 'deleteMessage',
    methods: [
      'removeHistoryMessages',
      'removeMessagesFromServerWithMsgIds',
      'removeMessagesFromServerWithTimestamp',
      'removeMessagesWithTimestamp',
    ],
  },
  { operation: 'pinMessage', scope: message, methods: ['pinMessage', 'unpinMessage'] },
  { operation: 'reportMessage', scope: message, methods: ['reportMessage'] },
  { operation: 'react', scope: message, methods: ['addReaction', 'deleteReaction', 'removeReaction'] },
  { operation: 'translate', methods: ['translateMessage'] },
  { operation: 'transcribe', methods: ['voiceMessageToText', 'voiceFileToText'] },
  {
    operation: 'markRead',
    inBackground: true,
    methods: [
      'sendMessageReadAck',
      'sendGroupMessageReadAck',
      'sendConversationReadAck',
      'sendMessageReadReceipts',
      'clearConversationUnreadMessageCount',
      'clearAllConversationUnreadMessageCount',
    ],
  },
  {
    operation: 'fetchHistory',
    inBackground: true,
    methods: [
      'getHistoryMessages',
      'fetchHistoryMessages',
      'fetchHistoryMessagesByOptions',
      'searchMessages',
      'getServerPinnedMessages',
      'getPinnedMessageList',
      'fetchPinnedMessages',
      'getGroupMsgReadUser',
      'getGroupMessageReadUsers',
      'getGroupMessageReadReceipts',
      'fetchGroupAcks',
      'getReactionList',
      'getReactionlist',
      'getReactionDetail',
      'fetchReactionList',
      'fetchReactionDetail',
      'getSupportedLanguages',
      'getSupportedTranslationLanguages',
      'fetchSupportedLanguages',
    ],
  },

  // Conversations
  {
    operation: 'fetchConversations',
    inBackground: true,
    methods: [
      'getServerConversations',
      'getServerPinnedConversations',
      'getServerConversationsByFilter',
      'getConversationlist',
      'getConversationList',
      'getSessionList',
      'fetchAllConversations',
      'fetchConversationsByOptions',
      'fetchConversationsFromServerWithPage',
      'fetchConversationsFromServerWithCursor',
      'fetchPinnedConversationsFromServerWithCursor',
    ],
  },
  { operation: 'manageConversation', scope: conversation, methods: ['pinConversation', 'setConversationPinned'] },
  {
    operation: 'manageConversation',
    methods: [
      'addConversationMark',
      'removeConversationMark',
      'addRemoteAndLocalConversationsMark',
      'deleteRemoteAndLocalConversationsMark',
    ],
  },
  {
    operation: 'deleteConversation',
    scope: conversation,
    methods: ['deleteConversation', 'deleteSession', 'removeConversationFromServer'],
  },
  {
    operation: 'deleteConversation',
    methods: [
      'deleteAllMessagesAndConversations',
      'deleteAllMessageAndConversation',
      'clearAllMessagesAndConversations',
    ],
  },

  // Groups
  { operation: 'createGroup', methods: ['createGroup', 'createGroupNew', 'createGroupVNext', 'createGroupEx'] },
  {
    operation: 'joinGroup',
    scope: group,
    methods: [
      'joinGroup',
      'joinPublicGroup',
      'requestToJoinPublicGroup',
      'acceptGroupInvite',
      'agreeInviteIntoGroup',
      'groupManager.acceptInvitation',
    ],
  },
  { operation: 'leaveGroup', scope: group, methods: ['leaveGroup', 'quitGroup'] },
  {
    operation: 'inviteToGroup',
    scope: group,
    methods: ['inviteUsersToGroup', 'inviteToGroup', 'inviteUser', 'addMembers'],
  },
  {
    operation: 'manageGroup',
    scope: group,
    methods: [
      ...[
        'modifyGroup',
        'updateGroupInfo',
        'changeGroupName',
        'changeGroupDescription',
        'updateGroupExtension',
        'updateGroupAvatar',
        'updateGroupAnnouncement',
      ],
      ...[
        'changeOwner',
        'changeGroupOwner',
        'destroyGroup',
        'dissolveGroup',
        'blockGroup',
        'unblockGroup',
        'blockGroupMessage',
        'blockGroupMessages',
        'unblockGroupMessage',
      ],
      ...['setAdmin', 'setGroupAdmin', 'addGroupAdmin', 'removeGroupAdmin', 'groupManager.addAdmin', 'removeAdmin'],
      ...[
        'removeSingleGroupMember',
        'removeGroupMember',
        'removeMultiGroupMember',
        'removeGroupMembers',
        'groupManager.removeMembers',
        'setGroupMemberAttributes',
        'setMemberAttribute',
      ],
      ...[
        'mute',
        'muteGroupMember',
        'muteGroupMembers',
        'groupManager.muteMembers',
        'removeMute',
        'unmuteGroupMember',
        'unmuteGroupMembers',
        'unMuteMembers',
      ],
      ...[
        'muteAllGroupMembers',
        'unmuteAllGroupMembers',
        'groupManager.muteAllMembers',
        'unMuteAllMembers',
        'disableSendGroupMsg',
        'enableSendGroupMsg',
      ],
      ...['groupBlockSingle', 'blockGroupMember', 'groupBlockMulti', 'blockGroupMembers', 'groupManager.blockMembers'],
      ...[
        'removeGroupBlockSingle',
        'unblockGroupMember',
        'removeGroupBlockMulti',
        'unblockGroupMembers',
        'groupManager.unblockMembers',
      ],
      ...[
        'addUsersToGroupWhitelist',
        'addUsersToGroupAllowlist',
        'addAllowList',
        'rmUsersFromGroupWhitelist',
        'removeGroupWhitelistMember',
        'removeGroupAllowlistMember',
        'removeUsersFromGroupAllowlist',
        'removeAllowList',
      ],
      ...['deleteGroupSharedFile', 'removeGroupSharedFile'],
    ],
  },
  {
    operation: 'fetchGroup',
    inBackground: true,
    methods: [
      ...[
        'getGroup',
        'getGroupInfo',
        'getGroupInfoList',
        'getJoinedGroups',
        'getJoinedGroupList',
        'getJoinedGroupsCount',
        'getPublicGroups',
        'listGroups',
      ],
      ...[
        'fetchJoinedGroupsFromServer',
        'fetchPublicGroupsFromServer',
        'fetchJoinedGroupCount',
        'fetchGroupInfoFromServer',
        'fetchGroupInfoWithoutMembersFromServer',
      ],
      ...[
        'listGroupMember',
        'listGroupMembers',
        'getGroupMembers',
        'getGroupMemberList',
        'fetchMemberListFromServer',
        'fetchMemberInfoListFromServer',
        'getGroupAdmin',
        'getGroupAdminList',
      ],
      ...['getGroupMemberAttributes', 'getGroupMembersAttributes', 'fetchMemberAttributes', 'fetchMembersAttributes'],
      ...['getMuted', 'getGroupMuteList', 'fetchMuteListFromServer', 'isInGroupMutelist', 'checkIfInGroupMuteList'],
      ...['getGroupBlacklist', 'getGroupBlacklistNew', 'getGroupBlocklist', 'fetchBlockListFromServer'],
      ...[
        'getGroupWhitelist',
        'getGroupAllowlist',
        'fetchAllowListFromServer',
        'isMemberInAllowListFromServer',
        'isGroupWhiteUser',
        'isInGroupWhiteList',
        'isInGroupAllowlist',
        'checkIfInGroupAllowList',
      ],
      ...[
        'fetchGroupAnnouncement',
        'getGroupAnnouncement',
        'fetchAnnouncementFromServer',
        'fetchGroupSharedFileList',
        'getGroupSharedFilelist',
        'getGroupSharedFileList',
        'fetchGroupFileListFromServer',
      ],
    ],
  },

  // Chat rooms
  { operation: 'joinChatRoom', scope: room, methods: ['joinChatRoom', 'joinChatRoomEx'] },
  { operation: 'leaveChatRoom', scope: room, methods: ['leaveChatRoom', 'quitChatRoom'] },
  {
    operation: 'manageChatRoom',
    scope: room,
    methods: [
      ...[
        'createChatRoom',
        'destroyChatRoom',
        'modifyChatRoom',
        'updateChatRoomInfo',
        'changeChatRoomSubject',
        'changeChatRoomDescription',
        'updateChatRoomAnnouncement',
        'updateAnnouncement',
        'roomManager.changeOwner',
      ],
      ...[
        'removeSingleChatRoomMember',
        'removeChatRoomMember',
        'removeMultiChatRoomMember',
        'removeChatRoomMembers',
        'removeMembers',
        'addUsersToChatRoom',
      ],
      ...['setChatRoomAdmin', 'addChatRoomAdmin', 'addAdmin', 'removeChatRoomAdmin', 'chatRoomManager.removeAdmin'],
      ...[
        'muteChatRoomMember',
        'muteChatRoomMembers',
        'muteMembers',
        'removeMuteChatRoomMember',
        'unmuteChatRoomMember',
        'unMuteChatRoomMembers',
        'unmuteMembers',
      ],
      ...[
        'muteAllChatRoomMembers',
        'unMuteAllChatRoomMembers',
        'muteAllMembers',
        'unmuteAllMembers',
        'disableSendChatRoomMsg',
        'enableSendChatRoomMsg',
      ],
      ...['chatRoomBlockSingle', 'blockChatRoomMember', 'chatRoomBlockMulti', 'blockChatRoomMembers', 'blockMembers'],
      ...[
        'removeChatRoomBlockSingle',
        'unblockChatRoomMember',
        'removeChatRoomBlockMulti',
        'unblockChatRoomMembers',
        'unBlockChatRoomMembers',
        'unblockMembers',
      ],
      ...[
        'addUsersToChatRoomWhitelist',
        'addUsersToChatRoomAllowlist',
        'addMembersToChatRoomAllowList',
        'addUsersToAllowlist',
        'rmUsersFromChatRoomWhitelist',
        'removeChatRoomWhitelistMember',
        'removeChatRoomAllowlistMember',
        'removeMembersFromChatRoomAllowList',
        'removeUsersFromAllowlist',
      ],
      ...[
        'setChatRoomAttributes',
        'setChatRoomAttribute',
        'setAttributes',
        'addAttributes',
        'removeChatRoomAttributes',
        'removeChatRoomAttribute',
        'removeAttributes',
        'deleteChatRoomSharedFile',
      ],
    ],
  },
  {
    operation: 'fetchChatRoom',
    inBackground: true,
    methods: [
      ...[
        'getChatRooms',
        'getChatRoomList',
        'getJoinedChatRooms',
        'fetchPublicChatRoomsFromServer',
        'getChatRoomDetails',
        'getChatRoomInfo',
        'fetchChatRoomInfoFromServer',
      ],
      ...[
        'listChatRoomMember',
        'listChatRoomMembers',
        'getChatRoomMembers',
        'getMemberList',
        'fetchChatRoomMembers',
        'getChatRoomAdmin',
        'getAdminList',
      ],
      ...[
        'getChatRoomMuted',
        'getChatRoomMuteList',
        'getChatRoomMutelist',
        'getMuteList',
        'fetchChatRoomMuteList',
        'isInChatRoomMutelist',
        'isMemberInChatRoomMuteList',
        'checkIfInMuteList',
      ],
      ...['getChatRoomBlacklist', 'getChatRoomBlacklistNew', 'fetchChatRoomBlockList', 'chatRoomManager.getBlocklist'],
      ...[
        'getChatRoomWhitelist',
        'getChatRoomAllowlist',
        'getAllowlist',
        'fetchChatRoomAllowListFromServer',
        'isChatRoomWhiteUser',
        'isInChatRoomAllowlist',
        'isMemberInChatRoomAllowList',
        'checkIfInAllowList',
      ],
      ...[
        'fetchChatRoomAnnouncement',
        'getAnnouncement',
        'getChatRoomAttributes',
        'fetchChatRoomAttributes',
        'getAttributes',
        'fetchChatRoomSharedFileList',
        'getChatRoomSharedFilelist',
      ],
    ],
  },

  // Threads
  { operation: 'createThread', scope: message, methods: ['createChatThread'] },
  { operation: 'joinThread', scope: thread, methods: ['joinChatThread'] },
  {
    operation: 'manageThread',
    scope: thread,
    methods: [
      'leaveChatThread',
      'destroyChatThread',
      'changeChatThreadName',
      'updateChatThreadName',
      'removeChatThreadMember',
      'removeMemberWithChatThread',
    ],
  },
  {
    operation: 'fetchThreads',
    inBackground: true,
    methods: [
      'getChatThreads',
      'getChatThreadList',
      'getJoinedChatThreads',
      'getJoinedChatThreadList',
      'getChatThreadMembers',
      'getChatThreadMemberList',
      'getChatThreadLastMessage',
      'getChatThreadLastMessageList',
      'getChatThreadDetail',
      'getChatThreadInfo',
      'fetchChatThreadFromServer',
      'fetchMembersWithChatThreadFromServer',
      'fetchJoinedChatThreadFromServer',
      'fetchJoinedChatThreadWithParentFromServer',
      'fetchChatThreadWithParentFromServer',
      'fetchLastMessageWithChatThread',
    ],
  },

  // Contacts
  { operation: 'addContact', scope: user, methods: ['addContact'] },
  { operation: 'removeContact', scope: user, methods: ['deleteContact'] },
  { operation: 'manageContact', scope: user, methods: ['setContactRemark'] },
  {
    operation: 'answerRequest',
    scope: user,
    methods: ['acceptInvitation', 'acceptContactInvite', 'declineInvitation', 'declineContactInvite'],
  },
  {
    operation: 'answerRequest',
    scope: group,
    methods: [
      'acceptGroupJoinRequest',
      'agreeJoinGroup',
      'acceptJoinApplication',
      'rejectGroupJoinRequest',
      'rejectJoinGroup',
      'declineJoinApplication',
      'rejectGroupInvite',
      'rejectInviteIntoGroup',
      'rejectInvitation',
      'groupManager.declineInvitation',
    ],
  },
  {
    operation: 'block',
    methods: [
      'addToBlackList',
      'addUsersToBlacklist',
      'addUsersToBlocklist',
      'addUserToBlockList',
      'removeFromBlackList',
      'removeUserFromBlackList',
      'removeUserFromBlocklist',
      'removeUserFromBlockList',
    ],
  },
  {
    operation: 'fetchContacts',
    inBackground: true,
    methods: [
      'getContacts',
      'getAllContacts',
      'getContactsWithCursor',
      'getAllContactsFromServer',
      'fetchAllContacts',
      'fetchContacts',
      'getBlacklist',
      'getBlocklist',
      'getBlockListFromServer',
      'getSelfIdsOnOtherPlatform',
    ],
  },

  // The person and the device
  {
    operation: 'updateProfile',
    methods: [
      'updateUserInfo',
      'updateOwnUserInfo',
      'updateOwnInfo',
      'updateOwnInfoByAttribute',
      'updateCurrentUserNick',
    ],
  },
  {
    operation: 'fetchProfile',
    inBackground: true,
    methods: [
      'fetchUserInfoById',
      'fetchOwnInfo',
      'getUserInfoByUserId',
      'getUserInfoByAttribute',
      'subscribeUsersInfo',
      'unsubscribeUsersInfo',
      'getSubscribedUsers',
      'getLoggedInDevicesFromServer',
    ],
  },
  { operation: 'publishPresence', inBackground: true, methods: ['publishPresence'] },
  {
    operation: 'fetchPresence',
    inBackground: true,
    methods: [
      'subscribePresence',
      'unsubscribePresence',
      'presenceManager.subscribe',
      'presenceManager.unsubscribe',
      'getSubscribedPresenceList',
      'getSubscribedPresencelist',
      'getPresenceStatus',
      'fetchSubscribedMembers',
      'fetchPresenceStatus',
    ],
  },
  {
    operation: 'configurePush',
    inBackground: true,
    methods: [
      ...[
        'uploadToken',
        'uploadPushToken',
        'unbindPushToken',
        'removePushToken',
        'updatePushConfig',
        'updatePushNickname',
        'updatePushDisplayStyle',
        'fetchPushOptionFromServer',
        'selectPushTemplate',
        'fetchSelectedPushTemplate',
      ],
      ...[
        'setSilentModeForAll',
        'getSilentModeForAll',
        'setGlobalSilentMode',
        'getGlobalSilentMode',
        'fetchSilentModeForAll',
      ],
      ...[
        'setSilentModeForConversation',
        'setConversationSilentMode',
        'removeSilentModeForConversation',
        'clearRemindTypeForConversation',
        'clearConversationRemindType',
      ],
      ...[
        'getSilentModeForConversation',
        'getSilentModeForConversations',
        'getConversationSilentMode',
        'getConversationSilentModes',
        'fetchSilentModeForConversation',
        'fetchSilentModeForConversations',
        'getSilentModeRemindTypeConversations',
        'getConversationListByRemindType',
      ],
      ...[
        'setPushPerformLanguage',
        'getPushPerformLanguage',
        'setPushLanguage',
        'getPushLanguage',
        'setPreferredNotificationLanguage',
        'fetchPreferredNotificationLanguage',
      ],
    ],
  },
  { operation: 'call', inBackground: true, methods: ['getRTCToken', 'getUserIdByRTCUIds'] },
];

const rowOf = new Map(callRows.flatMap((row) => row.methods.map((method) => [method, row] as const)));

/**
 * The row of a method.
 * @param manager the property of the client on which it stands, such as `groupManager`
 */
export function callOf(method: string, manager?: string): CallRow | undefined {
  return rowOf.get(`${manager}.${method}`) ?? rowOf.get(method);
}
