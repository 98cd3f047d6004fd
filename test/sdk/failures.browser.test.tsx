import { waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import english from '../../locales/en/chatErrors.json';
import chinese from '../../locales/zh-CN/chatErrors.json';
import type { ChatErrorKindRow } from '../../src/kinds/kind.js';
import { type ChatErrorKind, kinds } from '../../src/kinds/kinds.js';
import { type RestAnswer, refusal } from '../stub/ChatService.js';
import type { Status } from '../stub/msync.js';
import { type Connection, startChat } from './Chat.js';
import type { SdkName } from './sdks.js';

type Chat = ReturnType<typeof startChat>;

interface Failure {
  readonly when: string;
  readonly rest?: readonly [to: string, answer: RestAnswer | 'refuse'];
  readonly provision?: Status;
  readonly acknowledge?: Status;
  readonly signedIn?: false;
  readonly operation: string;
  readonly attempt: (chat: Chat) => Promise<unknown>;
  readonly means: ChatErrorKind;
  /** Where it is shown, where that is not what the kinds table says. */
  readonly on?: string;
}

const text = ({ sdk }: Chat) => sdk.message.create({ type: 'txt', msg: 'hello', to: 'team', chatType: 'groupChat' });
const file = (size = 10) => ({
  data: new File([new Uint8Array(size)], 'photo.png', { type: 'image/png' }),
  filename: 'photo.png',
  filetype: 'png',
  url: '',
});

const signIn = (chat: Chat) => chat.signIn();
const send = (chat: Chat) => chat.connection.send(text(chat));
const readGroup = ({ connection }: Chat) => connection.getGroupInfo({ groupId: 'team' });
const sendFile = ({ connection, sdk }: Chat) =>
  connection.send(
    sdk.message.create({
      type: 'file',
      chatType: 'singleChat',
      to: 'bob',
      file: file(),
      filename: 'photo.png',
    } as never),
  );
const shareFile =
  (size?: number) =>
  ({ connection }: Chat) =>
    settled<Parameters<Connection['uploadGroupSharedFile']>[0]>(
      connection.uploadGroupSharedFile.bind(connection),
      (done, failed) => ({
        groupId: 'team',
        file: file(size),
        // The SDKs hand an answer that refuses the file to the callback for success.
        onFileUploadComplete: (answer: { error?: unknown }) => (answer.error ? failed(answer) : done(answer)),
        onFileUploadError: failed,
        onFileUploadProgress() {},
        onFileUploadCanceled: failed,
      }),
    );
const fetchFile = ({ connection }: Chat) =>
  settled<Parameters<Connection['downloadGroupSharedFile']>[0]>(
    connection.downloadGroupSharedFile.bind(connection),
    (done, failed) => ({
      groupId: 'team',
      fileId: 'f1',
      onFileDownloadComplete: done,
      onFileDownloadError: failed,
    }),
  );

function settled<Options>(
  call: (options: Options) => void,
  options: (done: (value: unknown) => void, failed: (error: unknown) => void) => unknown,
) {
  return new Promise((done, failed) => call(options(done, failed) as Options));
}

const token = (status: number, error: string, description: string, exception?: string) =>
  ['/token', { status, body: refusal(error, description, exception) }] as const;
const group = (status: number, error: string, description: string) =>
  ['/chatgroups', { status, body: refusal(error, description) }] as const;
const files = (status: number, error: string, description: string) =>
  ['files', { status, body: refusal(error, description) }] as const;

const failures: readonly Failure[] = [
  {
    when: 'the password is wrong',
    rest: token(400, 'invalid_grant', 'invalid username or password'),
    attempt: signIn,
    operation: 'login',
    signedIn: false,
    means: 'passwordWrong',
    on: 'toast',
  },
  {
    when: 'the user does not exist',
    rest: token(404, 'service_resource_not_found', 'Service resource not found', 'UserNotFoundException'),
    attempt: signIn,
    operation: 'login',
    signedIn: false,
    means: 'userNotFound',
    on: 'toast',
  },
  {
    when: 'the app does not exist',
    rest: token(404, 'organization_application_not_found', 'Could not find application'),
    attempt: signIn,
    operation: 'login',
    signedIn: false,
    means: 'appNotFound',
  },
  {
    when: 'too many sign in at once',
    rest: token(429, 'reach_limit', 'This request has reached api limit'),
    attempt: signIn,
    operation: 'login',
    signedIn: false,
    means: 'serverBusy',
  },
  {
    when: 'signing in breaks the server',
    rest: token(500, 'internal_error', 'boom'),
    attempt: signIn,
    operation: 'login',
    signedIn: false,
    means: 'signInFailed',
  },
  {
    when: 'there is no way to the server to sign in',
    rest: ['/token', 'refuse'],
    attempt: signIn,
    operation: 'login',
    signedIn: false,
    means: 'serverUnreachable',
  },
  {
    when: 'the token is refused',
    rest: token(401, 'unauthorized', 'Unable to authenticate (OAuth)'),
    attempt: signIn,
    operation: 'login',
    signedIn: false,
    means: 'authenticationFailed',
  },
  {
    when: 'the socket refuses the session',
    provision: { errorCode: 2, reason: 'unauthorized' },
    attempt: signIn,
    operation: 'login',
    signedIn: false,
    means: 'authenticationFailed',
  },
  {
    when: 'the app is out of service',
    provision: { errorCode: 12 },
    attempt: signIn,
    operation: 'login',
    signedIn: false,
    means: 'appDisabled',
  },
  {
    when: 'the app is full',
    provision: { errorCode: 7, reason: 'Sorry, the app online count limit' },
    attempt: signIn,
    operation: 'login',
    signedIn: false,
    means: 'activeUserLimitReached',
  },
  {
    when: 'there are too many devices',
    provision: { errorCode: 13, reason: 'too many devices' },
    attempt: signIn,
    operation: 'login',
    signedIn: false,
    means: 'tooManyDevices',
  },
  {
    when: 'a message is sent before signing in',
    attempt: send,
    operation: 'send',
    signedIn: false,
    means: 'notSignedIn',
  },
  {
    when: 'a message has words that are not allowed',
    acknowledge: { errorCode: 7, reason: 'sensitive words' },
    attempt: send,
    operation: 'send',
    means: 'messageContentRefused',
  },
  {
    when: 'the recipient has blocked the sender',
    acknowledge: { errorCode: 1, reason: 'blocked' },
    attempt: send,
    operation: 'send',
    means: 'messageUndelivered',
  },
  {
    when: 'the sender is muted in the group',
    acknowledge: { errorCode: 15, reason: 'user muted' },
    attempt: send,
    operation: 'send',
    means: 'mutedInConversation',
  },
  {
    when: 'the sender is muted everywhere',
    acknowledge: { errorCode: 7, reason: 'user is mute' },
    attempt: send,
    operation: 'send',
    means: 'mutedEverywhere',
  },
  {
    when: 'everybody is muted but some',
    acknowledge: { errorCode: 1, reason: 'not in group or chatroom white list' },
    attempt: send,
    operation: 'send',
    means: 'notOnAllowList',
  },
  {
    when: 'the recipient is no contact',
    acknowledge: { errorCode: 1, reason: 'nonroster' },
    attempt: send,
    operation: 'send',
    means: 'notContact',
  },
  {
    when: 'a message is too long',
    acknowledge: { errorCode: 7, reason: 'Sorry, data is too large' },
    attempt: send,
    operation: 'send',
    means: 'messageTooLarge',
  },
  {
    when: 'a message is refused for a new reason',
    acknowledge: { errorCode: 1, reason: 'some new reason' },
    attempt: send,
    operation: 'send',
    means: 'sendFailed',
  },
  {
    when: "the app's own rules stop a message",
    acknowledge: { errorCode: 19, reason: 'custom logic denied' },
    attempt: send,
    operation: 'send',
    means: 'messageBlockedByApp',
  },
  {
    when: 'the sender has left the group',
    acknowledge: { errorCode: 1, reason: 'not in group or chatroom' },
    attempt: send,
    operation: 'send',
    means: 'groupNotJoined',
    on: 'inline',
  },
  {
    when: 'a role is missing',
    rest: group(403, 'group_authorization', 'you have no permission to do this'),
    attempt: readGroup,
    operation: 'manageGroup',
    means: 'groupPermissionDenied',
    on: 'inline',
  },
  {
    when: 'a group is gone',
    rest: group(404, 'resource_not_found', 'grpID team does not exist!'),
    attempt: readGroup,
    operation: 'manageGroup',
    means: 'groupNotFound',
    on: 'inline',
  },
  {
    when: 'a call is made too often',
    rest: group(429, 'reach_limit', 'This request has reached api limit'),
    attempt: readGroup,
    operation: 'manageGroup',
    means: 'serverBusy',
    on: 'inline',
  },
  {
    when: 'a call breaks the server',
    rest: group(500, 'internal_error', 'boom'),
    attempt: readGroup,
    operation: 'manageGroup',
    means: 'requestFailed',
    on: 'inline',
  },
  {
    when: 'a call has an expired token',
    rest: group(401, 'unauthorized', 'Unable to authenticate due to expired access token'),
    attempt: readGroup,
    operation: 'manageGroup',
    means: 'sessionExpired',
  },
  {
    when: 'a Wi-Fi sign-in page answers',
    rest: ['/chatgroups', { status: 200, body: '<html>' }],
    attempt: readGroup,
    operation: 'manageGroup',
    means: 'answerUnreadable',
    on: 'inline',
  },
  {
    when: 'there is no way to the server',
    rest: ['/chatgroups', 'refuse'],
    attempt: readGroup,
    operation: 'manageGroup',
    means: 'serverUnreachable',
    on: 'inline',
  },
  {
    when: 'a file is too large to send',
    rest: files(413, 'file_too_large', 'too large'),
    attempt: sendFile,
    operation: 'upload',
    means: 'fileTooLarge',
  },
  {
    when: 'a file is too large to share',
    rest: files(413, 'file exceeding maximum limit', 'the file size exceeds the maximum limit'),
    attempt: shareFile(),
    operation: 'upload',
    means: 'fileTooLarge',
  },
  {
    when: 'an upload breaks the server',
    rest: files(500, 'internal_error', 'boom'),
    attempt: sendFile,
    operation: 'upload',
    means: 'uploadFailed',
  },
  {
    when: 'an upload breaks off',
    rest: ['share_files', 'refuse'],
    attempt: shareFile(),
    operation: 'upload',
    means: 'uploadFailed',
  },
  { when: 'an empty file is uploaded', attempt: shareFile(0), operation: 'upload', means: 'fileInvalid' },
  {
    when: 'a file is gone',
    rest: files(404, 'entity_not_found', 'file may not exists'),
    attempt: fetchFile,
    operation: 'download',
    means: 'fileNotFound',
  },
  {
    when: 'a file has expired',
    rest: files(404, 'file_expired', 'file f1 is expired'),
    attempt: fetchFile,
    operation: 'download',
    means: 'fileExpired',
  },
  {
    when: 'a download breaks off',
    rest: ['share_files', 'refuse'],
    attempt: fetchFile,
    operation: 'download',
    means: 'downloadFailed',
  },
];

describe.each(['agora-chat', 'easemob-websdk'] as const satisfies readonly SdkName[])('with the real %s', (sdk) => {
  test.each(failures)(
    'when $when, the person sees $means',
    async ({ when, rest, provision, acknowledge, signedIn, operation, attempt, means, on }) => {
      const chat = startChat(sdk, when);
      if (signedIn !== false) await chat.signIn();
      await chat.service.behave({
        rest: rest ? [{ to: rest[0], answer: rest[1] }] : [],
        ...(provision && { provision }),
        ...(acknowledge && { acknowledge }),
      });

      const scope = operation === 'login' ? undefined : 'composer';
      await expect(chat.errors().track(attempt(chat), { operation, scope })).rejects.toBeDefined();

      const row: ChatErrorKindRow<ChatErrorKind> = kinds[means];
      const surface = on ?? row.surface;
      // A line beside a message shows one action, the others where it explains itself.
      const isLine = surface === 'inline' && ['send', 'upload', 'download'].includes(operation);
      const expected = {
        surface,
        kind: means,
        role: row.severity === 'critical' ? 'alertdialog' : 'group',
        actions: isLine ? row.actions.slice(0, 1) : row.actions,
      };
      await waitFor(() =>
        expect(chat.shown()).toMatchObject([{ ...expected, ...wordsIn(english, means, operation), language: 'en' }]),
      );
      chat.speak('zh-CN');
      await waitFor(() =>
        expect(chat.shown()).toMatchObject([{ ...expected, ...wordsIn(chinese, means, operation), language: 'zh-CN' }]),
      );
      chat.connection.close();
    },
  );
});

interface Locale {
  readonly kinds: Record<string, { readonly title: string; readonly message: string }>;
  readonly effects: Record<string, string>;
}

function wordsIn({ kinds: texts, effects }: Locale, kind: ChatErrorKind, operation: string | undefined) {
  const { words = kind, general }: ChatErrorKindRow<ChatErrorKind> = kinds[kind];
  const { title, message } = texts[words] ?? {};
  return { title: general && operation ? effects[operation] : title, message };
}
