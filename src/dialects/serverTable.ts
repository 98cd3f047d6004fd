import type { ChatErrorKind } from '../kinds/kinds.js';
import type { KnownChatOperation } from './dialect.js';
import type { conditions, objects } from './serverLexicon.js';

export type Condition = keyof typeof conditions;
export type ConceptObject = keyof typeof objects;

/** The kinds of a condition: by the operation where that decides (`!send`), by the thing that it is said of, by the operation where no thing is named (`send`), or `else`. */
export type ConceptRow = {
  readonly [Column in ConceptObject | KnownChatOperation | `!${KnownChatOperation}` | 'else']?: ChatErrorKind;
};

const limits = {
  '!editMessage': 'editLimitReached',
  otherContact: 'contactLimitReachedByOther',
  contact: 'contactLimitReached',
  reaction: 'reactionLimitReached',
  memberAttribute: 'memberAttributeCountExceeded',
  else: 'limitReached',
} as const satisfies ConceptRow;

const refusals = {
  registration: 'registrationFailed',
  chatRoom: 'chatRoomPermissionDenied',
  group: 'groupPermissionDenied',
  register: 'registrationFailed',
  else: 'permissionDenied',
} as const satisfies ConceptRow;

const done = {
  session: 'alreadySignedIn',
  thread: 'threadAlreadyExists',
  contact: 'contactAlreadyAdded',
  reaction: 'reactionAlreadyAdded',
  else: 'alreadyDone',
} as const satisfies ConceptRow;

