/** What the kit uses of React Native, which is installed by apps only. A test type-checks the kit with the types of React Native itself. */
declare module 'react-native' {
  import type { ComponentType, ReactNode, Ref } from 'react';

  export type ViewStyle = object;
  export type TextStyle = object;
  export type StyleProp<Style> = Style | readonly StyleProp<Style>[] | undefined | null | false;
  type Role = 'group' | 'alertdialog' | 'button' | 'heading' | 'list' | 'listitem' | 'timer';

  interface AccessibilityProps {
    readonly accessible?: boolean;
    readonly accessibilityLabel?: string;
    readonly accessibilityHint?: string;
    readonly accessibilityLanguage?: string;
    readonly accessibilityViewIsModal?: boolean;
    readonly importantForAccessibility?: 'auto' | 'yes' | 'no' | 'no-hide-descendants';
    readonly role?: Role;
    readonly 'aria-label'?: string;
    readonly 'aria-hidden'?: boolean;
    readonly 'aria-busy'?: boolean;
    readonly 'aria-disabled'?: boolean;
    readonly 'aria-expanded'?: boolean;
    readonly 'aria-live'?: 'polite' | 'assertive' | 'off';
  }

  export interface ViewProps extends AccessibilityProps {
    readonly children?: ReactNode;
    readonly style?: StyleProp<ViewStyle>;
    readonly testID?: string;
    readonly onTouchStart?: () => void;
    readonly onTouchEnd?: () => void;
    readonly onTouchCancel?: () => void;
  }
  export class View extends ReactComponent<ViewProps> {}
  class ReactComponent<Props> {
    constructor(props: Props);
    readonly props: Readonly<Props> & { readonly ref?: Ref<unknown> };
    context: unknown;
    state: Readonly<object>;
    setState(): void;
    forceUpdate(): void;
    render(): ReactNode;
  }
  export const Text: ComponentType<
    AccessibilityProps & {
      readonly children?: ReactNode;
      readonly style?: StyleProp<TextStyle>;
      readonly numberOfLines?: number;
      readonly onPress?: () => void;
    }
  >;
  export const Pressable: ComponentType<
    AccessibilityProps & {
      readonly children?: ReactNode;
      readonly style?: StyleProp<ViewStyle> | ((state: { readonly pressed: boolean }) => StyleProp<ViewStyle>);
      readonly onPress?: () => void;
    }
  >;
  export const ScrollView: ComponentType<
    ViewProps & { readonly contentContainerStyle?: StyleProp<ViewStyle>; readonly alwaysBounceVertical?: boolean }
  >;
  export const Modal: ComponentType<{
    readonly children?: ReactNode;
    readonly visible: boolean;
    readonly transparent: boolean;
    readonly statusBarTranslucent: boolean;
    readonly animationType: 'none' | 'slide' | 'fade';
    readonly supportedOrientations: ('portrait' | 'landscape')[];
    readonly onRequestClose: () => void;
    readonly onShow: () => void;
  }>;
  export const ActivityIndicator: ComponentType<{ readonly size: 'small'; readonly color: string }>;
  export const StyleSheet: {
    create<Styles>(styles: Styles): Styles;
    readonly absoluteFill: object;
    readonly hairlineWidth: number;
  };
  export const Animated: {
    readonly View: ComponentType<ViewProps>;
    readonly Value: new (
      value: number,
    ) => { interpolate(range: { inputRange: number[]; outputRange: number[] }): object };
    timing(
      value: object,
      how: { toValue: number; duration: number; useNativeDriver: boolean },
    ): { start(): void; stop(): void };
  };

  interface Subscription {
    remove(): void;
  }
  export const AccessibilityInfo: {
    isReduceMotionEnabled(): Promise<boolean>;
    isScreenReaderEnabled(): Promise<boolean>;
    addEventListener(
      event: 'reduceMotionChanged' | 'screenReaderChanged',
      listener: (is: boolean) => void,
    ): Subscription;
    getRecommendedTimeoutMillis(milliseconds: number): Promise<number>;
    announceForAccessibility(text: string): void;
    announceForAccessibilityWithOptions(text: string, options: { queue?: boolean }): void;
    sendAccessibilityEvent(view: View, event: 'focus'): void;
  };
  export const AppState: {
    readonly currentState: unknown;
    addEventListener(event: 'change', listener: () => void): Subscription;
  };
  export const BackHandler: {
    addEventListener(event: 'hardwareBackPress', listener: () => boolean): Subscription;
  };
  export const I18nManager: {
    getConstants(): { readonly localeIdentifier?: string | null | undefined };
  };
  export const Platform: { readonly OS: 'ios' | 'android' | 'web' | 'macos' | 'windows' };
  export function useColorScheme(): string | null | undefined;
  export function useWindowDimensions(): {
    readonly width: number;
    readonly height: number;
    readonly fontScale: number;
  };
}
