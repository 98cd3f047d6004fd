import type { StyleProp, ViewStyle } from 'react-native';
import type { ChatErrorSlots } from '../../react/slots.js';
import type { SurfaceSource } from '../../react/useSurface.js';
import type { ThemeOptions } from './theme.js';

/** The edges of the screen that a notch or a system bar covers, such as `useSafeAreaInsets()` of react-native-safe-area-context returns. */
export interface ChatErrorInsets {
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly left?: number;
}

/** Props of every surface for React Native. */
export interface NativeSurfaceProps extends ThemeOptions {
  /** Added to the kit's own style. */
  readonly style?: StyleProp<ViewStyle>;
  /** Parts of the notice that the app renders itself. */
  readonly slots?: ChatErrorSlots;
  readonly testID?: string;
}

/** Props of a surface at an edge of the screen. */
export interface EdgeProps {
  /** Room to keep free at the edges of the screen, for the surfaces that reach them. @default none */
  readonly insets?: ChatErrorInsets;
}

/** Separates the props about the look from those about the content. */
export function splitProps(props: SurfaceSource & NativeSurfaceProps & EdgeProps) {
  const { style, slots, testID, colors, fontFamily, insets = {}, ...source } = props;
  return { look: { style, slots, testID, insets }, theme: { colors, fontFamily }, source };
}

/** What `splitProps` returns about the look. */
export type Look = ReturnType<typeof splitProps>['look'];
