import { field, listField, textField } from '../dialects/field.js';
import { type ChatErrorSurface, surfaces } from '../kinds/kind.js';
import type { ChatErrorDescription } from './describe.js';
import { pick } from './pick.js';

/** A surface that is on screen and can show notices. */
export interface MountedSurface {
  /** The type of the surface. */
  readonly surface: Exclude<ChatErrorSurface, 'none'>;
  /** The object that the surface is beside, such as a message ID. A surface without a scope takes the notices that no other one does. */
  readonly scope?: string;
  /** Identifies the surface among those of the same type: any value, compared by identity. */
  readonly key?: unknown;
}

export function isMountedSurface(value: { readonly surface?: unknown }): value is MountedSurface {
  return typeof value.surface === 'string' && Object.hasOwn(nearest, value.surface);
}

/** The surfaces that are on screen when an error is to be shown. */
export interface RouteContext {
  /** The mounted surfaces in the order of mounting. If two fit, the later one is taken. */
  readonly mounted: readonly MountedSurface[];
  /** The object the error is about, such as a message ID. */
  readonly scope?: string;
}

/** Where a notice goes when its own surface is not mounted: nearest first. */
const nearest: Record<MountedSurface['surface'], readonly MountedSurface['surface'][]> = {
  modal: ['modal', 'banner', 'toast', 'inline'],
  banner: ['banner', 'toast', 'modal', 'inline'],
  toast: ['toast', 'banner', 'modal', 'inline'],
  inline: ['inline', 'toast', 'banner', 'modal'],
};

/** Returns the surface for an error: the one of its description, or with a context the nearest mounted one, `none` if none can show it. Never throws. */
export function routeChatError(
  description: Pick<ChatErrorDescription, 'surface'>,
  context?: RouteContext,
): ChatErrorSurface {
  const surface = surfaceOf(description);
  if (!context) return surface;
  const mounted = (listField(context, 'mounted') ?? []).flatMap((given) => {
    const place = pick(given as MountedSurface, ['surface', 'scope']);
    return isMountedSurface(place) ? [place] : [];
  });
  return placeFor(surface, { mounted, scope: textField(context, 'scope') })?.surface ?? 'none';
}

/** The mounted surface that a notice belongs to; undefined where nothing can show it. */
export function placeFor<Place extends MountedSurface>(
  surface: ChatErrorSurface,
  { mounted, scope }: { readonly mounted: readonly Place[]; readonly scope?: string },
): Place | undefined {
  if (surface === 'none') return undefined;
  // A toast about one object stands beside that object, if there is a place for it.
  const wanted = surface === 'toast' && scope !== undefined && find(mounted, 'inline', scope) ? 'inline' : surface;
  for (const candidate of nearest[wanted]) {
    const place = (scope !== undefined && find(mounted, candidate, scope)) || find(mounted, candidate, undefined);
    if (place) return place;
  }
  // A banner of another scope is better than nothing; beside another object it would be wrong.
  return mounted.findLast((place) => place.surface !== 'inline');
}

/** The surface that was mounted last: it is the nearest to what the person is doing. */
function find<Place extends MountedSurface>(
  mounted: readonly Place[],
  surface: ChatErrorSurface,
  scope: string | undefined,
) {
  return mounted.findLast((place) => place.surface === surface && place.scope === scope);
}

function surfaceOf(description: unknown): ChatErrorSurface {
  const surface = field(description, 'surface');
  return surfaces.find((known) => known === surface) ?? 'toast';
}
