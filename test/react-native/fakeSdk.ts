import type { DeliveryCallback } from '../../src/react-native/index.js';

type Listener = (event: object) => void;

/** A message as `ChatMessage` is made. */
export function newMessage(localTime = 1_700_000_000_000) {
  return { localTime, localMsgId: String(localTime), status: 0 };
}

type Message = ReturnType<typeof newMessage>;

/** The events of the native half, and the calls that end with one, as in react-native-chat-sdk 1.11. */
export function fakeSdk() {
  const listeners = new Map<string, Set<Listener>>();
  const calls: string[] = [];
  const emitter = {
    addListener(event: string, listener: Listener) {
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all.add(listener));
      return { remove: () => void all.delete(listener) };
    },
  };
  const call = (name: string) => async (message: Message, callback?: DeliveryCallback) => {
    calls.push(name);
    message.status = 1;
    if (!callback) return;
    const subscription = emitter.addListener(name, (event) => {
      const { localTime, callbackType, error, progress, message: delivered } = event as Record<string, unknown>;
      const id = String(localTime);
      if (id !== message.localMsgId) return;
      if (callbackType === 'onMessageProgressUpdate') return callback.onProgress(id, progress);
      subscription.remove();
      if (callbackType === 'onMessageSuccess') callback.onSuccess(delivered);
      // The SDK makes an object of its own for each callback.
      else callback.onError(id, { ...(error as object) });
    });
  };
  const client = {
    getEventEmitter: () => emitter,
    chatManager: { sendMessage: call('sendMessage'), resendMessage: call('resendMessage') },
  };
  const emit = (event: string, outcome: 'Error' | 'Success', facts: object) => {
    for (const listener of [...(listeners.get(event) ?? [])])
      listener({ callbackType: `onMessage${outcome}`, ...facts });
  };
  return {
    client,
    calls,
    emit,
    fail: (event: string, { localTime }: Message, code: number) =>
      emit(event, 'Error', { localTime, error: { code, description: 'said by the SDK' } }),
    succeed: (event: string, { localTime }: Message, message: object = {}) =>
      emit(event, 'Success', { localTime, message }),
    listening: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
  };
}
