'use client';
import { AppState, I18nManager } from 'react-native';
import type { ChatErrorEnvironment } from '../core/environment.js';

/** Modules of the app that `reactNativeEnvironment` uses. */
export interface ReactNativeModules {
  /** The default export of `@react-native-community/netinfo`. Without it, the network counts as up unless the SDK says otherwise. */
  readonly NetInfo?: {
    addEventListener(listener: (state: { readonly isConnected: boolean | null }) => void): () => void;
  };
  /** The default export of `@react-native-clipboard/clipboard`, or everything from `expo-clipboard`. Without it, `copyDetails` needs a handler. */
  readonly Clipboard?: { setString(text: string): void } | { setStringAsync(text: string): Promise<unknown> };
}

/**
 * The platform for the `environment` of a provider or store in React Native: the network from NetInfo, the visibility from AppState,
 * the language of the device. Create it once, outside components.
 */
export function reactNativeEnvironment({ NetInfo, Clipboard }: ReactNativeModules = {}): Partial<ChatErrorEnvironment> {
  let isConnected: boolean | null = null;
  return {
    // Null until the first event, and where the device does not know.
    isOnline: () => isConnected !== false,
    // `inactive`, as under a system dialog of iOS, can still be seen.
    isVisible: () => AppState.currentState !== 'background',
    language: () => I18nManager.getConstants().localeIdentifier ?? undefined,
    subscribe(changed) {
      const visibility = AppState.addEventListener('change', changed);
      const stopNetwork = NetInfo?.addEventListener((state) => {
        // `isInternetReachable` asks a server of Google's, which cannot be reached from China.
        ({ isConnected } = state);
        changed();
      });
      return () => {
        visibility.remove();
        stopNetwork?.();
      };
    },
    reload: undefined,
    copy: Clipboard && ((text) => copyWith(Clipboard, text)),
    openChannel: undefined,
  };
}

async function copyWith(clipboard: NonNullable<ReactNativeModules['Clipboard']>, text: string): Promise<void> {
  if ('setStringAsync' in clipboard) await clipboard.setStringAsync(text);
  else clipboard.setString(text);
}
