import { type FocusEvent, type RefObject, useRef } from 'react';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';

/**
 * Keeps the focus from falling out of the page when the button that holds it goes (WCAG 2.4.3):
 * it moves to the next one of the surface, or back to where it came from.
 */
export function useKeptFocus(surface: RefObject<HTMLElement | null>) {
  const focused = useRef<Element | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);

  useBrowserLayoutEffect(() => {
    if (!focused.current || focused.current.isConnected) return;
    focused.current = null;
    if (!isFocusLost(surface.current)) return;
    (surface.current?.querySelector<HTMLElement>('button') ?? cameFrom.current)?.focus();
  });

  useBrowserLayoutEffect(() => {
    const element = surface.current;
    return () => {
      // Strict mode takes effects back without taking anything away.
      queueMicrotask(() => {
        if (!focused.current || element?.isConnected || !isFocusLost(element)) return;
        focused.current = null;
        cameFrom.current?.focus();
      });
    };
  }, [surface]);

  return {
    onFocus({ target, relatedTarget, currentTarget }: FocusEvent) {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget as HTMLElement;
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
}

/** Whether it is nowhere in the page of an element. */
export function isFocusLost(surface: HTMLElement | null): boolean {
  const page = surface?.ownerDocument;
  return !page?.activeElement || page.activeElement === page.body;
}
