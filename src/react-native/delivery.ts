import { attempt } from '../core/attempt.js';
import { textField } from '../dialects/field.js';
import { sharedError } from './sharedError.js';

/** The callback of a delivery. The SDK passes it `(localMsgId, …)` for a message and `(groupId, filePath, …)` for a group file. */
export interface DeliveryCallback {
  readonly onProgress: (...values: unknown[]) => void;
  readonly onSuccess: (...values: unknown[]) => void;
  readonly onError: (...values: unknown[]) => void;
}

/**
 * Makes a promise of a call that reports its outcome to a callback, so that `track` and `run` see it. The promise of the SDK itself
 * resolves before anything has been sent. For `downloadAttachment`, `uploadGroupSharedFile` and the like; messages have `deliverMessage`.
 * @param start makes the call with the callback that it is given
 * @param onProgress called with the progress in percent
 * @returns resolves to what the SDK passes on first: the message, or the ID of the group
 */
export function delivery<Result = unknown>(
  start: (callback: DeliveryCallback) => unknown,
  onProgress: (percent: number) => void = () => {},
): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const callback: DeliveryCallback = {
      onProgress: (...values) => attempt(() => onProgress(Number(values.at(-1)))),
      onSuccess: (result) => resolve(result as Result),
      onError(...values) {
        const error = values.pop();
        if (isAlreadyDelivered(error)) return resolve(undefined);
        const shared = sharedError(values.join(' '));
        shared.error ??= error;
        reject(shared.error);
      },
    };
    // A call that the SDK refuses at once rejects, and its callback is never called.
    Promise.resolve(start(callback)).catch(reject);
  });
}

/** `resendMessage` reports this as an error if the message has arrived in the meantime. */
function isAlreadyDelivered(error: unknown): boolean {
  return textField(error, 'description') === 'The message had send success';
}

/** What `deliverMessage` uses of a `ChatClient`. */
export interface MessageClient<Message> {
  readonly chatManager: {
    sendMessage(message: Message, callback: DeliveryCallback): unknown;
    resendMessage(message: Message, callback: DeliveryCallback): unknown;
  };
}

/**
 * Sends a message, or sends it again if it has been sent before. Use it with `track`, whose "Try again" then resends:
 * `track(() => deliverMessage(client, message), { operation: 'send', scope: message.localMsgId })`.
 * @param onProgress called with the progress of an attachment in percent
 * @returns resolves to the message as the server has it, and rejects with the error of the SDK
 */
export async function deliverMessage<Message extends { readonly status: number }>(
  client: MessageClient<Message>,
  message: Message,
  onProgress?: (percent: number) => void,
): Promise<Message> {
  // `ChatMessageStatus.CREATE`, which lasts until the SDK sends the message for the first time.
  const isNew = message.status === 0;
  const { chatManager } = client;
  const start = (callback: DeliveryCallback) =>
    isNew ? chatManager.sendMessage(message, callback) : chatManager.resendMessage(message, callback);
  return (await delivery<Message>(start, onProgress)) ?? message;
}

let lastTime = 0;

/**
 * Gives a new message a `localMsgId` of its own, and returns the message. The SDK takes the time for it: messages that are created in one
 * millisecond share an ID, and each hears the outcome of the other. Use it where several messages are created at once.
 */
export function withUniqueId<Message extends { localTime: number; localMsgId: string }>(message: Message): Message {
  lastTime = Math.max(message.localTime, lastTime + 1);
  return Object.assign(message, { localTime: lastTime, localMsgId: String(lastTime) });
}
