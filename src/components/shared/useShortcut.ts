import { type RefObject, useEffect } from 'react';
import { leadIn } from './shortcut.js';

/** Lets a key lead into a surface and back; `null` for none. */
export function useShortcut(surface: RefObject<HTMLElement | null>, key: string | null): void {
  useEffect(() => (surface.current && key ? leadIn(surface.current, key) : undefined), [surface, key]);
}
