'use client';
import type { SurfaceSource } from '../../react/useSurface.js';
import { InFlow } from '../shared/InFlow.js';
import type { SurfaceProps } from '../shared/slots.js';

/** What is about one `scope`, or one `error`. Without either it shows what belongs beside no object. */
export type ChatErrorInlineProps = SurfaceSource & SurfaceProps;

/** What is tied to one object, beside it: a message, a file, the composer. */
export function ChatErrorInline({ className, slots, ...source }: ChatErrorInlineProps) {
  return <InFlow surface="inline" source={source} shortcut={null} className={className} slots={slots} />;
}
