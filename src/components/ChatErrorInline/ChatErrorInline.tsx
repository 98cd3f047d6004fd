'use client';
import { forwardRef } from 'react';
import type { SurfaceSource } from '../../react/useSurface.js';
import { InFlow } from '../shared/InFlow.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';

/** What is about one `scope`, or one `error`. Without either it shows what belongs beside no object. */
export type ChatErrorInlineProps = SurfaceSource & SurfaceProps;

/** What is tied to one object, beside it: a message, a file, the composer. */
export const ChatErrorInline: Surface<ChatErrorInlineProps, HTMLDivElement> = forwardRef(
  function ChatErrorInline(given, ref) {
    return <InFlow surface="inline" shortcut={null} given={given} rootRef={ref} />;
  },
);
