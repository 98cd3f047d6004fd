/**
 * The words of servers, as phrases of normalized words: `*` stands for up to four words, `word-` for any ending, `a/b` for
 * either word. Phrases are separated by commas.
 */

/** The things that servers speak of. The first entry holds things without a meaning of their own. */
export const objects = {
  other:
    'template-, key, keys, field-, record-, resource-, webhook-, bot-, poll-, device-, role-, invitation-, request id, report-, sticker-, emoji category, param-, argument-, cursor, list, draft-, campaign-, topic-, subscription-, certificate-, platform, segment-, rule-, job-, task-, import-, plugin-, schedule-, code, link-, invite-',
  otherContact: 'invitee-/peer-/recipient- * contact-, other party, the other * contact-, target user * contact-',
  contact: 'contact-, friend-, roster',
  chatRoom: 'chatroom-, room-',
  thread: 'thread-, subthread-',
  groupName: 'group name/subject',
  group: 'group-, grp-, chatgroup-',
  reaction: 'reaction-, react, reacted',
  translation: 'translat-, language, input text',
  presence: 'presence-, sub, subscribe, online/custom status',
  push: 'push-, notification-, apns, fcm, devicetoken, silent mode',
  conversation: 'conversation-, channel-, session list, dialog, chat, chats, guild-',
  memberAttribute: 'chatgroup/group * metadata, member- attribute-, group * attribute-, member metadata',
  userAttribute: 'user metadata/attribute-/info, nickname-, profile-',
  voice: 'voice, audio, speech, recording',
  file: 'file-, attachment-, image-, picture-, video-, photo-, document-, thumbnail-, media',
  message: 'message-, msg-, chatmessage-',
  text: 'name, title, description, desc, announce-, remark-, note, tag-, label-, subject, topic, caption, bio, comment, avatar-, content',
  registration: 'registration, register, sign up/ups, signup-',
  userName: 'username, userid, login name',
  user: 'user-, account-, member-, recipient-, receiver-, sender, participant-, owner, person, people',
  session: 'token-, session, ticket, login, log in, credential-, jwt, signature, sig',
  app: 'application, appkey-, app, organization, org, project, workspace, tenant',
  url: 'url-, uri, path, endpoint, route',
} as const;

