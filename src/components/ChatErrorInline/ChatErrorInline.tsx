'use client';
import { useRef } from 'react';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import { attributesOf, classes } from '../shared/attributes.js';
import { CloseButton } from '../shared/CloseButton.js';
import { LiveText } from '../shared/LiveText.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { SeverityIcon } from '../shared/SeverityIcon.js';
import { useKeptFocus } from '../shared/useKeptFocus.js';

export type ChatErrorInlineProps = SurfaceSource & { readonly className?: string };

/** Beside the one object it is about: a message, a file, the composer. */
export function ChatErrorInline({ className, ...source }: ChatErrorInlineProps) {
  const [view] = useSurface('inline', source);
  const surface = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(surface, view?.id ?? '');
  return (
    <div
      ref={surface}
      className={classes('chat-error-inline', className)}
      {...attributesOf('inline', view)}
      {...keepFocus}
    >
      {view && <SeverityIcon severity={view.severity} recovered={view.state === 'recovered'} />}
      <LiveText view={view} />
      {view && <NoticeActions view={view} />}
      {view && <CloseButton view={view} />}
    </div>
  );
}
