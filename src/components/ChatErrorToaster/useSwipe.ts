import { type PointerEvent, useRef } from 'react';

/** A swipe this far, or this fast, dismisses. In pixels, and pixels per millisecond. */
const farPx = 45;
const fast = 0.11;
/** A finger that presses moves as well. In pixels. */
const slopPx = 10;
const swipeName = '--_swipe';
const controls = 'button, a[href], input, select, textarea, summary';

interface Gesture {
  readonly pointerId: number;
  readonly startX: number;
  readonly startedAt: number;
  isSwipe: boolean;
}

/**
 * Lets a finger or pen swipe an element away, to either side. The element follows; the styles let it spring back or leave.
 * A press on a control is no swipe, and the browser takes vertical movements for scrolling.
 * @param dismiss undefined where it may not be closed
 */
export function useSwipe(dismiss: (() => void) | undefined) {
  const gesture = useRef<Gesture>(undefined);

  function end(element: HTMLElement) {
    gesture.current = undefined;
    element.removeAttribute('data-swiping');
  }

  return {
    onPointerDown({ pointerType, isPrimary, pointerId, clientX, timeStamp, target }: PointerEvent) {
      if (!dismiss || pointerType === 'mouse' || !isPrimary || (target as Element).closest(controls)) return;
      gesture.current = { pointerId, startX: clientX, startedAt: timeStamp, isSwipe: false };
    },
    onPointerMove({ pointerId, clientX, currentTarget }: PointerEvent<HTMLElement>) {
      const { current } = gesture;
      if (current?.pointerId !== pointerId) return;
      const moved = clientX - current.startX;
      if (!current.isSwipe && Math.abs(moved) < slopPx) return;
      if (!current.isSwipe) currentTarget.setPointerCapture?.(pointerId);
      current.isSwipe = true;
      currentTarget.setAttribute('data-swiping', '');
      currentTarget.style.setProperty(swipeName, `${moved}px`);
    },
    onPointerUp({ pointerId, clientX, timeStamp, currentTarget }: PointerEvent<HTMLElement>) {
      const { current } = gesture;
      if (current?.pointerId !== pointerId) return;
      end(currentTarget);
      if (!current.isSwipe) return;
      const moved = clientX - current.startX;
      const isFast = Math.abs(moved) / (timeStamp - current.startedAt) >= fast;
      if (dismiss && (isFast || Math.abs(moved) >= farPx)) {
        currentTarget.setAttribute('data-swiped', moved < 0 ? 'left' : 'right');
        dismiss();
      } else currentTarget.style.removeProperty(swipeName);
    },
    onPointerCancel({ currentTarget }: PointerEvent<HTMLElement>) {
      end(currentTarget);
      currentTarget.style.removeProperty(swipeName);
    },
  };
}

/** How far an element is swiped, in pixels. */
export function swipeOf(element: HTMLElement): number {
  return Number.parseFloat(element.style.getPropertyValue(swipeName)) || 0;
}
