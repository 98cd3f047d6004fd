import { type ComponentRef, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { BackHandler, ScrollView, StyleSheet, useWindowDimensions, View } from 'react-native';
import { useEnvironment } from '../../react/context.js';
import { Slot } from '../../react/Slot.js';
import { useChatErrorTexts } from '../../react/useChatErrorTexts.js';
import type { NoticeView } from '../../react/view.js';
import { CloseButton, Tint } from './buttons.js';
import { focusOn } from './device.js';
import { NoticeIcon } from './Icon.js';
import { NoticeActions, NoticeText } from './NoticeParts.js';
import type { Look } from './surfaceProps.js';
import { toneOf, useTheme } from './theme.js';
import { Words } from './Words.js';

/** Below this width of the window the dialog is a sheet, with its buttons where the thumb is. In density-independent pixels. */
const narrow = 480;
/** How long the dialog takes no taps, which may have been meant for the screen below it. In milliseconds. */
const guardMs = 500;

interface DialogProps {
  readonly look: Look;
  readonly view: NoticeView;
  readonly more: number;
  /** The text, which gets the focus of a screen reader and is then read. */
  readonly textRef: RefObject<ComponentRef<typeof View> | null>;
}

export function Dialog({ view, more, look: { style, slots, testID, insets }, textRef }: DialogProps) {
  const { colors, tint } = useTheme();
  const { t, dir, language } = useChatErrorTexts();
  const { width, height } = useWindowDimensions();
  const { top = 0, right = 0, bottom = 0, left = 0 } = insets;
  const isGuarded = useGuard();
  const isSheet = width < narrow;
  // A notice that takes the place of another one is read, too.
  useEffect(() => focusOn(textRef.current), [textRef]);
  const size = isSheet
    ? { paddingLeft: 20 + left, paddingRight: 20 + right, paddingBottom: 8 + bottom, maxHeight: height - top - 16 }
    : { width: Math.min(400, width - left - right - 32), maxHeight: height - top - bottom - 32 };
  return (
    <View style={[styles.backdrop, isSheet ? styles.atBottom : styles.inCenter, { backgroundColor: colors.backdrop }]}>
      <View
        testID={testID}
        role="alertdialog"
        aria-label={view.title}
        accessibilityViewIsModal
        style={[
          isSheet ? styles.sheet : styles.dialog,
          { backgroundColor: colors.surface },
          size,
          isGuarded && styles.guarded,
          style,
        ]}
      >
        <ScrollView style={styles.scroll} contentContainerStyle={styles.content} alwaysBounceVertical={false}>
          <View style={styles.head}>
            <View style={styles.badge}>
              <Tint color={colors[toneOf(view)]} share={tint} />
              <Slot name="icon" slots={slots} view={view}>
                <NoticeIcon view={view} size={24} />
              </Slot>
            </View>
            {view.actions.every(({ action }) => action !== 'dismiss') && <CloseButton view={view} />}
          </View>
          <Slot name="text" slots={slots} view={view}>
            <NoticeText view={view} big textRef={textRef} />
          </Slot>
          <Slot name="actions" slots={slots} view={view}>
            <View style={[styles.actions, !isSheet && styles.actionsAtEnd]}>
              <NoticeActions view={view} stacked={isSheet} />
            </View>
          </Slot>
          <Slot name="extra" slots={slots} view={view} />
          {more > 0 && (
            <Words tag={{ language, dir }} secondary>
              {t('labels.more', { count: more })}
            </Words>
          )}
        </ScrollView>
      </View>
    </View>
  );
}

interface CoveringProps {
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** Covers what it is in, and answers the back button of Android. */
export function Covering({ onBack, children }: CoveringProps) {
  useEffect(() => {
    const subscription = BackHandler.addEventListener('hardwareBackPress', () => {
      onBack();
      return true;
    });
    return () => subscription.remove();
  }, [onBack]);
  return <View style={[StyleSheet.absoluteFill, styles.covering]}>{children}</View>;
}

function useGuard(): boolean {
  const { after } = useEnvironment();
  const [isGuarded, setGuarded] = useState(true);
  useEffect(() => after(guardMs, () => setGuarded(false)), [after]);
  return isGuarded;
}

const styles = StyleSheet.create({
  covering: { zIndex: 1001, elevation: 1001 },
  backdrop: { flex: 1, alignItems: 'center' },
  atBottom: { justifyContent: 'flex-end' },
  inCenter: { justifyContent: 'center' },
  sheet: { alignSelf: 'stretch', paddingTop: 24, borderTopStartRadius: 20, borderTopEndRadius: 20 },
  dialog: { padding: 24, paddingBottom: 16, borderRadius: 16, boxShadow: '0 8px 28px rgba(15, 18, 24, 0.16)' },
  guarded: { pointerEvents: 'none' },
  scroll: { flexGrow: 0 },
  content: { gap: 12 },
  head: { flexDirection: 'row', justifyContent: 'space-between' },
  badge: { borderRadius: 99, padding: 8, overflow: 'hidden' },
  actions: { gap: 4, paddingTop: 8 },
  actionsAtEnd: { alignItems: 'flex-end' },
});
