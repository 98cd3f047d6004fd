import { attempt } from '../core/attempt.js';
import { tellDeveloper } from '../core/developer.js';
import type { ReportOptions } from '../core/options.js';
import type { ChatErrorStore } from '../core/store.js';
import type { KnownChatOperation } from '../dialects/dialect.js';
import { field, numberField, textField } from '../dialects/field.js';
import { sharedError } from './sharedError.js';

/** A message or a file that could not be delivered. */
export interface FailedDelivery {
  /** The call of the SDK, such as `sendMessage` or `downloadAttachment`. */
  readonly call: DeliveryCall;
  /** The `localMsgId` of the message or, for a group file, its path. */
  readonly scope: string | undefined;
  /** What the SDK says of the message, as plain data. Undefined for a group file. */
  readonly message: unknown;
  /** The error of the SDK. */
  readonly error: unknown;
}

/** The calls whose outcome the SDK reports later, in an event of the same name. */
const operations = {
  sendMessage: 'send',
  resendMessage: 'send',
  downloadAttachment: 'download',
  downloadThumbnail: 'download',
  downloadAttachmentInCombine: 'download',
  downloadThumbnailInCombine: 'download',
  uploadGroupSharedFile: 'upload',
  downloadGroupSharedFile: 'download',
} as const satisfies Readonly<Record<string, KnownChatOperation>>;

type DeliveryCall = keyof typeof operations;

/**
 * Reports every message and file that fails, whoever sent it: the app, or a UI kit that keeps the error to itself.
 * Its notice ends when the same is delivered. A failure that `track` sees too, through `deliverMessage` or `delivery`, is reported as one.
 * @param client `ChatClient.getInstance()`
 * @param store the store, or what `useChatErrors()` returns
 * @param optionsFor returns further options of a report, such as handlers
 * @returns a function that stops it
 */
export function followDeliveries(
  client: unknown,
  store: Pick<ChatErrorStore, 'report' | 'resolve'>,
  optionsFor: (failed: FailedDelivery) => ReportOptions | undefined = () => undefined,
): () => void {
  /** The scopes of what has failed and may yet be delivered. */
  const scopes = new Map<string, string | undefined>();
  const hear = (call: DeliveryCall, event: unknown) => {
    const operation = operations[call];
    const { subject, scope } = subjectOf(event);
    const key = `${operation} ${subject}`;
    const outcome = field(event, 'callbackType');
    if (outcome === 'onMessageSuccess' && scopes.has(key)) {
      store.resolve({ scope: scopes.get(key) });
      scopes.delete(key);
    }
    if (outcome !== 'onMessageError') return;
    const shared = sharedError(subject);
    // After the callbacks of the app, whose error object is then reported.
    queueMicrotask(() => {
      const error = shared.error ?? field(event, 'error');
      let options: ReportOptions = { operation, scope };
      attempt(() => {
        options = { ...options, ...optionsFor({ call, scope, message: field(event, 'message'), error }) };
      });
      scopes.set(key, options.scope);
      attempt(() => store.report(error, options));
    });
  };
  return listen(client, hear) ?? (() => {});
}

/** Which message or file an event is about. */
function subjectOf(event: unknown): { subject: string; scope: string | undefined } {
  const localTime = numberField(event, 'localTime');
  if (localTime !== undefined) return { subject: String(localTime), scope: String(localTime) };
  const path = textField(event, 'filePath');
  return { subject: `${field(event, 'groupId')} ${path}`, scope: path };
}

function listen(client: unknown, hear: (call: DeliveryCall, event: unknown) => void): (() => void) | undefined {
  try {
    const emitter = (client as Client).getEventEmitter();
    const calls = Object.keys(operations) as DeliveryCall[];
    const subscriptions = calls.map((call) => emitter.addListener(call, (event) => attempt(() => hear(call, event))));
    return () => {
      for (const subscription of subscriptions) attempt(() => subscription.remove());
    };
  } catch {
    tellDeveloper('deliveriesUnknown');
    return undefined;
  }
}

interface Client {
  getEventEmitter(): {
    addListener(call: string, listener: (event: unknown) => void): { remove(): void };
  };
}
