import type { Connection } from './session.js';
import type { Entry } from './timeline.js';

const events = [
  'onConnected',
  'onReconnecting',
  'onDisconnected',
  'onOnline',
  'onOffline',
  'onTokenWillExpire',
  'onTokenExpired',
  'onTextMessage',
  'onGroupEvent',
  'onError',
] as const;

const calls = ['open', 'send', 'renewToken', 'getHistoryMessages', 'fetchUserInfoById'] as const;

type Tell = (entry: Entry) => void;
type Call = (...given: unknown[]) => unknown;

/** Tells of what an SDK emits, rejects and throws, and changes nothing of it. Returns how to stop. */
export function watchSdk(connection: Connection, tell: Tell): () => void {
  const handlers = events.map((name) => [name, (payload: unknown) => tell({ name, ...factsOf(payload) })]);
  connection.addEventHandler('timeline', Object.fromEntries(handlers));

  const api = connection as unknown as Record<string, Call>;
  for (const name of calls) {
    const call = api[name] as Call;
    api[name] = (...given) => {
      const answer = call.apply(connection, given);
      const rejected = (error: unknown) => tell({ name: `${name}() rejected`, ...factsOf(error) });
      if (answer instanceof Promise) answer.catch(rejected);
      return answer;
    };
  }

  // A page of HTML where the SDK expects JSON throws inside it, where no call of the app can hear of it.
  const lost = (event: PromiseRejectionEvent) => {
    if (!(event.reason instanceof SyntaxError)) return;
    event.preventDefault();
    tell({ name: 'uncaught', ...factsOf(event.reason) });
  };
  window.addEventListener('unhandledrejection', lost);
  return () => {
    connection.removeEventHandler('timeline');
    window.removeEventListener('unhandledrejection', lost);
  };
}

interface Payload {
  readonly type?: unknown;
  readonly operation?: unknown;
  readonly message?: unknown;
  readonly reason?: unknown;
}

/** What stands in an event or an error, in a few words. */
function factsOf(value: unknown): Pick<Entry, 'text' | 'detail'> {
  if (typeof value !== 'object' || value === null) return {};
  if (value instanceof Error) return { text: value.name, detail: value.message };
  const { type, operation, message, reason } = value as Payload;
  return { text: String(type ?? operation ?? ''), detail: String(message ?? reason ?? '') };
}
