import { afterEach, expect, test, vi } from 'vitest';
import { createChatErrorStore } from '../../src/core/index.js';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { type ReactNativeModules, reactNativeEnvironment } from '../../src/react-native/index.js';
import { errorFixture } from '../../src/testing/index.js';
import { fakeClient } from '../dialects/native/fakeClient.js';
import { device } from './stub.js';

type NetworkListener = (state: { readonly isConnected: boolean | null }) => void;

function fakeNetInfo() {
  const listeners = new Set<NetworkListener>();
  return {
    listeners,
    NetInfo: {
      addEventListener(listener: NetworkListener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    change(isConnected: boolean | null) {
      for (const listener of listeners) listener({ isConnected });
    },
  };
}

afterEach(() => {
  Object.assign(device, { state: 'active', locale: 'en_US' });
  vi.useRealTimers();
});

test('the device is offline only while NetInfo says so', () => {
  const { NetInfo, change } = fakeNetInfo();
  const { isOnline, subscribe } = reactNativeEnvironment({ NetInfo });
  const changed = vi.fn();
  const stop = subscribe?.(changed);
  const told = [undefined, false, true, false, null].map((isConnected) => {
    if (isConnected !== undefined) change(isConnected);
    return isOnline?.();
  });
  expect(told).toEqual([true, false, true, false, true]);
  expect(changed).toHaveBeenCalledTimes(4);
  stop?.();
});

test('the app is visible unless it is in the background', () => {
  const { isVisible } = reactNativeEnvironment();
  const told = ['active', 'inactive', 'background', 'unknown', () => {}].map((state) => {
    Object.assign(device, { state });
    return isVisible?.();
  });
  expect(told).toEqual([true, true, false, true, true]);
});

test('the language is that of the device', () => {
  Object.assign(device, { locale: 'pt_BR' });
  expect(reactNativeEnvironment().language?.()).toBe('pt_BR');
  Object.assign(device, { locale: null });
  expect(reactNativeEnvironment().language?.()).toBeUndefined();
});

test('nothing is listened to after the last subscription', () => {
  const { NetInfo, listeners } = fakeNetInfo();
  const { subscribe } = reactNativeEnvironment({ NetInfo });
  const stops = [subscribe?.(() => {}), subscribe?.(() => {})];
  expect([listeners.size, device.listeners.size]).toEqual([2, 2]);
  for (const stop of stops) stop?.();
  expect([listeners.size, device.listeners.size]).toEqual([0, 0]);
});

test('the clipboard of the community and that of Expo can be written to', async () => {
  const written: string[] = [];
  const setString = (text: string) => void written.push(text);
  const setStringAsync = async (text: string) => written.push(`${text} later`) > 0;
  await reactNativeEnvironment({ Clipboard: { setString } }).copy?.('a');
  await reactNativeEnvironment({ Clipboard: { setStringAsync } }).copy?.('b');
  expect(written).toEqual(['a', 'b later']);
});

test('copying the details is offered if there is a clipboard, and reloading never', () => {
  const offered = (modules: ReactNativeModules) => {
    const store = createChatErrorStore({ dialect: nativeDialect, environment: reactNativeEnvironment(modules) });
    store.mount({ surface: 'toast' });
    store.report(errorFixture(nativeDialect, 'appKeyInvalid'));
    return store.getSnapshot().notices[0]?.actions;
  };
  expect(offered({})).toEqual([]);
  expect(offered({ Clipboard: { setString() {} } })).toEqual(['copyDetails']);
});

test('in airplane mode a person reads that the device is offline, and a retry waits for the network', async () => {
  vi.useFakeTimers();
  const { NetInfo, change } = fakeNetInfo();
  const { client, emit } = fakeClient();
  const store = createChatErrorStore({ dialect: nativeDialect, environment: reactNativeEnvironment({ NetInfo }) });
  store.mount({ surface: 'banner' });
  const retry = vi.fn();
  const failures = () => store.getSnapshot().notices.filter(({ state }) => state === 'open');
  const stops = [store.subscribe(() => {}), store.connect(client)];
  emit('onConnected');
  store.report(errorFixture(nativeDialect, 'serverBusy'), { handlers: { retry } });
  expect(failures()).toMatchObject([{ kind: 'serverBusy' }]);
  change(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(store.getSnapshot().connection.status).toBe('offline');
  expect(failures()).toMatchObject([{ kind: 'networkDown' }, { kind: 'serverBusy', waitingFor: 'network' }]);
  change(true);
  await vi.advanceTimersByTimeAsync(5000);
  const [failure] = failures();
  expect(failures()).toMatchObject([{ kind: 'serverBusy' }]);
  expect(failure?.waitingFor).toBeUndefined();
  for (const stop of stops) stop();
});
