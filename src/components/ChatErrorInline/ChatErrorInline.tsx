'use client';
import { forwardRef } from 'react';
import type { SurfaceSource } from '../../react/useSurface.js';
import { InFlow } from '../shared/InFlow.js';
import type { Surface, SurfaceProps } from '../shared/slots.js';

/** Props of `<ChatErrorInline>`. Without `scope` and `error` it shows the notices that have no scope. */
export type ChatErrorInlineProps = SurfaceSource & SurfaceProps;

/** Shows notices about one object beside it: a message, a file, the composer. */
export const ChatErrorInline: Surface<ChatErrorInlineProps, HTMLDivElement> = forwardRef(
  function ChatErrorInline(given, ref) {
    return <InFlow surface="inline" shortcut={null} given={given} rootRef={ref} />;
  },
);
