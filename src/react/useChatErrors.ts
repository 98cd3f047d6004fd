'use client';
import { useEffect, useMemo } from 'react';
import { tellDeveloper } from '../core/developer.js';
import type { ChatErrorNotice } from '../core/notice.js';
import type { MountedSurface } from '../core/route.js';
import type { ChatErrorStore } from '../core/store.js';
import { useChatErrorContext } from './context.js';
import { useNotices } from './useNotices.js';
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
  const store = useChatErrorContext()?.store;
  useEffect(() => {
    if (!store) tellNoProvider('useChatErrors');
  }, [store]);

  const place = useMemo(() => surface && placeOf(surface, scope), [surface, scope]);
  useMount(store, place);
  const which = useMemo(() => (place ? showsIn(place) : isAbout(scope)), [place, scope]);
  const notices = useNotices(store, which);
  return useMemo(() => ({ notices, ...(store ?? nothing) }), [notices, store]);
}

/** Says that a surface is on screen for as long as the component is. */
export function useMount(store: ChatErrorStore | undefined, place: MountedSurface | undefined): void {
  useEffect(() => (place ? store?.mount(place) : undefined), [store, place]);
}

/** A place of one component's own. */
export function placeOf(surface: MountedSurface['surface'], scope: string | undefined): MountedSurface {
  return { surface, scope, key: {} };
}

export function showsIn({ key }: MountedSurface) {
  return (notice: ChatErrorNotice) => notice.place?.key === key;
}

function isAbout(scope: string | undefined) {
  return (notice: ChatErrorNotice) => scope === undefined || notice.scope === scope;
}

export function tellNoProvider(who: string): void {
  tellDeveloper('no-provider', () => ({
    what: `${who} is used outside <ChatErrorProvider>.`,
    why: 'It has no notices to show, and what is reported to it is lost.',
    fix: 'Put <ChatErrorProvider dialect={…}> around the chat, or give a surface its `error` and `dialect`.',
  }));
}

const nothing: Omit<ChatErrors, 'notices'> = {
  report: () => '',
  track: (promise) => promise,
  runAction() {},
  dismiss() {},
  resolve() {},
};
