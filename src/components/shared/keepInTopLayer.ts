import { whilePageLasts } from '../../core/environment.js';
import { annexOf } from './annex.js';
import { watchFocusTraps } from './focusTrap.js';
import { findLayers, isRendered, type Layer, mayBeLayer } from './layers.js';
import { isElement, isShadowRoot } from './nodes.js';
import { watchSizes } from './watchSizes.js';

/** Events by which dialogs of libraries notice that something outside them is used. */
const outsideEvents = ['pointerdown', 'mousedown', 'touchstart', 'click', 'focusin'] as const;

/**
 * Keeps an element usable above everything, whatever opens and closes. A modal dialog or a fullscreen element makes all
 * that is outside it unreachable by pointer, keyboard and screen reader, so the element moves into the topmost one and
 * home again. A popover or dialog that closes when something outside it is pressed holds it, too.
 * @param moved called after each move, with the layer that makes the rest of the page unreachable
 * @returns a function that stops it and removes the element
 */
export function keepInTopLayer(
  element: HTMLElement,
  home: HTMLElement,
  moved: (cover: Element | undefined) => void,
): () => void {
  const root = home.getRootNode() as Document | ShadowRoot;
  const page = home.ownerDocument;
  /** In the order in which they opened. */
  let opened: readonly Layer[] = [];
  let trap: Element | undefined;
  /** The place in a layer that does not know the styles of home. */
  let annex: ShadowRoot | undefined;

  function placeIn(layer: Element): Element | ShadowRoot {
    if (!isShadowRoot(root) || layer.getRootNode() === root) return layer;
    return annex?.host.parentNode === layer ? annex : annexOf(root, layer);
  }

  function findOpen(): readonly Layer[] {
    // A modal dialog closes popovers, so it must not be in one.
    const found = findLayers(home, element).filter(({ covers }) => covers || element.popover);
    if (trap?.isConnected && isRendered(trap)) return [...found, { element: trap, covers: false }];
    trap = undefined;
    return found;
  }

  function follow() {
    // Out of the page there are no layers, and a move there would call the observer again without end.
    if (!home.isConnected) return;
    const found = findOpen();
    const find = (layer: Layer) => found.find((other) => other.element === layer.element);
    const isNew = (layer: Layer) => !opened.some((other) => other.element === layer.element);
    opened = [...opened.flatMap((layer) => find(layer) ?? []), ...found.filter(isNew)];
    const layer = opened.at(-1)?.element;
    const parent = layer ? placeIn(layer) : home;
    if (element.parentNode === parent && element.isConnected) return;
    moveInto(parent, element);
    if (annex !== parent) annex?.host.remove();
    annex = isShadowRoot(parent) ? parent : undefined;
    // A layer that is hidden, not removed, changes its size.
    resizes?.disconnect();
    if (layer) resizes?.observe(layer);
    const cover = opened.findLast(({ covers }) => covers)?.element;
    element.toggleAttribute('data-in-modal', isOurModal(cover));
    moved(cover);
  }
  const resizes = watchSizes(page, follow);

  const observer = new MutationObserver(
    whilePageLasts((changes: MutationRecord[]) => {
      if (!element.isConnected || changes.some(isAboutLayers)) follow();
    }),
  );
  const seen = {
    subtree: true,
    childList: true,
    attributeFilter: ['open', 'role', 'inert', 'aria-hidden', 'aria-modal', 'closedby'],
  };
  observer.observe(page.documentElement, seen);
  if (root !== page) observer.observe(root, seen);
  /** The latest popover and the fullscreen element are painted above all others. */
  const onTopLayer = ({ target }: Event) => {
    const parent = element.parentNode;
    follow();
    if (element.parentNode === parent && !isHost(target)) raise(element);
  };
  page.addEventListener('fullscreenchange', onTopLayer);
  page.addEventListener('toggle', onTopLayer, true);
  const stopWatchingTraps = watchFocusTraps(element, (inside) => {
    const isNew = trap !== inside;
    trap = inside;
    follow();
    return isNew;
  });
  const keepQuiet = (event: Event) => {
    if (element.parentNode !== home) event.stopPropagation();
  };
  for (const event of outsideEvents) element.addEventListener(event, keepQuiet);

  home.append(element);
  raise(element);
  // Layers may have closed while React kept the component out of view.
  moved(undefined);
  follow();
  return () => {
    observer.disconnect();
    resizes?.disconnect();
    stopWatchingTraps();
    page.removeEventListener('fullscreenchange', onTopLayer);
    page.removeEventListener('toggle', onTopLayer, true);
    // Only a dialog that is closed gives the focus back.
    for (const dialog of element.querySelectorAll('dialog')) dialog.close?.();
    element.remove();
    annex?.host.remove();
  };
}

/** Whether an element is a dialog of the kit, of this copy or another. */
export function isOurModal(dialog: Element | undefined): boolean {
  return dialog?.matches('[data-chat-error-surface="modal"]') ?? false;
}

function isHost(target: EventTarget | null): boolean {
  return isElement(target) && target.matches('.chat-error-host');
}

function isAboutLayers({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'attributes' || [...addedNodes, ...removedNodes].some(mayBeLayer);
}

/** Moves an element without closing what is open in it, and keeps the focus that is in it. */
function moveInto(
  parent: (Element | ShadowRoot) & { moveBefore?: (node: Node, before: null) => void },
  element: HTMLElement,
): void {
  keepFocus(element, () => {
    try {
      parent.moveBefore?.(element, null);
    } catch {
      // It was removed from the page together with the layer it was in.
    }
    if (element.parentNode !== parent) parent.append(element);
    raise(element);
  });
}

/** Puts a popover above all that is open. */
function raise(element: HTMLElement): void {
  if (!element.popover || !element.isConnected) return;
  keepFocus(element, () => {
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  });
}

function keepFocus(element: HTMLElement, change: () => void): void {
  const { activeElement } = element.getRootNode() as Partial<Document>;
  change();
  if (activeElement && element.contains(activeElement)) (activeElement as HTMLElement).focus();
}
