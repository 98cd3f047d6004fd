import { type RefObject, useEffect } from 'react';

/**
 * Closes something with Escape while the focus is in it, and nothing else with the same key: before the page or a library hears of it.
 * @param close undefined where it may not be closed
 * @param keeps whether the key is kept from others also then
 */
export function useEscape(
  element: RefObject<HTMLElement | null>,
  close: (() => void) | undefined,
  keeps = false,
): void {
  useEffect(() => {
    if (!close && !keeps) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const [target] = event.composedPath();
      if (event.key !== 'Escape' || !element.current?.contains(target as Node)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close?.();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [element, close, keeps]);
}
