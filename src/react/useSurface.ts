import { useMemo } from 'react';
import { check } from '../core/developer.js';
import type { ChatErrorNotice } from '../core/notice.js';
import type { MountedSurface } from '../core/route.js';
import { type Announceable, announceable } from './announcement.js';
import { useProvidedStore } from './context.js';
import { type SurfaceOptions, useGroupedNotices } from './useNotices.js';
import { type OneErrorOptions, useOneError } from './useOneError.js';
import { showsIn, usePlace } from './usePlace.js';
import { useVoice } from './useVoice.js';
import type { NoticeView } from './view.js';

/** What a surface shows: notices of the provider, or one error passed as a prop. */
export type SurfaceSource =
  | ({
      /**
       * Makes the surface show this error and nothing else, also while it is undefined. Any value is accepted.
       * Keep it the same from render to render: another object is another error.
       */
      readonly error: unknown;
      readonly scope?: never;
    } & OneErrorOptions)
  | ({
      readonly error?: never;
      /** The object that the surface is beside, such as a message ID. Notices about it appear here. */
      readonly scope?: string | undefined;
    } & { readonly [K in keyof OneErrorOptions]?: never });

export interface SurfaceNotices {
  /** The most urgent first. */
  readonly views: readonly NoticeView[];
  /** How many others wait. */
  readonly more: number;
}

/** The notices of a surface, and what has to be announced of them. */
export interface SurfaceContent extends SurfaceNotices {
  /** Returns what has not been announced yet, each thing once. Another function whenever there may be some. */
  readonly takeNews: () => readonly Announceable[];
}

/** What a surface shows: the error it was given, or the provider's notices that belong to it. */
export function useSurface(
  surface: MountedSurface['surface'],
  source: SurfaceSource,
  { most, pinned, standsInFor }: SurfaceOptions,
): SurfaceContent {
  const given = 'error' in source;
  const { error, scope, ...options } = source;
  check('surfaceProps', surface, source);
  const provided = useProvidedStore(`A ${surface}`, !given);
  const store = given ? undefined : provided;
  const own = useOneError(error, surface, options, given);
  const place = usePlace(store, surface, scope);
  const which = useMemo(() => {
    const belongsHere = place ? showsIn(place) : () => true;
    // What has no place yet belongs nowhere.
    const isCovered = ({ place: other }: ChatErrorNotice) => other !== undefined && other.surface === standsInFor;
    return (notice: ChatErrorNotice) => belongsHere(notice) || isCovered(notice);
  }, [place, standsInFor]);
  const held = useGroupedNotices(store, which, { most, pinned });
  const voice = useVoice();
  return useMemo(() => {
    const shown = given ? { views: own.view ? [own.view] : [], more: 0 } : held;
    const find = (id: string) => (given ? own.find(id) : store?.getSnapshot().notices.find((one) => one.id === id));
    const take = () => (given ? own.takeNews() : ((place && store?.takeNews(place)) ?? []));
    return {
      ...shown,
      takeNews: () => take().map((news) => announceable(news, given ? own.find : store, find, voice)),
    };
  }, [given, own, held, store, place, voice]);
}