export const table = {
  activeUsers: { else: 'activeUserLimitReached' },
  arrears: { else: 'serviceInArrears' },
  tooManyDevices: { else: 'tooManyDevices' },
  otherDevice: { else: 'otherDeviceHoldsSession' },
  passwordWrong: { else: 'passwordWrong' },
  // Files often lie at another service, whose tokens are not those of the session
  sessionOver: { '!upload': 'uploadFailed', '!download': 'downloadFailed', else: 'sessionExpired' },
  noToken: { else: 'credentialsMissing' },

  cancelled: { else: 'requestCancelled' },

  moderated: {
    '!send': 'messageContentRefused',
    '!upload': 'fileContentRefused',
    groupName: 'groupNameRefused',
    file: 'fileContentRefused',
    message: 'messageContentRefused',
    else: 'textRefused',
  },
  recallTooLate: { else: 'recallTimedOut' },
  tooLate: { '!recall': 'recallTimedOut', '!editMessage': 'messageEditFailed', else: 'operationNotAllowed' },

  notInPlan: { else: 'serviceNotEnabled' },
  planQuota: { translation: 'translationLimitReached', else: 'serviceLimitExceeded' },
  rateLimit: { '!send': 'messageRateLimited', else: 'serverBusy' },
  editLimit: { else: 'editLimitReached' },
  tooLittle: { file: 'fileInvalid', upload: 'fileInvalid', else: 'parameterInvalid' },
  requestLimit: {
    file: 'fileTooLarge',
    manageGroup: 'tooManyAtOnce',
    manageChatRoom: 'tooManyAtOnce',
    send: 'tooManyAtOnce',
    else: 'queryLimitExceeded',
  },
  tooLong: {
    '!upload': 'fileTooLarge',
    voice: 'voiceTooLong',
    file: 'fileTooLarge',
    memberAttribute: 'memberAttributeValueTooLong',
    userAttribute: 'userAttributesTooLong',
    translation: 'translationTooLong',
    presence: 'presenceTooLong',
    text: 'textTooLong',
    message: 'messageTooLarge',
    userName: 'userIdTooLong',
    send: 'messageTooLarge',
    else: 'limitReached',
  },
  full: {
    otherContact: 'contactLimitReachedByOther',
    contact: 'contactLimitReached',
    chatRoom: 'chatRoomFull',
    group: 'groupFull',
    else: 'limitReached',
  },
  tooMany: limits,
  quota: { translation: 'translationLimitReached', else: 'serviceLimitExceeded' },
  limit: { ...limits, file: 'fileTooLarge' },

  conflict: {
    '!login': 'serverBusy',
    '!register': 'userIdTaken',
    reaction: 'reactionBusy',
    session: 'signInUnderWay',
    else: 'changedMeanwhile',
  },
  expired: {
    '!upload': 'uploadFailed',
    session: 'sessionExpired',
    file: 'fileExpired',
    message: 'messageNotFound',
    else: 'notFound',
  },

  ownerLeaves: { chatRoom: 'chatRoomOwnerCannotLeave', group: 'groupOwnerCannotLeave', else: 'ownerProtected' },
  ownerSafe: {
    '!leaveGroup': 'groupOwnerCannotLeave',
    '!leaveChatRoom': 'chatRoomOwnerCannotLeave',
    else: 'ownerProtected',
  },
  self: { presence: 'presenceSelfSubscribed', else: 'operationNotAllowed' },
  unchanged: { else: 'alreadyDone' },
  notOnAllowList: { else: 'notOnAllowList' },
  notContact: { '!send': 'notContact', else: 'contactsOnly' },
  requested: { else: 'alreadyDone' },
  alreadyMember: {
    '!inviteToGroup': 'alreadyDone',
    chatRoom: 'chatRoomAlreadyJoined',
    group: 'groupAlreadyJoined',
    conversation: 'groupAlreadyJoined',
    else: 'alreadyDone',
  },
  notMember: {
    chatRoom: 'chatRoomNotJoined',
    group: 'groupNotJoined',
    conversation: 'groupNotJoined',
    else: 'permissionDenied',
  },
  mayNot: refusals,

  required: {
    '!register': 'userDetailsInvalid',
    file: 'fileInvalid',
    else: 'parameterInvalid',
  },
  notFound: {
    voice: 'voiceFileNotFound',
    file: 'fileNotFound',
    thread: 'threadNotFound',
    message: 'messageNotFound',
    chatRoom: 'chatRoomNotFound',
    group: 'groupNotFound',
    conversation: 'conversationNotFound',
    userName: 'userNotFound',
    user: 'userNotFound',
    session: 'authenticationFailed',
    app: 'appNotFound',
    url: 'urlInvalid',
    else: 'notFound',
  },

  exists: {
    session: 'authenticationFailed',
    thread: 'threadAlreadyExists',
    contact: 'contactAlreadyAdded',
    reaction: 'reactionAlreadyAdded',
    userName: 'userIdTaken',
    '!register': 'userIdTaken',
    else: 'alreadyExists',
  },
  alreadyIn: done,

  unsupported: {
    translation: 'translationLanguageUnsupported',
    push: 'pushNotSupported',
    file: 'fileInvalid',
    else: 'operationUnsupported',
  },
  timedOut: { '!send': 'deliveryUncertain', else: 'requestTimedOut' },
  unreachable: { '!send': 'sendInterrupted', else: 'serverUnreachable' },
  busy: { else: 'serverBusy' },
  notEnabled: {
    '!register': 'registrationClosed',
    registration: 'registrationClosed',
    translation: 'translationNotEnabled',
    else: 'serviceNotEnabled',
  },
  appDisabled: { else: 'appDisabled' },
  disabled: {
    '!login': 'accountRemoved',
    '!refreshSession': 'accountRemoved',
    registration: 'registrationClosed',
    group: 'groupDisabled',
    conversation: 'groupDisabled',
    chatRoom: 'operationNotAllowed',
    thread: 'operationNotAllowed',
    user: 'permissionDenied',
    else: 'serviceNotEnabled',
  },
  muted: { app: 'mutedEverywhere', else: 'mutedInConversation' },
  blocked: {
    '!send': 'messageUndelivered',
    '!addContact': 'operationNotAllowed',
    chatRoom: 'chatRoomBlocked',
    group: 'groupBlocked',
    else: 'permissionDenied',
  },
  notPermitted: refusals,
  notAuthenticated: { register: 'registrationFailed', else: 'authenticationFailed' },

  impossible: { else: 'operationNotAllowed' },
  malformed: {
    '!register': 'userDetailsInvalid',
    url: 'urlInvalid',
    file: 'fileInvalid',
    else: 'parameterInvalid',
  },
  failed: {
    '!translate': 'translationFailed',
    translation: 'translationFailed',
    memberAttribute: 'memberAttributesNotSaved',
    else: 'requestFailed',
  },
  later: { else: 'serverBusy' },
} as const satisfies { readonly [C in Condition]: ConceptRow };

/** The noun beside these decides: a label of a group that is not found is no group. Of the others only the things in their row count. */
export const ofTheNoun: readonly Condition[] = [
  'notFound',
  'expired',
  'tooLong',
  'moderated',
  'disabled',
  'exists',
  'required',
  'malformed',
];

