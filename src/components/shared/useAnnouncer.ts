import { type RefObject, useCallback, useEffect } from 'react';
import { useEnvironment } from '../../react/context.js';
import { useAnnouncements } from '../../react/useChatErrorAnnouncements.js';
import type { SurfaceContent } from '../../react/useSurface.js';
import { pageRegionsOf } from './pageRegions.js';

/**
 * Has the notices of a surface read out by screen readers, in the document of the surface.
 * @param surface an element that is there for as long as the surface, with or without a notice
 */
export function useAnnouncer(surface: RefObject<Element | null>, content: Pick<SurfaceContent, 'takeNews'>): void {
  const { after } = useEnvironment();
  useEffect(() => {
    const { current } = surface;
    return current ? pageRegionsOf(current.ownerDocument).join(current) : undefined;
  }, [surface]);
  const whereOf = useCallback(() => {
    const { current } = surface;
    if (!current) return undefined;
    const { ownerDocument: page } = current;
    return { page, say: pageRegionsOf(page).sayAt(current, after) };
  }, [surface, after]);
  useAnnouncements(content, whereOf);
}
