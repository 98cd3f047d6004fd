'use client';
import { useState } from 'react';
import { Pressable, ScrollView, StyleSheet, useWindowDimensions, View } from 'react-native';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import { Announcer } from './Announcer.js';
import { useMotion, useTimeScale } from './device.js';
import { type EdgeProps, type Look, type NativeSurfaceProps, splitProps } from './surfaceProps.js';
import { Toast } from './Toast.js';
import { ThemeProvider, useTheme } from './theme.js';
import { Words } from './Words.js';

interface ToasterOptions {
  /** The edge of the screen. @default 'top' */
  readonly position?: 'top' | 'bottom';
  /** Distance from that edge and its inset, such as the height of a header. @default 8 */
  readonly offset?: number;
  /** Multiplies the time after which infos and warnings without an action disappear; `Infinity` keeps them. @default 1 */
  readonly timeScale?: number;
}

/** Props of `<ChatErrorToaster>`. */
export type ChatErrorToasterProps = SurfaceSource & NativeSurfaceProps & EdgeProps & ToasterOptions;

/** Shows failures of what the person did, above the screen it is in: the most urgent one, and the others on demand. Put it last, and once more into each `Modal` of the app, which covers all else. */
export function ChatErrorToaster({ position, offset, timeScale, ...props }: ChatErrorToasterProps) {
  const { look, theme, source } = splitProps(props);
  return (
    <ThemeProvider {...theme}>
      <Toasts look={look} source={source} position={position} offset={offset} timeScale={timeScale} />
    </ThemeProvider>
  );
}

/** How many notices are worded while only the first one is shown, as on the web. */
const mostFolded = 3;
/** From this width of the window on, toasts are a column at its end. In density-independent pixels. */
const wide = 600;

interface ToastsProps extends ToasterOptions {
  readonly look: Look;
  readonly source: SurfaceSource;
}

function Toasts({ look, source, position = 'top', offset = 8, timeScale = 1 }: ToastsProps) {
  const { style, slots, testID, insets } = look;
  const [touched, setTouched] = useState<string>();
  const [isUnfolded, setUnfolded] = useState(false);
  const content = useSurface('toast', source, { most: isUnfolded ? Infinity : mostFolded, pinned: [touched] });
  const { views, more } = content;
  const { width, height } = useWindowDimensions();
  const { top = 0, right = 0, bottom = 0, left = 0 } = insets;
  const deviceScale = useTimeScale();
  const mayMove = useMotion();
  const hidden = views.length - 1 + more;
  if (hidden <= 0 && isUnfolded) setUnfolded(false);
  // What is touched stays in front.
  const front = views.find(({ key }) => key === touched) ?? views[0];
  const shown = isUnfolded ? views : front ? [front] : [];
  const edges = { paddingLeft: left + 12, paddingRight: right + 12 };
  const place = {
    [position]: (position === 'top' ? top : bottom) + offset,
    maxHeight: height - top - bottom - offset,
  };
  return (
    <View testID={testID} style={[styles.toaster, place, width >= wide ? styles.column : styles.across, style]}>
      <Announcer content={content} />
      {shown.length > 0 && (
        <ScrollView style={styles.scroll} contentContainerStyle={[styles.stack, edges]} alwaysBounceVertical={false}>
          {shown.map((view) => (
            <Toast
              key={view.key}
              view={view}
              slots={slots}
              position={position}
              paused={isUnfolded || touched !== undefined}
              timeScale={timeScale * deviceScale}
              mayMove={mayMove}
              onTouch={(isTouched) => setTouched(isTouched ? view.key : undefined)}
            />
          ))}
          {hidden > 0 && (
            <StackButton hidden={hidden} isUnfolded={isUnfolded} onPress={() => setUnfolded(!isUnfolded)} />
          )}
        </ScrollView>
      )}
    </View>
  );
}

interface StackButtonProps {
  readonly hidden: number;
  readonly isUnfolded: boolean;
  readonly onPress: () => void;
}

/** Unfolds and folds the toasts. */
function StackButton({ hidden, isUnfolded, onPress }: StackButtonProps) {
  const { t, dir, language } = useChatErrorTexts();
  const { colors } = useTheme();
  const label = isUnfolded ? t('labels.showLess') : t('labels.more', { count: hidden });
  return (
    <Pressable role="button" aria-label={label} aria-expanded={isUnfolded} onPress={onPress} style={styles.more}>
      <View style={[styles.pill, { backgroundColor: colors.surface, borderColor: colors.border }]}>
        <Words tag={{ language, dir }} style={styles.label}>
          {label}
        </Words>
      </View>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  toaster: { position: 'absolute', zIndex: 1000, elevation: 1000, pointerEvents: 'box-none' },
  across: { start: 0, end: 0 },
  column: { end: 0, width: 416 },
  scroll: { flexGrow: 0 },
  // The room below is for the shadow, which a scrolled view cuts off.
  stack: { gap: 8, paddingBottom: 24 },
  more: { alignSelf: 'center', minHeight: 44, minWidth: 44, justifyContent: 'center' },
  pill: { paddingVertical: 4, paddingHorizontal: 12, borderRadius: 14, borderWidth: StyleSheet.hairlineWidth },
  label: { fontSize: 13, fontWeight: '600' },
});
