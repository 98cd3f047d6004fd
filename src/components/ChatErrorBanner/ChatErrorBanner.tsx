'use client';
import { forwardRef } from 'react';
import type { SurfaceSource } from '../../react/useSurface.js';
import { InFlow } from '../shared/InFlow.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';

/** Props of `<ChatErrorBanner>`. */
export type ChatErrorBannerProps = SurfaceSource &
  SurfaceProps & {
    /** The key that moves the focus to the banner and back, as in `KeyboardEvent.key`; `null` for none. @default 'F6' */
    readonly shortcut?: string | null;
  };

/** Shows lasting conditions: offline, session about to end, muted. Spans its container and moves the content below it down. */
export const ChatErrorBanner: Surface<ChatErrorBannerProps, HTMLDivElement> = forwardRef(function ChatErrorBanner(
  { shortcut = 'F6', ...given },
  ref,
) {
  return <InFlow surface="banner" shortcut={shortcut} given={given} rootRef={ref} />;
});
