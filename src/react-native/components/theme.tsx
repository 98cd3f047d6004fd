import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useColorScheme } from 'react-native';
import type { ChatErrorView } from '../../react/view.js';
import { type ChatErrorColors, chatErrorColors } from './colors.js';

/** What an app changes about the look of a surface. */
export interface ThemeOptions {
  /** Replaces some of the colors, which follow light and dark mode otherwise. */
  readonly colors?: Partial<ChatErrorColors>;
  /** The font of all texts. @default that of the system */
  readonly fontFamily?: string;
}

interface Theme {
  readonly colors: ChatErrorColors;
  /** Share of the accent in the background of a banner. */
  readonly tint: number;
  readonly fontFamily: string | undefined;
}

const ThemeContext = createContext<Theme>({ colors: chatErrorColors.light, tint: 0.1, fontFamily: undefined });

export function useTheme(): Theme {
  return useContext(ThemeContext);
}

export function ThemeProvider({ colors, fontFamily, children }: ThemeOptions & { readonly children: ReactNode }) {
  const isDark = useColorScheme() === 'dark';
  const theme = useMemo(
    () => ({
      colors: { ...(isDark ? chatErrorColors.dark : chatErrorColors.light), ...colors },
      tint: isDark ? 0.16 : 0.1,
      fontFamily,
    }),
    [isDark, colors, fontFamily],
  );
  return <ThemeContext.Provider value={theme}>{children}</ThemeContext.Provider>;
}

export type Tone = ChatErrorView['severity'] | 'recovered';

/** What decides about icon and accent. */
export function toneOf({ severity, state }: Pick<ChatErrorView, 'severity'> & { readonly state?: string }): Tone {
  return state === 'recovered' ? 'recovered' : severity;
}
