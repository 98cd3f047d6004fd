import { type RefObject, useEffect } from 'react';
import { leadIn } from './shortcut.js';

/** Lets a key lead into a surface and back; `null` for none. */
export function useShortcut(surface: RefObject<HTMLElement | null>, key: string | null): void {
  // In every commit: a surface above the page is there one commit later than its component.
  useEffect(() => {
    if (surface.current && key) return leadIn(surface.current, key);
    return undefined;
  });
}
