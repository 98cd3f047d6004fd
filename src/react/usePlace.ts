import { useMemo } from 'react';
import type { ChatErrorNotice } from '../core/notice.js';
import type { MountedSurface } from '../core/route.js';
import type { ChatErrorStore } from '../core/store.js';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';

/** A place of one component's own, for as long as the component is on screen. */
export function usePlace(
  store: ChatErrorStore | undefined,
  surface: MountedSurface['surface'] | undefined,
  scope: string | undefined,
): MountedSurface | undefined {
  const place = useMemo(() => surface && { surface, scope, key: {} }, [surface, scope]);
  // A Suspense boundary that shows its fallback again takes back layout effects only.
  useBrowserLayoutEffect(() => (place ? store?.mount(place) : undefined), [store, place]);
  return place;
}

export function showsIn({ key }: MountedSurface) {
  return (notice: ChatErrorNotice) => notice.place?.key === key;
}
