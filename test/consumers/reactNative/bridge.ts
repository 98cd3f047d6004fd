import { DeviceEventEmitter, NativeModules } from 'react-native';

/** What the native half answers. */
let answer: (method: string) => unknown = () => ({});

const native = {
  callMethod: async (method: string) => answer(method),
  addListener() {},
  removeListeners() {},
};

/** Stands in for the native half of both SDKs. Import it before them. */
export const bridge = {
  native,
  answerWith(next: (method: string) => unknown) {
    answer = next;
  },
  /** The outcome of a delivery, as the native half reports it. */
  deliver(call: string, { localTime }: { localTime: number }, outcome: 'Success' | 'Error', facts: object) {
    DeviceEventEmitter.emit(call, { localTime, callbackType: `onMessage${outcome}`, ...facts });
  },
  emit: (event: string, params: object) => DeviceEventEmitter.emit(event, params),
};

NativeModules.ExtSdkApiRN = native;
