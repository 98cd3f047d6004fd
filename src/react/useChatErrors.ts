'use client';
import { useMemo } from 'react';
import type { ChatErrorNotice } from '../core/notice.js';
import type { MountedSurface } from '../core/route.js';
import type { ChatErrorStore } from '../core/store.js';
import { useProvidedStore } from './context.js';
import { useNotices } from './useNotices.js';
import { showsIn, usePlace } from './usePlace.js';
import type { ChatErrorView } from './view.js';

/** Which notices are wanted; all of them where nothing is said. */
export interface UseChatErrorsOptions {
  /** Only what is about this one object, such as a message ID. */
  readonly scope?: string;
  /** Makes the component a place for notices of this surface, for a component of the app's own instead of the kit's. */
  readonly surface?: MountedSurface['surface'];
}

/** Notices with their words, and what the store of the provider can do. */
export interface ChatErrors extends Pick<ChatErrorStore, 'report' | 'track' | 'runAction' | 'dismiss' | 'resolve'> {
  /** What people are being told now, the most urgent first. */
  readonly notices: readonly ChatErrorView[];
}

/** The live notices, and how to report: all of them, those about one object, or those that a surface of the app's own is to show. */
export function useChatErrors({ scope, surface }: UseChatErrorsOptions = {}): ChatErrors {
  const store = useProvidedStore('useChatErrors');
  const place = usePlace(store, surface, scope);
  const which = useMemo(() => (place ? showsIn(place) : isAbout(scope)), [place, scope]);
  const notices = useNotices(store, which);
  return useMemo(() => ({ notices, ...(store ?? nothing) }), [notices, store]);
}

function isAbout(scope: string | undefined) {
  return (notice: ChatErrorNotice) => scope === undefined || notice.scope === scope;
}

const nothing: Omit<ChatErrors, 'notices'> = {
  report: () => '',
  track: (promise) => promise,
  runAction() {},
  dismiss() {},
  resolve() {},
};
