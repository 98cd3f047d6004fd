import { type RefObject, useRef } from 'react';
import { useBrowserLayoutEffect } from '../../react/useBrowserLayoutEffect.js';

/** Lets toasts glide from where they stood to where they stand after a render. */
export function useRestack(stack: RefObject<HTMLElement | null>): void {
  const places = useRef(new WeakMap<Element, number>());
  useBrowserLayoutEffect(() => {
    const element = stack.current;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view?.matchMedia?.('(prefers-reduced-motion: no-preference)').matches) return;
    // Distances count from the edge that does not move when the stack grows.
    const edge = element.dataset.position?.startsWith('bottom') ? element.scrollHeight : 0;
    for (const toast of element.querySelectorAll<HTMLElement>('.chat-error-toast')) {
      const now = toast.offsetTop - edge;
      const before = places.current.get(toast) ?? now;
      places.current.set(toast, now);
      if (before === now) continue;
      const translate = [`0 ${before - now}px`, '0 0'];
      toast.animate({ translate }, { duration: 260, easing: 'cubic-bezier(.2,.8,.2,1)' });
    }
  });
}
