'use client';
import { useRef } from 'react';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import { attributesOf, classes } from '../shared/attributes.js';
import { CloseButton } from '../shared/CloseButton.js';
import { LiveText } from '../shared/LiveText.js';
import { More } from '../shared/More.js';
import { NoticeActions } from '../shared/NoticeActions.js';
import { SeverityIcon } from '../shared/SeverityIcon.js';
import { useKeptFocus } from '../shared/useKeptFocus.js';

export type ChatErrorBannerProps = SurfaceSource & { readonly className?: string };

/** A condition that lasts: offline, session about to end, muted. In the flow of the page, one at a time, the most urgent first. */
export function ChatErrorBanner({ className, ...source }: ChatErrorBannerProps) {
  const [view, ...others] = useSurface('banner', source);
  const surface = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(surface, view?.id ?? '');
  return (
    <div
      ref={surface}
      className={classes('chat-error-banner', className)}
      {...attributesOf('banner', view)}
      {...keepFocus}
    >
      {view && <SeverityIcon severity={view.severity} recovered={view.state === 'recovered'} />}
      <LiveText view={view} />
      {view && <NoticeActions view={view} />}
      <More count={others.length} />
      {view && <CloseButton view={view} />}
    </div>
  );
}
