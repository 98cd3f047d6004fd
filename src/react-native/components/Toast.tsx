import { useEffect, useState } from 'react';
import { Animated, Platform, StyleSheet, View } from 'react-native';
import { Slot } from '../../react/Slot.js';
import type { ChatErrorSlots } from '../../react/slots.js';
import { useAutoDismiss } from '../../react/useAutoDismiss.js';
import type { NoticeView } from '../../react/view.js';
import { CloseButton } from './buttons.js';
import { NoticeIcon } from './Icon.js';
import { NoticeActions, NoticeText } from './NoticeParts.js';
import { useTheme } from './theme.js';

interface ToastProps {
  readonly view: NoticeView;
  readonly slots: ChatErrorSlots | undefined;
  readonly position: 'top' | 'bottom';
  readonly paused: boolean;
  readonly timeScale: number;
  /** Whether it slides in. */
  readonly mayMove: boolean;
  readonly onTouch: (isTouched: boolean) => void;
}

export function Toast({ view, slots, position, paused, timeScale, mayMove, onTouch }: ToastProps) {
  useAutoDismiss(view, { paused, timeScale });
  const { colors } = useTheme();
  const arrival = useArrival(position, mayMove);
  const release = () => onTouch(false);
  const look = { backgroundColor: colors.surface, borderColor: colors.border };
  return (
    <Animated.View
      role="group"
      aria-label={view.title}
      style={[styles.toast, look, arrival]}
      onTouchStart={() => onTouch(true)}
      onTouchEnd={release}
      onTouchCancel={release}
    >
      <View style={styles.icon}>
        <Slot name="icon" slots={slots} view={view}>
          <NoticeIcon view={view} />
        </Slot>
      </View>
      <View style={styles.body}>
        <Slot name="text" slots={slots} view={view}>
          <NoticeText view={view} />
        </Slot>
        <Slot name="actions" slots={slots} view={view}>
          <NoticeActions view={view} />
        </Slot>
        <Slot name="extra" slots={slots} view={view} />
      </View>
      <CloseButton view={view} />
    </Animated.View>
  );
}

const arrivalMs = 180;

/** Slides in from the edge of the screen, where motion is welcome. */
function useArrival(position: 'top' | 'bottom', mayMove: boolean): object {
  const [progress] = useState(() => new Animated.Value(mayMove ? 0 : 1));
  useEffect(() => {
    // There is no native driver in a browser.
    const useNativeDriver = Platform.OS !== 'web';
    const slide = Animated.timing(progress, { toValue: 1, duration: arrivalMs, useNativeDriver });
    slide.start();
    return () => slide.stop();
  }, [progress]);
  const from = position === 'top' ? -12 : 12;
  const translateY = progress.interpolate({ inputRange: [0, 1], outputRange: [from, 0] });
  return { opacity: progress, transform: [{ translateY }] };
}

const styles = StyleSheet.create({
  toast: {
    flexDirection: 'row',
    alignItems: 'flex-start',
    gap: 10,
    paddingHorizontal: 14,
    borderWidth: StyleSheet.hairlineWidth,
    borderRadius: 12,
    boxShadow: '0 6px 20px rgba(15, 18, 24, 0.16)',
  },
  icon: { paddingVertical: 12 },
  body: { flex: 1, paddingVertical: 12, gap: 8 },
});
