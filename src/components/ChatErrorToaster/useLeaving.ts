import type { RefObject } from 'react';
import { useBrowserLayoutEffect } from '../../react/useBrowserLayoutEffect.js';
import { swipeOf } from './useSwipe.js';

/**
 * Lets an element that is taken away fade where it stood: a copy does, so that React, the keyboard and screen readers
 * are done with the element at once. Where the styles say nothing of it, it just goes.
 */
export function useLeaving(leaving: RefObject<HTMLElement | null>): void {
  useBrowserLayoutEffect(() => {
    const element = leaving.current;
    return () => leave(element);
  }, [leaving]);
}

function leave(element: HTMLElement | null): void {
  const host = element?.closest('.chat-error-host');
  if (!element || !host || typeof element.getAnimations !== 'function') return;
  const { top, left: shownLeft, width } = element.getBoundingClientRect();
  const left = shownLeft - swipeOf(element);
  // Strict mode takes effects back without taking anything away.
  queueMicrotask(() => {
    if (!element.isConnected && host.isConnected) fade(element, host, { top, left, width });
  });
}

function fade(
  element: HTMLElement,
  host: Element,
  { top, left, width }: Pick<DOMRect, 'top' | 'left' | 'width'>,
): void {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  copy.inert = true;
  copy.setAttribute('aria-hidden', 'true');
  copy.setAttribute('data-leaving', '');
  const origin = host.getBoundingClientRect();
  Object.assign(copy.style, { top: `${top - origin.top}px`, left: `${left - origin.left}px`, width: `${width}px` });
  host.append(copy);
  Promise.allSettled(copy.getAnimations().map(({ finished }) => finished)).then(() => copy.remove());
}
