import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus from falling out of the page when the notice that holds it goes (WCAG 2.4.3):
 * it moves to the next notice of the surface, or back to where it came from.
 * @param ids the notices on screen, as one text
 */
export function useKeptFocus(surface: RefObject<HTMLElement | null>, ids: string) {
  const inside = useRef(false);
  const cameFrom = useRef<Element | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus can only be lost when the notices change.
  useLayoutEffect(() => {
    const lost = inside.current && !surface.current?.contains(document.activeElement);
    if (!lost) return;
    const next = surface.current?.querySelector('button');
    inside.current = next !== null && next !== undefined;
    (next ?? (cameFrom.current as HTMLElement | null))?.focus?.();
  }, [ids]);

  return {
    onFocus({ relatedTarget }: FocusEvent) {
      if (!inside.current) cameFrom.current = relatedTarget;
      inside.current = true;
    },
    onBlur({ relatedTarget, currentTarget }: FocusEvent) {
      // React tells of no blur when the focused element is taken away; so this one is the person's own.
      if (!currentTarget.contains(relatedTarget)) inside.current = relatedTarget === null && !document.hasFocus();
    },
  };
}
