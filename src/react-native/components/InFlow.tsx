import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { Slot } from '../../react/Slot.js';
import type { ChatErrorSlots } from '../../react/slots.js';
import { useCurrentChatError } from '../../react/useCurrentChatError.js';
import type { SurfaceContent } from '../../react/useSurface.js';
import type { NoticeView } from '../../react/view.js';
import { CloseButton, NextButton } from './buttons.js';
import { NoticeIcon } from './Icon.js';
import { NoticeActions, NoticeText } from './NoticeParts.js';

/** One notice at a time, which stays while it is touched. */
export function useInFlow({ views }: SurfaceContent) {
  const { view, hold, ...shown } = useCurrentChatError(views);
  const release = () => hold(false);
  return { view, shown, touch: { onTouchStart: () => hold(true), onTouchEnd: release, onTouchCancel: release } };
}

interface NoticeBlockProps {
  readonly view: NoticeView;
  readonly shown: Parameters<typeof NextButton>[0];
  readonly slots: ChatErrorSlots | undefined;
  /** The text, where it is not that of the notice. */
  readonly text?: ReactNode;
}

/** Everything about a notice at once: icon, text, buttons and cross. */
export function NoticeBlock({ view, shown, slots, text }: NoticeBlockProps) {
  return (
    <>
      <View style={styles.icon}>
        <Slot name="icon" slots={slots} view={view}>
          <NoticeIcon view={view} />
        </Slot>
      </View>
      <View style={styles.body}>
        <Slot name="text" slots={slots} view={view}>
          {text ?? <NoticeText view={view} />}
        </Slot>
        <Slot name="actions" slots={slots} view={view}>
          <NoticeActions view={view} />
        </Slot>
        <Slot name="extra" slots={slots} view={view} />
      </View>
      <NextButton {...shown} />
      {view.state === 'open' && <CloseButton view={view} />}
    </>
  );
}

// The first line of the text is as high as the icon, and in the middle of the buttons beside it.
const styles = StyleSheet.create({
  icon: { paddingVertical: 12 },
  body: { flex: 1, paddingVertical: 12, gap: 6 },
});
