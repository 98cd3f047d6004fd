/** What the guide needs of the libraries for React Native, which are not dependencies of the project. */
declare module 'react-native' {
  export const Share: { share: (content: { message: string }) => Promise<unknown> };
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
