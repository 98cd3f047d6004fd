'use client';
import type { SurfaceSource } from '../../react/useSurface.js';
import { InFlow } from '../shared/InFlow.js';

export type ChatErrorBannerProps = SurfaceSource & { readonly className?: string };

/** A condition that lasts: offline, session about to end, muted. Spans its container and pushes what follows. */
export function ChatErrorBanner({ className, ...source }: ChatErrorBannerProps) {
  return <InFlow surface="banner" source={source} className={className} />;
}
