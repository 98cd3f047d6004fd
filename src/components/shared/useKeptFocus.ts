import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus from falling out of the page when the notice that holds it goes (WCAG 2.4.3):
 * it moves to the next notice of the surface, or back to where it came from.
 * @param ids the notices on screen, as one text
 */
export function useKeptFocus(surface: RefObject<HTMLElement | null>, ids: string) {
  const focused = useRef<Element | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus can only be lost when the notices change.
  useLayoutEffect(() => {
    if (!focused.current || focused.current.isConnected) return;
    const next = surface.current?.querySelector('button');
    (next ?? cameFrom.current)?.focus();
    if (!next) focused.current = null;
  }, [ids]);

  return {
    onFocus({ target, relatedTarget }: FocusEvent) {
      if (!focused.current) cameFrom.current = relatedTarget as HTMLElement | null;
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
