import { type FocusEvent, type RefObject, useRef } from 'react';
import { useBrowserLayoutEffect } from '../../react/useBrowserLayoutEffect.js';
import { giveFocusBack, isFocusLost, rememberOrigin, returnFocus } from './focusOrigin.js';

/**
 * Keeps the focus from falling out of the page when the button that holds it goes (WCAG 2.4.3):
 * it moves to the next one of the surface, or back to where it came from.
 */
export function useKeptFocus(surface: RefObject<HTMLElement | null>) {
  const focused = useRef<Element | null>(null);

  useBrowserLayoutEffect(() => {
    const element = surface.current;
    if (!element || !focused.current || focused.current.isConnected) return;
    focused.current = null;
    if (isFocusLost(element)) element.querySelector<HTMLElement>('button')?.focus();
    giveFocusBack(element);
  });

  useBrowserLayoutEffect(() => {
    const element = surface.current;
    return () => {
      // Strict mode takes effects back without taking anything away.
      queueMicrotask(() => {
        if (!focused.current || !element || element.isConnected) return;
        focused.current = null;
        giveFocusBack(element);
      });
    };
  }, [surface]);

  const handlers = {
    onFocus({ target, relatedTarget, currentTarget }: FocusEvent) {
      if (relatedTarget && !currentTarget.contains(relatedTarget))
        rememberOrigin(currentTarget, relatedTarget as HTMLElement);
      focused.current = target;
    },
    onBlur({ target, relatedTarget, currentTarget }: FocusEvent) {
      if (currentTarget.contains(relatedTarget)) return;
      // Taken away with its notice, the element is gone a moment later; left by the person, it is still there.
      queueMicrotask(() => {
        if (target.isConnected && focused.current === target) focused.current = null;
      });
    },
  };
  return {
    handlers,
    /** Moves the focus back to where it came from. Returns false if that is gone. */
    giveBack: () => surface.current !== null && returnFocus(surface.current),
  };
}
