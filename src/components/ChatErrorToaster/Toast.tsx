import { useRef } from 'react';
import { useAutoDismiss } from '../../react/useAutoDismiss.js';
import type { NoticeView } from '../../react/view.js';
import { attributesOf, namedBy } from '../shared/attributes.js';
import { CloseButton } from '../shared/CloseButton.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { NoticeIcon } from '../shared/NoticeIcon.js';
import { NoticeText } from '../shared/NoticeText.js';
import { Slot } from '../shared/Slot.js';
import type { ChatErrorSlots } from '../shared/slots.js';
import { useEscape } from '../shared/useEscape.js';
import { useUniqueId } from '../shared/useUniqueId.js';
import { useLeaving } from './useLeaving.js';

interface ToastProps {
  readonly view: NoticeView;
  readonly timeScale: number;
  readonly slots: ChatErrorSlots | null | undefined;
  /** Whether its timer is paused: it is hovered, focused or hidden. */
  readonly paused: boolean;
  readonly onHold: (by: Holder, held: boolean) => void;
}

/** What keeps a toast in place: hover or focus. */
export type Holder = 'pointer' | 'focus';

export function Toast({ view, timeScale, slots, paused, onHold }: ToastProps) {
  const titleId = useUniqueId();
  const element = useRef<HTMLDivElement>(null);
  useEscape(element, view.dismiss);
  useLeaving(element);
  useAutoDismiss(view, { paused, timeScale });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form.
    <div
      ref={element}
      role="group"
      {...namedBy(titleId, view, slots)}
      className="chat-error-toast"
      {...attributesOf('toast', view)}
      onPointerEnter={() => onHold('pointer', true)}
      onPointerLeave={() => onHold('pointer', false)}
      onFocus={() => onHold('focus', true)}
      onBlur={({ currentTarget, relatedTarget }) => onHold('focus', currentTarget.contains(relatedTarget))}
    >
      <Slot name="icon" slots={slots} view={view}>
        <NoticeIcon view={view} />
      </Slot>
      <Slot name="text" slots={slots} view={view}>
        <NoticeText view={view} titleId={titleId} />
      </Slot>
      <Slot name="actions" slots={slots} view={view}>
        <NoticeActions view={view} />
      </Slot>
      <Slot name="extra" slots={slots} view={view} />
      <CloseButton view={view} />
    </div>
  );
}
