'use client';
import { forwardRef } from 'react';
import type { SurfaceSource } from '../../react/useSurface.js';
import { abridgeForBanner, isSlim } from '../../react/view.js';
import { InFlow } from '../shared/InFlow.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';
import { Closing } from './Closing.js';
import { Expand } from './Expand.js';

/** Props of `<ChatErrorBanner>`. */
export type ChatErrorBannerProps = SurfaceSource &
  SurfaceProps & {
    /** `bar` spans its container; `card` has a margin, a border and rounded corners, for panes with padding. @default 'bar' */
    readonly variant?: 'bar' | 'card';
    /** The key that moves the focus to the banner and back, as in `KeyboardEvent.key`; `null` for none. @default 'F6' */
    readonly shortcut?: string | null;
  };

/** Shows lasting conditions: offline, session about to end, muted. Spans its container and moves the content below it down. */
export const ChatErrorBanner: Surface<ChatErrorBannerProps, HTMLDivElement> = forwardRef(function ChatErrorBanner(
  { shortcut = 'F6', variant = 'bar', ...given },
  ref,
) {
  return (
    <InFlow
      surface="banner"
      shortcut={shortcut}
      given={given}
      rootRef={ref}
      attributes={(view) => ({ 'data-variant': variant, 'data-slim': isSlim(view) ? '' : undefined })}
      abridge={abridgeForBanner}
      before={(view, banner, titleId) => isSlim(view) && <Expand key={view.key} within={banner} titleId={titleId} />}
      after={(view, banner) => <Closing banner={banner} isOpen={view !== undefined} />}
    />
  );
});
