import { useRef } from 'react';
import { type SurfaceSource, useSurface } from '../../react/useSurface.js';
import { attributesOf, classes } from './attributes.js';
import { CloseButton } from './CloseButton.js';
import { LiveText } from './LiveText.js';
import { More } from './More.js';
import { NoticeActions } from './NoticeActions.js';
import { SeverityIcon } from './SeverityIcon.js';
import { useKeptFocus } from './useKeptFocus.js';

export interface InFlowProps {
  readonly surface: 'banner' | 'inline';
  readonly source: SurfaceSource;
  readonly className?: string;
}

/** A surface in the flow of the page: one notice at a time, the most urgent first. It is there before the first one, and takes no room. */
export function InFlow({ surface, source, className }: InFlowProps) {
  const [view, ...others] = useSurface(surface, source);
  const element = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(element);
  return (
    <div
      ref={element}
      className={classes(`chat-error-${surface}`, className)}
      {...attributesOf(surface, view)}
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
