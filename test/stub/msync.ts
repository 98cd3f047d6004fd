import { parse, type Type } from 'protobufjs';

/** The part of the SDKs' socket protocol that the stub speaks: field numbers as in the SDKs' own `connection.root`. */
const { root } = parse(`
  syntax = "proto2";
  message JID { optional string appKey = 1; optional string name = 2; optional string domain = 3; optional string clientResource = 4; }
  message Status { optional uint32 errorCode = 1; optional string reason = 2; }
  message MSync { optional uint32 version = 1; optional JID guid = 2; optional uint32 command = 8; optional bytes payload = 9; repeated uint32 encryptType = 11; }
  message Provision { optional Status status = 8; optional string resource = 13; optional string authToken = 18; optional string sessionId = 20; }
  message CommUnreadDL { optional Status status = 1; optional uint64 timestamp = 3; }
  message Meta { optional uint64 id = 1; optional JID from = 2; optional JID to = 3; optional uint64 timestamp = 4; optional uint32 ns = 5; optional bytes payload = 6; }
  message CommSyncUL { optional Meta meta = 1; optional uint64 key = 2; optional JID queue = 3; }
  message CommSyncDL { optional Status status = 1; optional uint64 metaId = 2; optional uint64 serverId = 3; repeated Meta metas = 4; optional uint64 nextKey = 5; optional JID queue = 6; optional bool isLast = 7; optional uint64 timestamp = 8; }
  message MessageBody { optional uint32 type = 1; optional JID from = 2; optional JID to = 3; repeated Content contents = 4; }
  message Content { optional uint32 type = 1; optional string text = 2; }
  message MUCBody { optional JID mucId = 1; optional uint32 operation = 2; optional JID from = 3; repeated JID to = 4; }
  message StatisticsBody { optional uint32 operation = 1; optional string reason = 10; }
`);

const type = (name: string): Type => root.lookupType(name);
const encode = (name: string, value: object) => type(name).encode(type(name).fromObject(value)).finish();
const decode = (name: string, bytes: Uint8Array) => type(name).toObject(type(name).decode(bytes), { longs: String });

const command = { sync: 0, unread: 1, provision: 3 } as const;

/** What a message is about: the session, a chat, a group. */
const nameSpace = { statistic: 0, chat: 1, group: 2 } as const;

/** Who is signed in, whatever name was given. */
export const person = 'alice';

/** Why the server refuses, by number; 0 is a yes. */
export interface Status {
  readonly errorCode: number;
  readonly reason?: string;
}

/** What a client wants of the server. */
export type Request =
  | { readonly is: 'provision' }
  | { readonly is: 'unread' }
  | { readonly is: 'message'; readonly id: string; readonly to: string }
  /** Something that the SDK tells the server by itself, such as statistics. */
  | { readonly is: 'housekeeping'; readonly id: string }
  | { readonly is: 'other' };

export function readFrame(bytes: Uint8Array): Request {
  const frame = decode('MSync', bytes);
  // The default of a field is not on the wire.
  const asked = frame.command ?? command.sync;
  if (asked === command.provision) return { is: 'provision' };
  if (asked === command.unread) return { is: 'unread' };
  if (asked !== command.sync) return { is: 'other' };
  const { meta } = decode('CommSyncUL', frame.payload ?? new Uint8Array());
  if (!meta) return { is: 'other' };
  if (meta.ns !== nameSpace.chat) return { is: 'housekeeping', id: meta.id };
  return { is: 'message', id: meta.id, to: meta.to?.name ?? '' };
}

function frame(of: number, payload: Uint8Array): Uint8Array {
  return encode('MSync', { version: 1, command: of, payload });
}

export function provisionAnswer(status: Status, expiresAt: number): Uint8Array {
  return frame(
    command.provision,
    encode('Provision', { status, resource: 'webim_stub', authToken: JSON.stringify({ expires_in: expiresAt }) }),
  );
}

export function unreadAnswer(): Uint8Array {
  return frame(command.unread, encode('CommUnreadDL', { status: { errorCode: 0 }, timestamp: Date.now() }));
}

export function messageAnswer(id: string, status: Status): Uint8Array {
  return frame(
    command.sync,
    encode('CommSyncDL', { status, metaId: id, serverId: '1234567890123', timestamp: Date.now() }),
  );
}

/** What a server pushes when it ends a session. */
export const kicks = { removed: 1, signedInElsewhere: 2, passwordChanged: 3, byOtherDevice: 4 } as const;
export type Kick = keyof typeof kicks;

export function kickFrame(kick: Kick): Uint8Array {
  return pushFrame('service', {
    ns: nameSpace.statistic,
    payload: encode('StatisticsBody', { operation: kicks[kick] }),
  });
}

/** A text that somebody wrote to the person, or to a group that the person is in. */
export interface Incoming {
  readonly from: string;
  readonly group?: string;
  readonly text: string;
}

/** What a chat message is sent to, and what it holds. */
const chatType = { single: 1, group: 2 } as const;
const contentType = { text: 0 } as const;

export function textFrame({ from, group, text }: Incoming): Uint8Array {
  const body = {
    type: group ? chatType.group : chatType.single,
    from: { name: from },
    to: { name: group ?? person },
    contents: [{ type: contentType.text, text }],
  };
  return pushFrame(group ?? from, { ns: nameSpace.chat, payload: encode('MessageBody', body) });
}

/** What a moderator does to a member of a group. */
export const moderations = { mute: 23, unmute: 24 } as const;
export type Moderation = keyof typeof moderations;

export function moderationFrame(group: string, moderation: Moderation): Uint8Array {
  const body = {
    mucId: { name: group },
    operation: moderations[moderation],
    from: { name: 'moderator' },
    to: [{ name: person }],
  };
  return pushFrame(group, { ns: nameSpace.group, payload: encode('MUCBody', body) });
}

let pushes = 0;

function pushFrame(from: string, meta: object): Uint8Array {
  const id = String(++pushes);
  return frame(
    command.sync,
    encode('CommSyncDL', {
      status: { errorCode: 0 },
      metas: [{ id, from: { name: from }, timestamp: Date.now(), ...meta }],
      queue: { name: from },
      nextKey: id,
      isLast: true,
    }),
  );
}
