'use client';
import { forwardRef } from 'react';
import type { SurfaceSource } from '../../react/useSurface.js';
import { InFlow } from '../shared/InFlow.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';

/** The provider's notices, those about one `scope`, or one `error`. */
export type ChatErrorBannerProps = SurfaceSource &
  SurfaceProps & {
    /** The key that leads into it and back, as `KeyboardEvent.key` names it; `null` for none. @default 'F6' */
    readonly shortcut?: string | null;
  };

/** A condition that lasts: offline, session about to end, muted. Spans its container and pushes what follows. */
export const ChatErrorBanner: Surface<ChatErrorBannerProps, HTMLDivElement> = forwardRef(function ChatErrorBanner(
  { shortcut = 'F6', ...given },
  ref,
) {
  return <InFlow surface="banner" shortcut={shortcut} given={given} rootRef={ref} />;
});
