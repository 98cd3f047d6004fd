import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { keepInTopLayer } from './keepInTopLayer.js';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';

export interface TopLayerProps {
  /** Whether the content shows itself above the page; a dialog does that on its own. */
  readonly popover: boolean;
  /** Called when a modal dialog opened or closed, with the one that the content is in now. The same function in each render. */
  readonly onMove: (dialog: Element | undefined) => void;
  /** Gets the place in the page, which is there for as long as the component. */
  readonly homeRef?: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** Renders into an element that stays reachable above every modal dialog. Nothing on a server. */
export function TopLayer({ popover, onMove, homeRef, children }: TopLayerProps) {
  const ownRef = useRef<HTMLDivElement>(null);
  const home = homeRef ?? ownRef;
  const [host, setHost] = useState<HTMLElement>();
  useBrowserLayoutEffect(() => {
    if (!home.current) return;
    const element = document.createElement('div');
    element.className = 'chat-error-host';
    if (popover && typeof element.showPopover === 'function') element.setAttribute('popover', 'manual');
    const stop = keepInTopLayer(element, home.current, onMove);
    setHost(element);
    return stop;
  }, [home, popover, onMove]);

  return (
    <div ref={home} className="chat-error-home">
      {host && createPortal(children, host)}
    </div>
  );
}
