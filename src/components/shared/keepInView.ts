import type { RefObject } from 'react';
import { whilePageLasts } from '../../core/environment.js';
import { isElement } from './nodes.js';
import { watchSizes } from './watchSizes.js';

/** An element, or a ref to one. */
export type Within = Element | RefObject<Element | null> | null;

type Box = Pick<DOMRect, 'top' | 'left' | 'right' | 'bottom'>;

/** Below this width, in pixels, surfaces use their layout for phones. */
const narrowPx = 480;

/**
 * Tells the styles of a host where its surface may be: inside the visual viewport, which an on-screen keyboard or
 * zooming makes smaller than the window, and inside `within`, unless that is out of view.
 * `--chat-error-view` is an `inset`, `--chat-error-view-width` and `--chat-error-view-height` are its size; they are
 * set only where it is not the whole window.
 * @returns a function that stops it
 */
export function keepInView(host: HTMLElement, within: Within | undefined): () => void {
  const page = host.ownerDocument;
  const view = page.defaultView;
  const viewport = view?.visualViewport ?? view;
  const given = elementOf(within);

  const update = whilePageLasts(() => {
    const { clientWidth, clientHeight } = page.documentElement;
    const { top, left, right, bottom } = intersect(seenPart(view), given?.getBoundingClientRect());
    const insets = [top, clientWidth - right, clientHeight - bottom, left];
    const isWhole = !given && insets.every((inset) => inset < 1);
    const values = {
      '--chat-error-view': insets.map((inset) => `${inset}px`).join(' '),
      '--chat-error-view-width': `${right - left}px`,
      '--chat-error-view-height': `${bottom - top}px`,
    };
    for (const [name, value] of Object.entries(values)) host.style.setProperty(name, isWhole ? null : value);
    host.toggleAttribute('data-narrow', right - left < narrowPx);
  });
  update();

  const sizes = given && watchSizes(page, update);
  if (given) {
    sizes?.observe(given);
    page.addEventListener('scroll', update, true);
  }
  for (const event of ['resize', 'scroll']) viewport?.addEventListener(event, update);
  return () => {
    sizes?.disconnect();
    page.removeEventListener('scroll', update, true);
    for (const event of ['resize', 'scroll']) viewport?.removeEventListener(event, update);
  };
}

function elementOf(within: Within | undefined): Element | undefined {
  // Untyped code may pass anything.
  const { current }: { current?: unknown } = Object(within);
  return [within, current].find(isElement);
}

function seenPart(view: Window | null): Box {
  const { innerWidth = 0, innerHeight = 0, visualViewport } = view ?? {};
  const {
    offsetTop: top,
    offsetLeft: left,
    width,
    height,
  } = visualViewport ?? {
    ...{ offsetTop: 0, offsetLeft: 0, width: innerWidth, height: innerHeight },
  };
  return { top, left, right: left + width, bottom: top + height };
}

function intersect(view: Box, box: Box | undefined): Box {
  if (!box) return view;
  const common = {
    top: Math.max(view.top, box.top),
    left: Math.max(view.left, box.left),
    right: Math.min(view.right, box.right),
    bottom: Math.min(view.bottom, box.bottom),
  };
  return common.right > common.left && common.bottom > common.top ? common : view;
}
