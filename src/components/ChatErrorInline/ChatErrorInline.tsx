'use client';
import type { SurfaceSource } from '../../react/useSurface.js';
import { InFlow } from '../shared/InFlow.js';

export type ChatErrorInlineProps = SurfaceSource & { readonly className?: string };

/** What is tied to one object, beside it: a message, a file, the composer. */
export function ChatErrorInline({ className, ...source }: ChatErrorInlineProps) {
  return <InFlow surface="inline" source={source} className={className} />;
}
