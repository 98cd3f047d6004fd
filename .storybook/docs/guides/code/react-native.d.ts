/** What the guide needs of React Native and its libraries, which are not dependencies of the project. */
declare module 'react-native' {
  import type { FC, ReactNode } from 'react';

  export const View: FC<{
    accessibilityLiveRegion?: 'assertive' | 'polite';
    children: ReactNode;
  }>;
  export const Text: FC<{ style?: TextStyle; children: ReactNode }>;
  export const Pressable: FC<{
    accessibilityRole: 'button';
    disabled: boolean;
    onPress: () => void;
    children: ReactNode;
  }>;
  export const Modal: FC<{
    visible: boolean;
    onRequestClose: (() => void) | undefined;
    children: ReactNode;
  }>;
  export const Share: { share: (content: { message: string }) => Promise<unknown> };
  export const Platform: { readonly OS: 'ios' | 'android' };
  export const AccessibilityInfo: { announceForAccessibility: (text: string) => void };

  interface TextStyle {
    fontWeight?: 'bold';
    writingDirection?: 'ltr' | 'rtl';
  }
}

declare module '@react-native-community/netinfo' {
  const NetInfo: {
    addEventListener: (
      listener: (state: { readonly isConnected: boolean | null }) => void,
    ) => () => void;
  };
  export default NetInfo;
}

declare module 'react-native-agora-chat' {
  export interface ChatMessage {
    readonly localMsgId: string;
    readonly status: number;
  }
  export interface ChatClient {
    readonly chatManager: {
      sendMessage: (message: ChatMessage, callback?: object) => Promise<void>;
      resendMessage: (message: ChatMessage, callback: object) => Promise<void>;
    };
  }
}

declare module 'react-native-chat-uikit' {
  export const useChatContext: () => object;
}
