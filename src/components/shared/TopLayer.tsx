import { type ReactNode, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { keepInTopLayer } from './keepInTopLayer.js';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';

export interface TopLayerProps {
  /** Whether the content shows itself above the page; a dialog does that on its own. */
  readonly popover: boolean;
  /** Called when a modal dialog opened or closed, with the one that the content is in now. The same function in each render. */
  readonly onMove: (dialog: Element | undefined) => void;
  readonly children: ReactNode;
}

/** Renders into an element that stays reachable above every modal dialog. Nothing on a server. */
export function TopLayer({ popover, onMove, children }: TopLayerProps) {
  const home = useRef<HTMLDivElement>(null);
  const [host, setHost] = useState<HTMLElement>();
  useBrowserLayoutEffect(() => {
    if (!home.current) return;
    const element = document.createElement('div');
    element.className = 'chat-error-host';
    if (popover && typeof element.showPopover === 'function') element.setAttribute('popover', 'manual');
    const stop = keepInTopLayer(element, home.current, onMove);
    setHost(element);
    return stop;
  }, [popover, onMove]);

  return (
    <div ref={home} className="chat-error-home">
      {host && createPortal(children, host)}
    </div>
  );
}
