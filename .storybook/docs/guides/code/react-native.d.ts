/** What the guide needs of React Native, which is not a dependency of the project. */
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
  export const Share: { share: (content: { message: string }) => Promise<unknown> };

  interface TextStyle {
    fontWeight?: 'bold';
    writingDirection?: 'ltr' | 'rtl';
  }
}
