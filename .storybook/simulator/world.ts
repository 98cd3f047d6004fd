import { type ChatService, type RestRule, refusal } from '../../test/stub/ChatService.js';

/** How the world around the chat is. The kit is told nothing of it: it hears of it from the SDK. */
export interface World {
  /** Whether the device has a network. */
  readonly network: boolean;
  readonly server: 'well' | 'unreachable' | 'onFire' | 'portal' | 'proxy';
  /** Whether a moderator has muted the person in the group. */
  readonly muted: boolean;
  /** Whether the words of the person are refused. */
  readonly strict: boolean;
  /** Whether only small files are taken. */
  readonly smallFiles: boolean;
}

export const quietWorld: World = { network: true, server: 'well', muted: false, strict: false, smallFiles: false };

export const group = 'hike';
const fileLimit = 1_000_000;

const answers: { readonly [S in World['server']]: readonly RestRule[] } = {
  well: [],
  unreachable: [{ to: '/', answer: 'refuse' }],
  onFire: [{ to: '/', answer: { status: 503, body: refusal('service_unavailable', 'the data centre is on fire') } }],
  portal: [{ to: '/', answer: { status: 200, body: '<!doctype html><title>Welcome to the airport</title>' } }],
  proxy: [{ to: '/', answer: { status: 502, body: '<!doctype html><title>Bad gateway</title>' } }],
};
const tooLarge = { status: 413, body: refusal('file_too_large', 'the file size exceeds the maximum limit') };

/** Brings a service, and the network of the page, from one world to another. */
export function changeWorld(service: ChatService, before: World, now: World): void {
  const server = now.network ? now.server : 'unreachable';
  const sockets = server === 'unreachable' || server === 'portal' ? 'close' : 'accept';
  const limit: RestRule = { to: '/chatfiles', largerThan: fileLimit, answer: tooLarge };
  service.behave({
    sockets,
    rest: [...answers[server], ...(now.smallFiles ? [limit] : [])],
    acknowledge: acknowledgement(now),
  });
  if (sockets === 'close') service.dropSockets();
  if (now.muted !== before.muted) service.moderate(group, now.muted ? 'mute' : 'unmute');
  if (now.network !== before.network) setOnline(now.network);
}

function acknowledgement({ server, strict }: World) {
  if (server === 'onFire') return { errorCode: 1, reason: 'internal error' };
  return strict ? { errorCode: 7, reason: 'sensitive words' } : { errorCode: 0 };
}

/** Makes the platform say that there is a network or none. */
function setOnline(online: boolean): void {
  if (online) Reflect.deleteProperty(navigator, 'onLine');
  else Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}
