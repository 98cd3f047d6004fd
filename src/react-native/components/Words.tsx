import type { ReactNode } from 'react';
import { Platform, type StyleProp, StyleSheet, Text, type TextStyle, View } from 'react-native';
import type { LanguageTag } from '../../i18n/translate.js';
import { useTheme } from './theme.js';

interface WordsProps {
  /** The language and direction of the text. */
  readonly tag: LanguageTag;
  readonly strong?: boolean;
  readonly secondary?: boolean;
  readonly style?: StyleProp<TextStyle>;
  readonly children: ReactNode;
}

/** A text in its language and direction, which may not be those of the screen. It grows with the font size of the device. */
export function Words({ tag, strong = false, secondary = false, style, children }: WordsProps) {
  const { colors, fontFamily } = useTheme();
  const own = { color: secondary ? colors.textSecondary : colors.text, writingDirection: tag.dir, fontFamily };
  return (
    <Text {...languageProps(tag)} style={[strong ? styles.strong : styles.plain, own, style]}>
      {children}
    </Text>
  );
}

/** The props for the language of a text: those of iOS, or the attributes of react-native-web. */
export function languageProps({ language, dir }: LanguageTag): object {
  return Platform.OS === 'web' ? { lang: language, dir } : { accessibilityLanguage: language };
}

/** Makes one thing for screen readers of several texts. In a browser, texts are read as they are. */
export function readAs(text: string): { accessible?: true; accessibilityLabel?: string } {
  return Platform.OS === 'web' ? {} : { accessible: true, accessibilityLabel: text };
}

/** A text for screen readers. Not `opacity: 0`: Android leaves such views out of what it reads. */
export function Unseen({ live, children }: { readonly live?: 'polite' | 'assertive'; readonly children: ReactNode }) {
  return (
    <View aria-live={live} style={styles.unseen}>
      <Text style={styles.transparent}>{children}</Text>
    </View>
  );
}

const styles = StyleSheet.create({
  plain: { fontSize: 14, lineHeight: 20 },
  strong: { fontSize: 15, lineHeight: 20, fontWeight: '600' },
  unseen: { position: 'absolute', width: 1, height: 1, overflow: 'hidden', pointerEvents: 'none' },
  transparent: { color: 'transparent' },
});
