import { isElement, isShadowRoot } from './nodes.js';

/** Elements that may lie above the page: native dialogs, those of libraries, and popovers. */
const candidates = 'dialog[open], [role="dialog"], [role="alertdialog"], [popover]';
/** Marks what cannot be reached while a modal dialog of a library is open. */
const cutOff = '[inert], [aria-hidden="true"]';
/** Elements that render no children. */
const childless = 'video, audio, img, canvas, iframe, object, embed';

/** An element above the page. A notice has to be inside it to be reachable, or not to close it when it is pressed. */
export interface Layer {
  readonly element: Element;
  /** Whether it makes the rest of the page unreachable. */
  readonly covers: boolean;
}

/** Returns the layers that are open, in page order, except for those inside `own`. */
export function findLayers(home: HTMLElement, own: HTMLElement): readonly Layer[] {
  const root = home.getRootNode() as Document | ShadowRoot;
  const page = home.ownerDocument;
  const isHomeCutOff = isCutOff(home);
  const found = new Set([...page.querySelectorAll(candidates), ...root.querySelectorAll(candidates)]);
  const layers = [...found].flatMap((element) => {
    const covers = isModal(element, isHomeCutOff);
    return covers || closesOnPressOutside(element) ? { element, covers } : [];
  });
  const { fullscreenElement } = page;
  if (fullscreenElement && !fullscreenElement.matches(childless))
    layers.push({ element: fullscreenElement, covers: true });
  return layers.filter(({ element }) => !own.contains(element) && !isAround(home, element));
}

/** Whether nodes that were added or removed may be layers. */
export function mayBeLayer(node: Node): boolean {
  return isElement(node) && (node.matches(candidates) || node.querySelector(candidates) !== null);
}

export function isRendered(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function isModal(element: Element, isHomeCutOff: boolean): boolean {
  if (element.localName === 'dialog') return element.matches(':modal');
  if (!element.matches('[role="dialog"], [role="alertdialog"]')) return false;
  if (!isHomeCutOff && element.getAttribute('aria-modal') !== 'true') return false;
  return !isCutOff(element) && isRendered(element);
}

/** Whether the browser closes an element when something outside it is pressed. */
function closesOnPressOutside(element: Element): boolean {
  if (element.matches('dialog[closedby="any"]')) return true;
  const { popover } = element as HTMLElement;
  return (popover === 'auto' || popover === 'hint') && element.matches(':popover-open');
}

function isAround(element: Element, layer: Element): boolean {
  if (layer.contains(element)) return true;
  const root = element.getRootNode();
  return isShadowRoot(root) && isAround(root.host, layer);
}

function isCutOff(element: Element): boolean {
  if (element.closest(cutOff)) return true;
  const root = element.getRootNode();
  return isShadowRoot(root) && isCutOff(root.host);
}
