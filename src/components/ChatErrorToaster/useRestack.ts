import { type RefObject, useRef } from 'react';
import { useBrowserLayoutEffect } from '../../react/useBrowserLayoutEffect.js';
import { inNextFrame } from './nextFrame.js';

/** Lets toasts glide from where they stood to where they stand after a render. */
export function useRestack(stack: RefObject<HTMLElement | null>): void {
  const places = useRef(new WeakMap<Element, number>());
  useBrowserLayoutEffect(() => {
    const element = stack.current;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view?.matchMedia?.('(prefers-reduced-motion: no-preference)').matches) return;
    inNextFrame(view, () => {
      // Distances count from the edge that does not move when the stack grows.
      const edge = element.dataset.position?.startsWith('bottom') ? element.scrollHeight : 0;
      const moves = [...element.querySelectorAll<HTMLElement>('.chat-error-toast')].flatMap((toast) => {
        const now = toast.offsetTop - edge;
        const before = places.current.get(toast) ?? now;
        places.current.set(toast, now);
        return before === now ? [] : { toast, from: before - now };
      });
      return () => {
        for (const { toast, from } of moves)
          toast.animate({ translate: [`0 ${from}px`, '0 0'] }, { duration: 260, easing: 'cubic-bezier(.2,.8,.2,1)' });
      };
    });
  });
}