/** What servers say of them, in the order of precedence: limits before refusals, the special before the general. */
export const conditions = {
  // The app and the session
  activeUsers:
    'active user-, live/online count, online user- * limit/exceed-/reach-/full, limit * online user-, mau, dau, monthly/daily active',
  arrears: 'arrears, arrearage, overdue, unpaid, insufficient balance, payment required, billing',
  tooManyDevices: 'too many device-/client-, platform limit, device- * limit/exceed-',
  otherDevice: 'bind-/bound * another/other device',
  passwordWrong: 'invalid/wrong/incorrect/bad * password, password * invalid/wrong/incorrect/mismatch/match/correct',
  sessionOver:
    'token/session/login/jwt/ticket/signature/sig * expir-, expir- * token/session, token/session * kicked/revoked/invalidated, login/log again, log in again',
  noToken:
    'token * blank/empty/null/missing/required/absent, no/missing/without * token, not logged/log/login/signed/sign in, not login/authed, login required, need- * login/log, must login/log, login/log in first, missing * authorization, log/sign in * before',

  cancelled: 'user cancel-, was cancelled/canceled, cancelled/canceled by',

  // Content, and times that are over
  moderated:
    'sensitive, moderation, moderated, antispam, spam, violat-, virus, malware, improper, inappropriate, profan-, offensive, illegal/prohibited/forbidden/banned content/word-, content * illegal/rejected/refused/prohibited, not compliant, content policy/filter, explicit content/image-',
  recallTooLate:
    'recall * time-/expir-, time- * recall, recall period/window, too late to recall, no longer be recalled/unsent',

  // Limits: of the plan, of edits, of the moment, of members, of one request, of a length, of a count
  notInPlan: 'not available/included/supported in/on/with * plan/edition/package, require- * license/plan/subscription',
  planQuota:
    'edition, current/your/free/pricing plan, upgrade * plan/edition/package, trial-, for this/the app * limit, app/appkey * too many, app/appkey * reach-/exceed-, resource limited, usage/service/regist- limit, limit * registered, used up, storage full, insufficient space/storage/quota',
  tooLate:
    'time limit for, exceed- * edit/modify/modification time, time- * passed/over/elapsed, deadline * passed, no longer be edited/deleted/changed/modified, too old/late, window * closed/passed/expired, allowed for * seconds/minutes/hours/days',
  editLimit: 'edit- limit, edit/edited/modify * limit reach-, limit * edit-, edited * too many, modify message limit',
  rateLimit:
    'too many request-/queries/query/call-/operation-/attempt-/times/retries/messages, too many * requests/attempts, too often/fast/quickly, frequen-, rate/request- limit-, rate * exceed-, throttl-, traffic, flow control, qps, api/call- limit, limit request-, request- * reach- * limit, send- * limit-, slow down/mode, per second/minute/hour, ratelimit-, register rate, flood-, slowmode',
  tooLittle: 'greater/larger/more than 0/zero, 0/zero bytes, empty file, file is empty, too small, smaller than * min-',
  full: 'is/are/was/list/already/group/room/chatroom/members full, no vacanc-, no/not enough space/room, members max-, max- members, member limit, members * limit, max users, capacity, too many members/users/participants/people in this/the/that',
  requestLimit:
    'batch, list * exceed-/between, page size/num, pagesize, pull number, per request/page, request body exceed-, ids/usernames/members/names/nicknames/keys * exceed-/too, ids/usernames/users/members/names/nicknames/keys * more/greater/larger than, size * more than, limit exceed- * max-, list * bigger than, limit/size/count/num/page can/should/must/may * less/between/greater/more/larger, limit is to/too, too many ids/keys/items/params/entries/records/elements/fields/targets/users/members/recipients/tags/sub/get/mentions/participants/invitees, directed users, up to * users/members/ids/items, at most * users/members/ids/items',
  tooLong:
    'too long/large/big, to large, length * exceed-/limit/too/more/greater/larger/less/between, exceed- * length/size/characters/bytes/kb/mb/file, size * exceed-/too/greater/larger, size/value/name/title/description/announcement/nickname/remark limit, longer/shorter than, max- length/size, over * characters/bytes/length/size, more than * characters/bytes/kb/mb, oversize-, or less/fewer characters, characters or less/fewer, file exceed-, at most * characters/bytes, up to * characters/bytes, maxlength, maximum allowed length/size',
  tooMany: 'number/amount/quantity of, quantity * exceed-, count * exceed-/limit, too many, max count',
  quota: 'quota-, exhaust-',
  limit:
    'exceed-, reach- * limit/max-, limit- * reach-, max, maximum, upper limit/range, limit, limited, limits, at most, larger/greater/more than',

  // Somebody or something was faster
  conflict:
    'concurren-, conflict-, in progress, being created/processed/modified/deleted, is creating, simultaneous-, another operation/request, version mismatch, modified/locked by, changed since, already busy, busy on/with/in another',
  expired: 'expir-, outdated, out of date, no longer valid/available, unstored, revoked',

  // Whom it is about
  ownerLeaves: 'owner * not * quit/leave/exit, owner must transfer/assign, not allow- * owner to leave/quit/exit',
  ownerSafe:
    'last/sole owner, owner can/may/must not be, can/may not * owner, not * remove/kick/mute/block/ban/demote/delete * owner, not operate * owner',
  self: 'yourself, oneself, himself, self, themselves',
  unchanged:
    'are/is/exactly the same, not modified/changed/muted/blocked/banned, same as, no change, not in/on * blacklist/blocklist/mutelist/banlist, nothing to',
  notOnAllowList:
    'not * whitelist/allowlist, all * muted, mute all, read/announcement only, readonly, only admin- can send/post',
  notContact: 'nonroster, not contact-/friend-, not a/an/your/in/on * contact-/friend-/roster',
  requested: 'request- already, request- * pending, already requested/applied/invited',
  alreadyMember: 'already/has joined, already * in * group-/chatroom-/room-/channel-/thread-, already * member-',
  notMember:
    'not * joined, not in * group-/grp/chatgroup/chatroom-/room-/channel-/thread-/conversation, not member-/participant-, not a/an/the/group/chatroom/room/channel member-, has/have/had/did/does not join, not exist- in * group-/chatroom-/room-/channel-, not part of * group/chatroom/room/channel, left the group/room/channel, only * member-, non member-, must be * member-, must join, was kicked, kicked from/out, must be subscribed, you * removed from',
  mayNot:
    'permission-, no perm, privilege-, not * authorized to, insufficient * role/scope/right-, role * not, not your/yours, missing access/permission-/scope-/role-, unauthorized for/to/action/operation/command',

  // What is missing
  required:
    'must * provided/set/specified/present/given, is/are/be required, required field-/param-/property/argument-, missing, can/may/must/should not * null/empty/blank, is/are/was null/empty/blank, not allow- empty/null/blank, not empty/specified/provided, requires a, empty request',
  notFound:
    'not found/find/regist-, no channel/group/room member, not be/been found, not * exist-, no longer exist-, no such/record, no user/group/room/channel/message with, unknown user/group/message/thread/file/channel/room/member, nonexist-, inexist-, non existent, been/already/was deleted/dissolved/disbanded/dismissed/destroyed/removed/recalled/archived, been * deleted, is archived/deleted, deleted/archived group/channel/conversation/room/message/thread, no * found, gone, unregistered, message/file/group/channel/account/thread/attachment deleted',

  // What is done already
  exists:
    'duplicat-, already create- thread, already exist-/used/occupied/regist-/create-, unique, already/is/name-/username/id/url taken, in use, exists, exist',
  alreadyIn: 'already, repeat-, has been operated',

  // What the service does not do, or not now
  unsupported: 'not * support-, unsupported, not implemented, unimplemented, deprecated, method not allowed',
  timedOut: 'timed/time out, timeout, deadline',
  unreachable:
    'disconnected, unreachable, not reachable, connection refused/reset/closed/lost, no response, bad gateway',
  busy: 'busy, overload-, service/server/temporarily unavailable, temporarily, maintenance, backpressure',
  notEnabled:
    'not * open/enable-, unopened, not available/purchased/configured/subscribed, unavailable, registration * closed, been closed, not turned/switched on, not * activated for, service/function/feature/subscription/operation/registration-/register/signup-/ups not allow-, recall/edit/feature/service/function/translation/registration * disabled, turned/switched off, signup-/registration- disabled',
  appDisabled: 'app/application/appkey/service * disabled/banned/frozen/suspended',
  blocked: 'blacklist-, blocklist-, blocked, denylist, blocks, banned/blocked/removed from',
  disabled:
    'disabled, banned, frozen, suspended, is/been/was/account/user deactivated, not activated, is/been locked, terminated, closed, inactive',
  muted: 'muted, is/are mute, silenced, silent, not * speak, from speaking',
  notPermitted:
    'not * allow-/permit-/authorized/right-/owner/admin-/creator/sender/verified/confirmed/accept-, no * authorized, access authorized, forbid-, denied, deny, no access/right-, only * owner-/admin-/administrator-/operator-/sender/creator/moderator-, require- * owner/admin-, must be * owner/admin-/moderator-, not belong to you, not part of you, private, invite only, restricted, insufficient, verify your, unverified, unconfirmed',
  notAuthenticated:
    'authentication failed/failure/required/error, not authenticated, unauthenticated, to authenticate, unauthorized, auth error/fail-, invalid/illegal/bad/malformed/incorrect token, invalid/illegal/bad/malformed/incorrect access/auth/user/session/id/refresh token, token is/was * invalid/illegal/malformed/incorrect, token invalid/illegal/malformed/mismatch/error, token does not match, corrupt, invalid/wrong/incorrect/bad credential-, credential- * invalid/incorrect, invalid grant/session, match login, reauthenticat-, re authenticat-, token not valid',

  // What cannot be done at all
  impossible:
    'can not send/edit/update/delete/remove/kick/leave/invite/add/react/recall/pin/post/join/create/change/upload, can not be sent/edited/updated/deleted/removed/changed/modified/recalled/pinned/joined',

  // What the app sent, and faults that say nothing
  malformed:
    'invalid-, illegal, not * valid/legal/number, malformed, incorrect, wrong, bad, format, must be/on/contain, should be/not, type is not, unexpected, pars-, json, param-, argument-, mismatch, not match/belong, nested, too short, out of range, weak, unrecogni-, please check, negative, integer',
  failed: 'fail-, error, exception, internal, unknown, could/can not, unable to, upstream',
  later: 'try again, again later, retry-',
} as const;