/** Said of nearly everything, so that any other sign is better. */
export const weak: readonly Condition[] = ['impossible', 'failed', 'malformed', 'later'];

/** Limits that pass on their own where the status is 429. */
export const passing: readonly Condition[] = ['requestLimit', 'tooMany', 'quota', 'limit', 'full'];

type KindsUnder = { readonly [O in KnownChatOperation]?: { readonly [K in ChatErrorKind]?: ChatErrorKind } };

/** The kinds that have another name while a person does this: who does not get in has no role yet. */
export const kindsUnder = {
  send: { userNotFound: 'recipientNotFound', accountRemoved: 'recipientNotFound' },
  createGroup: { groupPermissionDenied: 'permissionDenied' },
  joinGroup: { groupPermissionDenied: 'groupBlocked' },
  joinChatRoom: { chatRoomPermissionDenied: 'chatRoomBlocked' },
} as const satisfies KindsUnder;

/** The kinds that are about somebody else while a person does this, if the words are. */
export const kindsOfOthers = {
  manageGroup: {
    groupNotJoined: 'personNotInGroup',
    groupAlreadyJoined: 'alreadyDone',
    chatRoomNotJoined: 'personNotInChatRoom',
    chatRoomAlreadyJoined: 'alreadyDone',
  },
  inviteToGroup: { groupBlocked: 'operationNotAllowed', chatRoomBlocked: 'operationNotAllowed' },
  manageChatRoom: { chatRoomNotJoined: 'personNotInChatRoom', chatRoomAlreadyJoined: 'alreadyDone' },
} as const satisfies KindsUnder;

/** What an operation is about, where the words name no thing. */
export const usualObjects = {
  register: 'userName',
  download: 'file',
  recall: 'message',
  editMessage: 'message',
  deleteMessage: 'message',
  pinMessage: 'message',
  transcribe: 'voice',
  joinGroup: 'group',
  manageGroup: 'group',
  joinChatRoom: 'chatRoom',
  manageChatRoom: 'chatRoom',
  addContact: 'user',
  joinThread: 'thread',
  manageThread: 'thread',
  react: 'reaction',
  translate: 'translation',
  publishPresence: 'presence',
} as const satisfies { readonly [O in KnownChatOperation]?: ConceptObject };

/** The condition that a status names; 400 and 500 stand for all others of their hundred. */
export const statuses = {
  400: 'malformed',
  500: 'failed',
  401: 'notAuthenticated',
  403: 'notPermitted',
  404: 'notFound',
  405: 'unsupported',
  408: 'timedOut',
  409: 'conflict',
  410: 'notFound',
  413: 'tooLong',
  429: 'rateLimit',
  501: 'unsupported',
  503: 'busy',
  504: 'timedOut',
} as const satisfies Readonly<Record<number, Condition>>;

/** The numbers that the REST API writes beside its words. */
export const kindOfErrorCode = {
  14403: 'uploadFailed',
  15002: 'serviceNotEnabled',
  20004: 'groupNotJoined',
  40000: 'serviceNotEnabled',
  40001: 'unauthorized',
  40002: 'threadAlreadyExists',
  40003: 'threadAlreadyExists',
  40004: 'threadAlreadyExists',
  40005: 'limitReached',
  40007: 'limitReached',
  40009: 'operationUnsupported',
  40011: 'threadNotFound',
  40012: 'unauthorized',
  60001: 'unauthorized',
  60002: 'permissionDenied',
  60003: 'groupNotJoined',
  60004: 'serviceNotEnabled',
  60005: 'memberAttributesNotSaved',
  60006: 'limitReached',
  60007: 'limitReached',
  60009: 'memberAttributeKeyTooLong',
  60010: 'unauthorized',
  60011: 'chatRoomNotJoined',
  60012: 'limitReached',
  90004: 'operationNotAllowed',
  91001: 'conversationNotFound',
  91002: 'limitReached',
  91101: 'limitReached',
  91102: 'parameterInvalid',
  91104: 'unauthorized',
  600010: 'memberAttributeValueTooLong',
  4001001: 'voiceFileTooLarge',
  4001002: 'voiceFileInvalid',
  4001003: 'voiceTooLong',
  4030204: 'serviceNotEnabled',
  4040302: 'appNotFound',
  4041001: 'voiceFileNotFound',
  5001003: 'voiceToTextFailed',
  5021001: 'voiceToTextFailed',
} as const satisfies Readonly<Record<number, ChatErrorKind>>;
