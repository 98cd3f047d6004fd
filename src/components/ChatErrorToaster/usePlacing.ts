import { type RefObject, useEffect } from 'react';
import { platform, whilePageLasts } from '../../core/environment.js';
import { useBrowserLayoutEffect } from '../../react/useBrowserLayoutEffect.js';

/** Elements that a person can press or type in. */
const controls =
  'a[href], button, input, select, textarea, summary, [contenteditable], [tabindex]:not([tabindex^="-"])';
/** Pixels between toasts and a control. */
const gap = 8;
/** Pixels between toasters that share a corner. */
const between = 16;
/** With less room than this, toasts stand where they cover least. In pixels. */
const minHeight = 120;
/** Share of the height of the window that toasts may take. */
const maxShare = 0.6;
const shiftName = '--chat-error-shift';
const roomName = '--chat-error-room';
/** A chat changes all the time, so changes are handled at most this often. */
const changesMs = 100;

/**
 * Places all toasters of one position, such as those of two providers: one after the other, inside the visible part of
 * the window, and as near to their edge as they can without covering a control. If there is no such place, they cover
 * buttons and links rather than fields, and the focused control last (WCAG 2.4.11).
 * @param dialog the modal dialog that contains the toasters
 */
export function usePlacing(
  toaster: RefObject<HTMLElement | null>,
  position: string,
  dialog: Element | undefined,
): void {
  useBrowserLayoutEffect(() => {
    if (toaster.current && hasLayout) placeAll(treeOf(toaster.current), position);
  });
  useEffect(() => {
    const element = toaster.current;
    if (!element || !hasLayout) return;
    const tree = treeOf(element);
    const place = whilePageLasts(() => placeAll(tree, position));

    // In the next frame: a ResizeObserver must not change sizes, and a focused element is scrolled into view first.
    let frame = 0;
    const placeInNextFrame = whilePageLasts(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    });
    const sizes = new ResizeObserver(placeInNextFrame);
    for (const sized of [element, hostOf(element), dialog]) if (sized) sizes.observe(sized);
    let stopWaiting: (() => void) | undefined;
    const changes = new MutationObserver(() => {
      stopWaiting ??= platform.after(changesMs, () => {
        stopWaiting = undefined;
        place();
      });
    });
    const roots = new Set([tree, element.ownerDocument]);
    for (const root of roots) {
      changes.observe(root, { subtree: true, childList: true });
      root.addEventListener('focusin', placeInNextFrame);
    }
    const view = window.visualViewport;
    for (const event of ['resize', 'scroll']) view?.addEventListener(event, placeInNextFrame);
    return () => {
      sizes.disconnect();
      changes.disconnect();
      cancelAnimationFrame(frame);
      stopWaiting?.();
      for (const root of roots) root.removeEventListener('focusin', placeInNextFrame);
      for (const event of ['resize', 'scroll']) view?.removeEventListener(event, placeInNextFrame);
      queueMicrotask(place);
    };
  }, [toaster, position, dialog]);
}

/** False in jsdom and happy-dom. */
const hasLayout =
  typeof ResizeObserver === 'function' && typeof document !== 'undefined' && 'elementsFromPoint' in document;

function treeOf(element: Element): Document | ShadowRoot {
  return element.getRootNode() as Document | ShadowRoot;
}

