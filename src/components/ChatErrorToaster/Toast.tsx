import { useRef } from 'react';
import { Slot } from '../../react/Slot.js';
import type { ChatErrorSlots } from '../../react/slots.js';
import { useTimeUp } from '../../react/useAutoDismiss.js';
import type { NoticeView } from '../../react/view.js';
import { attributesOf, namedBy } from '../shared/attributes.js';
import { CloseButton } from '../shared/CloseButton.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeIcon } from '../shared/NoticeIcon.js';
import { NoticeText } from '../shared/NoticeText.js';
import { useEscape } from '../shared/useEscape.js';
import { useUniqueId } from '../shared/useUniqueId.js';
import { useLeaving } from './useLeaving.js';
import { useOwnEnvironment } from './useOwnEnvironment.js';
import { useSelected } from './useSelected.js';
import { useSwipe } from './useSwipe.js';

interface ToastProps {
  readonly view: NoticeView;
  readonly timeScale: number;
  readonly slots: ChatErrorSlots | null | undefined;
  /** Whether only its edge shows behind another toast. */
  readonly behind: boolean;
  /** Whether its timer is paused. */
  readonly paused: boolean;
  /** Called when the pointer or the focus enters it. */
  readonly onEnter: (by: 'pointer' | 'focus') => void;
}

export function Toast({ view, timeScale, slots, behind, paused, onEnter }: ToastProps) {
  const titleId = useUniqueId();
  const element = useRef<HTMLDivElement>(null);
  useEscape(element, view.dismiss);
  useLeaving(element);
  const isSelected = useSelected(element);
  const swipe = useSwipe(view.dismiss);
  useTimeUp(view, { paused: paused || behind || isSelected, timeScale }, useOwnEnvironment(element));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: behind another toast it has no content to name; a press there unfolds the stack.
    <div
      ref={element}
      role={behind ? undefined : 'group'}
      {...(behind ? undefined : namedBy(titleId, view, slots))}
      // A tap gives it the focus, which unfolds the stack.
      tabIndex={-1}
      className="chat-error-toast"
      data-behind={behind ? '' : undefined}
      {...attributesOf('toast', view)}
      onPointerEnter={({ pointerType }) => pointerType !== 'touch' && onEnter('pointer')}
      onFocus={() => onEnter('focus')}
      {...swipe}
    >
      <Slot name="icon" slots={slots} view={view}>
        <NoticeIcon view={view} />
      </Slot>
      <div className="chat-error-body">
        <div className="chat-error-content">
          <Slot name="text" slots={slots} view={view}>
            <NoticeText view={view} titleId={titleId} />
          </Slot>
        </div>
        <Slot name="actions" slots={slots} view={view}>
          <NoticeActions view={view} />
        </Slot>
        <Slot name="extra" slots={slots} view={view} />
      </div>
      <CloseButton view={view} />
    </div>
  );
}
