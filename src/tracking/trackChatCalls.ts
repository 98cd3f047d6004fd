import { asFollowed, isFollowed, isReported } from '../core/appTracking.js';
import { platform } from '../core/environment.js';
import type { ChatErrorStore } from '../core/store.js';
import type { ChatOperation, KnownChatOperation } from '../dialects/dialect.js';
import { field, textField } from '../dialects/field.js';
import { callOf } from './calls.js';

/** Options of `trackChatCalls`. */
export interface TrackChatCallsOptions {
  /** Which methods are reported, by name. `false` leaves one out; `true` adds one that runs in the background, such as `getHistoryMessages`; a string names its operation. */
  readonly methods?: { readonly [method: string]: boolean | ChatOperation };
}

/**
 * Returns a client that behaves like the given one and reports the calls that fail. The given client is not changed.
 * Reports what a person does: sending, joining, uploading, and so on. Loading, presence and push run in the background and are left out.
 * A call that the app follows with `track` or `run`, or whose error it reports, is one notice: what the app said counts.
 * @param client the connection of a web SDK, or the client of Web SDK 5 or of React Native
 * @param errors the store, or what `useChatErrors()` returns
 */
export function trackChatCalls<Client extends object>(
  client: Client,
  errors: Pick<ChatErrorStore, 'track'>,
  { methods = {} }: TrackChatCallsOptions = {},
): Client {
  const operationFor = (method: string, manager: string | undefined, args: readonly unknown[]) => {
    const row = callOf(method, manager);
    const asked = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (asked === false || (row?.inBackground && !asked)) return undefined;
    if (typeof asked === 'string') return asked;
    return row?.operation === 'send' ? operationOfMessage(args[0]) : row?.operation;
  };

  const call = (method: string, manager: string | undefined, run: () => unknown, args: readonly unknown[]) => {
    const operation = isFollowed() ? undefined : operationFor(method, manager, args);
    if (operation === undefined) return run();
    const options = { operation, scope: scopeIn(args[0], callOf(method, manager)?.scope) };
    try {
      const result = run();
      if (typeof field(result, 'then') === 'function') errors.track(unlessReported(Promise.resolve(result)), options);
      return result;
    } catch (error) {
      errors.track(unlessReported(Promise.reject(error)), options);
      throw error;
    }
  };

  const wrap = <Target extends object>(target: Target, manager?: string): Target => {
    const wrapped = new Map<unknown, unknown>();
    return new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name, target);
        // A property that must not change cannot have another value in a proxy.
        const own = Reflect.getOwnPropertyDescriptor(target, name);
        if (typeof name !== 'string' || (own && !own.configurable && !own.writable && !own.get)) return value;
        const isManager = /Manager$/.test(name) && typeof value === 'object' && value !== null;
        if (typeof value !== 'function' && !isManager) return value;
        if (!wrapped.has(value)) wrapped.set(value, isManager ? wrap(value, name) : method(name, value as AnyFunction));
        return wrapped.get(value);
      },
    });

    // The SDK gets itself as `this`: its calls of itself are not a person's, and its private fields are not on a proxy.
    function method(name: string, original: AnyFunction) {
      return (...args: unknown[]) => call(name, manager, () => original.apply(target, args), args);
    }
  };
  return wrap(client);
}

type AnyFunction = (...args: unknown[]) => unknown;

/** Makes calls of a tracked client that are not reported: `untracked(() => chat.send(message))`. */
export function untracked<Result>(calls: () => Result): Result {
  return asFollowed(calls);
}

/** Waits until the app has had its turn to report the error, which says more than an argument does. */
async function unlessReported(outcome: Promise<unknown>): Promise<void> {
  try {
    await outcome;
  } catch (error) {
    await new Promise<void>((resolve) => platform.after(0, resolve));
    if (!isReported(error)) throw error;
  }
}

/** What sending a message means for the person: receipts and typing notices are sent in the background. */
function operationOfMessage(message: unknown): KnownChatOperation | undefined {
  const type = textField(message, 'type') ?? textField(field(message, 'body'), 'type') ?? '';
  if (/^(?:read|delivery|channel|cmd)$/.test(type)) return undefined;
  return /^(?:img|image|file|audio|voice|video)$/.test(type) ? 'upload' : 'send';
}

/** The object that a call is about. */
function scopeIn(argument: unknown, fields: readonly string[] | undefined): string | undefined {
  if (!fields) return undefined;
  if (typeof argument === 'string') return argument;
  return fields.map((name) => textField(argument, name)).find((found) => found !== undefined);
}
