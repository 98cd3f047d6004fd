import { ActivityIndicator, Pressable, StyleSheet, View } from 'react-native';
import type { LanguageTag } from '../../i18n/translate.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import type { UseCurrentChatError } from '../../react/useCurrentChatError.js';
import type { ChatErrorActionView, ChatErrorView } from '../../react/view.js';
import { CrossIcon } from './Icon.js';
import { useTheme } from './theme.js';
import { Words } from './Words.js';

interface ActionButtonProps {
  readonly action: ChatErrorActionView;
  readonly tag: LanguageTag;
  /** What the button is about: "Try again" alone does not say it. */
  readonly title: string;
  /** Whether it takes the whole line. */
  readonly wide?: boolean;
}

/** A button of a notice. One is filled, others are tinted, and help is a link. */
export function ActionButton({ action, tag, title, wide = false }: ActionButtonProps) {
  const { colors } = useTheme();
  const { label, primary, tertiary, pending, disabled, run } = action;
  const isFilled = primary && (pending || !disabled);
  const color = isFilled ? colors.onPrimary : colors.text;
  return (
    <Pressable
      role="button"
      aria-label={label}
      accessibilityHint={title}
      // Not `disabled`: a screen reader would lose the button that was pressed.
      aria-disabled={pending || disabled}
      aria-busy={pending}
      onPress={run}
      style={({ pressed }) => [
        styles.control,
        styles.action,
        wide && styles.wide,
        isFilled && { backgroundColor: colors.primary },
        disabled && !pending && styles.disabled,
        pressed && styles.pressed,
      ]}
    >
      {!isFilled && !tertiary && <Tint color={colors.text} share={0.07} />}
      <Words tag={tag} style={[styles.label, { color }, tertiary && styles.link, pending && styles.hidden]}>
        {label}
      </Words>
      {pending && (
        <View style={styles.spinner}>
          <ActivityIndicator size="small" color={color} />
        </View>
      )}
    </Pressable>
  );
}

interface LinkButtonProps {
  readonly label: string;
  readonly tag: LanguageTag;
  readonly hint?: string;
  readonly busy?: boolean;
  readonly expanded?: boolean;
  readonly onPress: () => void;
}

/** A button that looks like a link, in a line of text. */
export function LinkButton({ label, tag, hint, busy, expanded, onPress }: LinkButtonProps) {
  return (
    <Pressable
      role="button"
      aria-label={label}
      accessibilityHint={hint}
      aria-disabled={busy}
      aria-busy={busy}
      aria-expanded={expanded}
      onPress={onPress}
      style={({ pressed }) => [styles.control, pressed && styles.pressed]}
    >
      <Words tag={tag} style={[styles.label, styles.link]}>
        {label}
      </Words>
    </Pressable>
  );
}

/** Closes a notice that may be closed without doing anything. */
export function CloseButton({ view }: { readonly view: ChatErrorView }) {
  const { t } = useChatErrorTexts();
  if (!view.dismiss) return null;
  return (
    <Pressable
      role="button"
      aria-label={t('labels.close')}
      accessibilityHint={view.title}
      onPress={view.dismiss}
      style={({ pressed }) => [styles.control, styles.close, pressed && styles.pressed]}
    >
      <CrossIcon />
    </Pressable>
  );
}

/** Which of several notices is shown; a press shows the next one. */
export function NextButton({ position, total, next }: Pick<UseCurrentChatError, 'position' | 'total' | 'next'>) {
  const { t, dir, language } = useChatErrorTexts();
  if (total < 2) return null;
  const text = `${position.toLocaleString(language)}/${total.toLocaleString(language)}`;
  return (
    <Pressable
      role="button"
      aria-label={`${text} ${t('labels.more', { count: total - 1 })}`}
      onPress={next}
      style={({ pressed }) => [styles.control, styles.next, pressed && styles.pressed]}
    >
      <Words tag={{ language, dir }} style={styles.label}>
        {text}
      </Words>
    </Pressable>
  );
}

interface TintProps {
  readonly color: string;
  /** From 0 to 1. */
  readonly share: number;
}

/** Mixes a color into the background of what it is in: React Native cannot mix colors. */
export function Tint({ color, share }: TintProps) {
  return <View style={[StyleSheet.absoluteFill, styles.tint, { backgroundColor: color, opacity: share }]} />;
}

const styles = StyleSheet.create({
  // The least that a finger hits (WCAG 2.5.5).
  control: { minWidth: 44, minHeight: 44, alignItems: 'center', justifyContent: 'center' },
  action: { paddingHorizontal: 14, borderRadius: 8, overflow: 'hidden' },
  wide: { alignSelf: 'stretch' },
  disabled: { opacity: 0.6 },
  pressed: { opacity: 0.6 },
  label: { fontSize: 14, lineHeight: 20, fontWeight: '600', textAlign: 'center' },
  link: { textDecorationLine: 'underline' },
  hidden: { opacity: 0 },
  spinner: { position: 'absolute' },
  close: { marginEnd: -10 },
  next: { paddingHorizontal: 4 },
  tint: { pointerEvents: 'none' },
});
