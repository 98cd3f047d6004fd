'use client';
import { useMemo } from 'react';
import type { ChatErrorNotice } from '../core/notice.js';
import type { MountedSurface } from '../core/route.js';
import { useProvidedStore } from './context.js';
import { useNotices } from './useNotices.js';
import { showsIn, usePlace } from './usePlace.js';
import type { ChatErrorView } from './view.js';

/** Selects notices. Without options all of them are returned. */
export interface UseChatErrorNoticesOptions {
  /** Only notices about this object, such as a message ID. */
  readonly scope?: string;
  /** Makes the component a surface of this type, in place of the kit's own, and returns the notices that belong on it. */
  readonly surface?: MountedSurface['surface'];
}

/** Returns the current notices, the most urgent first, and re-renders the component when one of them changes. */
export function useChatErrorNotices({ scope, surface }: UseChatErrorNoticesOptions = {}): readonly ChatErrorView[] {
  const store = useProvidedStore('useChatErrorNotices');
  const place = usePlace(store, surface, scope);
  const which = useMemo(() => (place ? showsIn(place) : isAbout(scope)), [place, scope]);
  return useNotices(store, which);
}

function isAbout(scope: string | undefined) {
  return (notice: ChatErrorNotice) => scope === undefined || notice.scope === scope;
}
