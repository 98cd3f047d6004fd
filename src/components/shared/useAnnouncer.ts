import { type RefObject, useEffect } from 'react';
import { useEnvironment } from '../../react/context.js';
import type { SurfaceContent } from '../../react/useSurface.js';
import { announcerOf, clockOf } from './announcer.js';

/**
 * Has the notices of a surface read out by screen readers, in the document of the surface.
 * @param surface an element that is there for as long as the surface, with or without a notice
 */
export function useAnnouncer(surface: RefObject<Element | null>, { takeNews }: Pick<SurfaceContent, 'takeNews'>): void {
  const environment = useEnvironment();
  useEffect(() => {
    const { current } = surface;
    return current ? announcerOf(current.ownerDocument).join(current) : undefined;
  }, [surface]);
  useEffect(() => {
    const { current } = surface;
    if (current) announcerOf(current.ownerDocument).announce(current, takeNews(), clockOf(environment));
  }, [surface, takeNews, environment]);
}
