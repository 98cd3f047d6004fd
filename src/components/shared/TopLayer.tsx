import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useBrowserLayoutEffect } from '../../react/useBrowserLayoutEffect.js';
import { keepInTopLayer } from './keepInTopLayer.js';
import { keepInView, type Within } from './keepInView.js';

export interface TopLayerProps {
  /** Whether the content shows itself above the page; a dialog does that on its own. */
  readonly popover: boolean;
  /** Where the content has to stay. By default the window. */
  readonly within: Within | undefined;
  /** Called when the layer that makes the page unreachable changes, such as a modal dialog. The same function in each render. */
  readonly onMove: (cover: Element | undefined) => void;
  /** Gets the place in the page, which is there for as long as the component. */
  readonly homeRef?: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** Renders into an element that stays reachable above every modal dialog, popover and fullscreen element. Nothing on a server. */
export function TopLayer({ popover, within, onMove, homeRef, children }: TopLayerProps) {
  const ownRef = useRef<HTMLDivElement>(null);
  const home = homeRef ?? ownRef;
  const [host, setHost] = useState<HTMLElement>();
  useBrowserLayoutEffect(() => {
    if (!home.current) return;
    const element = home.current.ownerDocument.createElement('div');
    element.className = 'chat-error-host';
    if (popover && typeof element.showPopover === 'function') element.setAttribute('popover', 'manual');
    const stop = keepInTopLayer(element, home.current, onMove);
    setHost(element);
    return stop;
  }, [home, popover, onMove]);
  // Not a layout effect: the ref of an element around it is set only after those.
  useEffect(() => (host ? keepInView(host, within) : undefined), [host, within]);

  return (
    <div ref={home} className="chat-error-home">
      {host && createPortal(children, host)}
    </div>
  );
}
