import type { Session } from '../session.js';
import { type ConversationId, conversations } from './conversations.js';
import { fileOf, type Photo, smallPhoto } from './photos.js';
import type { ChatState, Message } from './state.js';

/** What a person can do in the chat, and what the chat does by itself. */
export interface ChatActions {
  readonly open: (id: ConversationId) => void;
  readonly write: (text: string) => void;
  /** Sends a photo, or else what stands in the composer. */
  readonly send: (photo?: Photo) => void;
  readonly sendAgain: (message: Message) => void;
  readonly loadEarlier: () => void;
  /** Tells the others that the person has read the conversation that is open. */
  readonly markRead: () => void;
  /** Asks for the profiles of that many people, one by one, and says when all is answered. */
  readonly loadProfiles: (count: number) => Promise<unknown>;
}

interface Context {
  readonly session: Session;
  readonly state: () => ChatState;
  readonly change: (make: (before: ChatState) => Partial<ChatState>) => void;
}

/** How long the app waits for an answer of the server. */
const patienceMs = 3000;

/** As many as the service gives at once. */
const mostProfiles = 100;

let ids = 0;

/** Every call of the SDK is tracked; nothing here knows what can go wrong. */
export function chatActions({ session, state, change }: Context): ChatActions {
  const { connection, errors } = session;
  const { run } = errors;
  const update = ({ id }: Message, part: Partial<Message>) =>
    change(({ messages }) => ({ messages: messages.map((one) => (one.id === id ? { ...one, ...part } : one)) }));
  const setDraft = (id: ConversationId, text: string) =>
    change(({ drafts }) => ({ drafts: { ...drafts, [id]: text } }));

  const remove = (message: Message) =>
    change(({ messages }) => ({ messages: messages.filter(({ id }) => id !== message.id) }));

  const deliver = (message: Message) => {
    update(message, { photo: message.photo, state: 'sending' });
    const sending = connection.send(sdkMessage(session, message));
    sending.then(
      () => update(message, { state: 'sent' }),
      () => update(message, { state: 'failed' }),
    );
    return sending;
  };
  const sendAgain = (message: Message) => {
    const handlers = {
      chooseFile: () => deliver({ ...message, photo: smallPhoto }),
      discard: () => remove(message),
      edit() {
        remove(message);
        setDraft(message.to, message.text);
      },
    };
    const operation = message.photo ? 'upload' : 'send';
    void run(() => deliver(message), { operation, scope: message.id, handlers });
  };

  const markRead = () => {
    const { open: to } = state();
    const receipt = session.sdk.message.create({ type: 'channel', to, chatType: chatTypeOf(to) });
    void run(() => connection.send(receipt), { operation: 'markRead' });
  };

  return {
    sendAgain,
    markRead,
    open: (id) => change(({ unread }) => ({ open: id, unread: { ...unread, [id]: 0 } })),
    write: (text) => setDraft(state().open, text),
    send(photo) {
      const { open: to, drafts } = state();
      const text = photo ? '' : drafts[to].trim();
      if (!photo && !text) return;
      const message: Message = { id: `m${++ids}`, to, from: '', text, photo, at: Date.now(), state: 'sending' };
      change(({ messages }) => ({ messages: [...messages, message] }));
      if (!photo) setDraft(to, '');
      sendAgain(message);
    },
    loadEarlier() {
      const { open: id } = state();
      const set = (how: ChatState['earlier'][ConversationId]) =>
        change(({ earlier }) => ({ earlier: { ...earlier, [id]: how } }));
      const load = () => {
        set('loading');
        const loading = connection.getHistoryMessages({ targetId: id, chatType: chatTypeOf(id), pageSize: 20 });
        loading.then(
          () => set('shown'),
          () => set(undefined),
        );
        return loading;
      };
      const options = {
        operation: 'fetchHistory',
        scope: earlierIn(id),
        timeout: patienceMs,
      };
      void run(load, options);
    },
    loadProfiles(count) {
      const people = Array.from({ length: count }, (_, at) => `member-${at + 1}`);
      const load = (which: string | string[]) => connection.fetchUserInfoById(which);
      const chunks = people.flatMap((_, at) => (at % mostProfiles === 0 ? [people.slice(at, at + mostProfiles)] : []));
      const handlers = { retry: () => Promise.all(chunks.map(load)) };
      return Promise.all(people.map((id) => run(load(id), { operation: 'fetchProfile', handlers })));
    },
  };
}

/** The place above a conversation where its earlier messages come. */
export function earlierIn(id: ConversationId): string {
  return `earlier in ${id}`;
}

function chatTypeOf(id: ConversationId) {
  return conversations[id].group ? 'groupChat' : 'singleChat';
}

function sdkMessage({ sdk }: Session, { to, text, photo }: Message) {
  const address = { to, chatType: chatTypeOf(to) } as const;
  if (!photo) return sdk.message.create({ type: 'txt', msg: text, ...address });
  const file = fileOf(photo);
  const data = { data: file, filename: file.name, filetype: file.type, url: '' };
  return sdk.message.create({ type: 'file', file: data, filename: file.name, ...address } as never);
}
