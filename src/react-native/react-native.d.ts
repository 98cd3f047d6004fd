/** What the kit uses of React Native, which is installed by apps only. */
declare module 'react-native' {
  export const AppState: {
    readonly currentState: unknown;
    addEventListener(event: 'change', listener: () => void): { remove(): void };
  };
  export const I18nManager: {
    getConstants(): { readonly localeIdentifier?: string | null | undefined };
  };
}
