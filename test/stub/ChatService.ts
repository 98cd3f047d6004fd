import {
  type Incoming,
  type Kick,
  kickFrame,
  type Moderation,
  messageAnswer,
  moderationFrame,
  person,
  provisionAnswer,
  readFrame,
  type Status,
  textFrame,
  unreadAnswer,
} from './msync.js';

/** What the service answers to a REST call. `body` as text goes out as HTML, as a proxy's page does. */
export interface RestAnswer {
  readonly status: number;
  readonly body?: object | string;
}

export interface RestRule {
  /** Stands in `METHOD /path`, such as `POST /org/app/token`. */
  readonly to: string;
  /** Only requests with more bytes than that. */
  readonly largerThan?: number;
  /** `refuse`: the connection breaks without an answer. */
  readonly answer: RestAnswer | 'refuse';
}

/** The server's end of a socket. */
export interface Socket {
  readonly send: (frame: Uint8Array) => void;
  readonly close: () => void;
}

/** How the service behaves, until it is told otherwise. */
interface Behaviour {
  readonly rest: readonly RestRule[];
  readonly provision: Status | 'silence';
  readonly acknowledge: Status | 'silence';
  readonly sockets: 'accept' | 'close';
  /** Whether a sign-in ends the session before. */
  readonly oneDevice: boolean;
  /** Seconds that a token lives. */
  readonly tokenLife: number;
}

const wellBehaved: Behaviour = {
  rest: [],
  provision: { errorCode: 0 },
  acknowledge: { errorCode: 0 },
  sockets: 'accept',
  oneDevice: false,
  tokenLife: 86_400,
};

/** A chat service that speaks the protocols of agora-chat and easemob-websdk, and fails as it is told to. Knows nothing of where it runs. */
export class ChatService {
  #behaviour = wellBehaved;
  #lastAnswerAt = 0;
  readonly #mutedIn = new Set<string>();
  readonly #sockets = new Set<Socket>();

  behave(change: Partial<Behaviour>): void {
    this.#behaviour = { ...this.#behaviour, ...change };
  }

  /** Ends a session as the real service does: a word, then the socket. */
  kick(kick: Kick, sockets: Iterable<Socket> = this.#sockets): void {
    for (const socket of [...sockets]) {
      socket.send(kickFrame(kick));
      // The word has to arrive before the end.
      setTimeout(() => socket.close(), 20);
    }
  }

  /** Passes on what somebody wrote. */
  deliver(message: Incoming): void {
    this.#push(textFrame(message));
  }

  /** Says what a moderator did to the person, and sees to it. */
  moderate(group: string, moderation: Moderation): void {
    if (moderation === 'mute') this.#mutedIn.add(group);
    else this.#mutedIn.delete(group);
    this.#push(moderationFrame(group, moderation));
  }

  dropSockets(): void {
    for (const socket of [...this.#sockets]) socket.close();
  }

  reset(): void {
    this.#behaviour = wellBehaved;
    this.#mutedIn.clear();
    this.dropSockets();
  }

  /** @param size of the request, in bytes */
  answer(method: string, path: string, size: number): RestAnswer | 'refuse' {
    const call = `${method} ${path}`;
    const rule = this.#behaviour.rest.find(({ to, largerThan = -1 }) => call.includes(to) && size > largerThan);
    return rule ? this.#stamped(rule.answer) : this.#usualAnswer(call);
  }

  /** No two refusals say the same time, however many there are: by it they are told apart. */
  #stamped(answer: RestAnswer | 'refuse'): RestAnswer | 'refuse' {
    if (typeof answer !== 'object' || typeof answer.body !== 'object') return answer;
    this.#lastAnswerAt = Math.max(this.#lastAnswerAt + 1, Date.now());
    return { ...answer, body: { ...answer.body, timestamp: this.#lastAnswerAt } };
  }

  /** Takes a socket, and returns what to do with its frames and its end. */
  accept(socket: Socket): { readonly receive: (frame: Uint8Array) => void; readonly closed: () => void } {
    if (this.#behaviour.sockets === 'close') socket.close();
    else this.#sockets.add(socket);
    return {
      receive: (frame) => this.#receive(socket, frame),
      closed: () => this.#sockets.delete(socket),
    };
  }

  #push(frame: Uint8Array): void {
    for (const socket of [...this.#sockets]) socket.send(frame);
  }

  #receive(socket: Socket, frame: Uint8Array): void {
    const { provision, acknowledge, oneDevice, tokenLife } = this.#behaviour;
    const request = readFrame(frame);
    if (request.is === 'provision' && oneDevice)
      this.kick(
        'signedInElsewhere',
        [...this.#sockets].filter((other) => other !== socket),
      );
    if (request.is === 'provision' && provision !== 'silence')
      socket.send(provisionAnswer(provision, Date.now() + tokenLife * 1000));
    if (request.is === 'unread') socket.send(unreadAnswer());
    if (request.is === 'housekeeping') socket.send(messageAnswer(request.id, { errorCode: 0 }));
    if (request.is !== 'message') return;
    const status = this.#mutedIn.has(request.to) ? { errorCode: 15, reason: 'user muted' } : acknowledge;
    if (status !== 'silence') socket.send(messageAnswer(request.id, status));
  }

  #usualAnswer(call: string): RestAnswer {
    const token = { access_token: 'stub-token', expires_in: this.#behaviour.tokenLife, user: { username: person } };
    if (/POST \S*\/token/.test(call)) return { status: 200, body: token };
    if (call.endsWith('/token/expires')) {
      return { status: 200, body: { expire_timestamp: Date.now() + this.#behaviour.tokenLife * 1000 } };
    }
    if (/POST \S*\/chatfiles/.test(call)) {
      return {
        status: 200,
        body: { uri: 'http://127.0.0.1/chatfiles', entities: [{ uuid: 'f1', 'share-secret': 's' }] },
      };
    }
    return { status: 200, body: { action: 'get', entities: [], data: {}, duration: 1, timestamp: Date.now() } };
  }
}

/** The body with which the REST service refuses something. */
export function refusal(error: string, description: string, exception = 'StubException'): object {
  return { error, exception, duration: 1, error_description: description };
}
