'use client';
import type { SurfaceSource } from '../../react/useSurface.js';
import { InFlow } from '../shared/InFlow.js';
import type { SurfaceProps } from '../shared/slots.js';

/** The provider's notices, those about one `scope`, or one `error`. */
export type ChatErrorBannerProps = SurfaceSource &
  SurfaceProps & {
    /** The key that leads into it and back, as `KeyboardEvent.key` names it; `null` for none. @default 'F6' */
    readonly shortcut?: string | null;
  };

/** A condition that lasts: offline, session about to end, muted. Spans its container and pushes what follows. */
export function ChatErrorBanner({ className, slots, shortcut = 'F6', ...source }: ChatErrorBannerProps) {
  return <InFlow surface="banner" source={source} shortcut={shortcut} className={className} slots={slots} />;
}