function placeAll(tree: Document | ShadowRoot, position: string): void {
  const toasters = [...tree.querySelectorAll<HTMLElement>(`.chat-error-toaster[data-position="${position}"]`)];
  const shown = toasters.filter((toaster) => toaster.querySelector('.chat-error-toast')?.getClientRects().length);
  for (const toaster of toasters) if (!shown.includes(toaster)) unplace(toaster);
  const page = document.documentElement.style;
  const isTop = position.startsWith('top');
  const coveredName = isTop ? '--chat-error-covered-start' : '--chat-error-covered-end';
  const [first] = shown;
  if (!first) return void page.removeProperty(coveredName);

  const boxes = shown.map(contentBox);
  const view = hostOf(first)?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const heights = boxes.map(({ natural, around }) => Math.min(natural, view.height * maxShare - around));
  const height = heights.reduce((sum, one) => sum + one + between, -between);
  const before = shiftOf(first);
  const [{ top, bottom, paddingTop, paddingBottom }] = boxes as [Box, ...Box[]];
  // Lengths count from the edge that the toasts stand at, so that the rest is the same for top and bottom.
  const edge = isTop ? top - before : bottom + before;
  const length = isTop ? view.bottom - paddingBottom - edge : edge - view.top - paddingTop;
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  const obstacles = findObstacles(tree, new DOMRect(left, view.top, right - left, view.height)).map((obstacle) => ({
    weight: obstacle.weight,
    from: isTop ? obstacle.top - edge : edge - obstacle.bottom,
    to: isTop ? obstacle.bottom - edge : edge - obstacle.top,
  }));

  /** Rates a distance from the edge: the free height if that is enough, otherwise the weight of the covered controls, negative. */
  const worthOf = (shift: number) => {
    const next = obstacles.filter(({ to }) => to > shift - gap).map(({ from }) => from - gap);
    const room = Math.min(height, length - shift, ...next.map((end) => end - shift));
    if (room >= Math.min(height, minHeight)) return room;
    if (shift > 0 && shift + height > length) return -Infinity;
    const costs = obstacles.map(({ weight, from, to }) => {
      const covered = Math.min(shift + height, to) - Math.max(shift, from);
      return Math.max(0, (weight * covered) / (to - from));
    });
    return -costs.reduce((sum, cost) => sum + cost, 0);
  };
  const shifts = obstacles.map(({ to }) => to + gap).filter((shift) => shift > 0 && shift + minHeight <= length);
  const best = [0, ...shifts.sort((a, b) => a - b)].reduce((a, b) => (worthOf(b) > worthOf(a) ? b : a));
  // Move only to a better place, and never while the toasts are hovered or focused.
  const wasPlaced = first.style.getPropertyValue(shiftName) !== '' && before + Math.min(height, minHeight) <= length;
  const isUsed = shown.some((toaster) => toaster.matches(':hover, :focus-within'));
  let shift = wasPlaced && (isUsed || worthOf(best) <= worthOf(before)) ? before : best;

  const worth = worthOf(shift);
  const room = worth > 0 ? worth : height;
  page.setProperty(coveredName, `${Math.round(shift + room + (isTop ? edge : innerHeight - edge))}px`);
  for (const [at, toaster] of shown.entries()) {
    const own = ((heights[at] ?? 0) * room) / height;
    toaster.style.setProperty(shiftName, `${shift}px`);
    if (room < height) toaster.style.setProperty(roomName, `${own + (boxes[at]?.around ?? 0)}px`);
    else toaster.style.removeProperty(roomName);
    shift += own + between;
  }
}

function unplace(toaster: HTMLElement): void {
  for (const name of [shiftName, roomName]) toaster.style.removeProperty(name);
}

function hostOf(toaster: Element): HTMLElement | null {
  return toaster.closest<HTMLElement>('.chat-error-host');
}

type Box = ReturnType<typeof contentBox>;

function contentBox(toaster: HTMLElement) {
  const { top, bottom, left, right } = toaster.getBoundingClientRect();
  const style = getComputedStyle(toaster);
  const [paddingTop, paddingBottom] = [Number.parseFloat(style.paddingTop), Number.parseFloat(style.paddingBottom)];
  const around = paddingTop + paddingBottom;
  return {
    paddingTop,
    paddingBottom,
    around,
    natural: toaster.scrollHeight - around,
    top: top + paddingTop,
    bottom: bottom - paddingBottom,
    left: left + Number.parseFloat(style.paddingLeft),
    right: right - Number.parseFloat(style.paddingRight),
  };
}

function shiftOf(toaster: HTMLElement): number {
  return Number.parseFloat(toaster.style.getPropertyValue(shiftName)) || 0;
}

/** Returns the controls in an area of the window that can be seen and pressed. */
function findObstacles(tree: Document | ShadowRoot, area: DOMRect) {
  const focused = tree.activeElement ?? document.activeElement;
  const found = new Set([...document.querySelectorAll(controls), ...tree.querySelectorAll(controls)]);
  if (focused && focused !== document.body) found.add(focused);
  return [...found].flatMap((control) => {
    const { top, bottom, left, right, height, width } = control.getBoundingClientRect();
    if (right <= area.left || left >= area.right || bottom <= area.top || top >= area.bottom) return [];
    // A control that fills the view cannot be kept clear.
    if (height === 0 || height > area.height / 2 || control.closest('.chat-error-toaster')) return [];
    const root = control.getRootNode() as Document | ShadowRoot;
    if (!root.elementsFromPoint(left + width / 2, top + height / 2).includes(control)) return [];
    if (control === focused) return { top, bottom, weight: 1000 };
    return { top, bottom, weight: control.matches('input, textarea, [contenteditable]') ? 10 : 1 };
  });
}
