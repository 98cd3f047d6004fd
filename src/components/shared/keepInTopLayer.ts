import { whilePageLasts } from '../../core/environment.js';
import { annexOf } from './annex.js';
import { watchSizes } from './watchSizes.js';

/** What can be a modal dialog: the platform's own, and those that libraries build. */
const dialogs = 'dialog[open], [role="dialog"], [role="alertdialog"]';
/** What makes the rest of a page unreachable while a modal dialog is open. */
const cutOff = '[inert], [aria-hidden="true"]';
/** Events by which dialogs of libraries notice that something outside them is used. */
const outsideEvents = ['pointerdown', 'mousedown', 'touchstart', 'click', 'focusin'] as const;

/**
 * Keeps an element usable above everything, whatever opens and closes: a modal dialog makes all that is outside it
 * unreachable by pointer, keyboard and screen reader, so the element moves into the topmost one and home again.
 * @param moved called after each move, with the dialog that the element is in now
 * @returns how to stop; the element then goes
 */
export function keepInTopLayer(
  element: HTMLElement,
  home: HTMLElement,
  moved: (dialog: Element | undefined) => void,
): () => void {
  const root = home.getRootNode() as Document | ShadowRoot;
  const page = home.ownerDocument;
  /** In the order in which they opened. */
  let opened: readonly Element[] = [];
  /** The place in a dialog that does not know the styles of home. */
  let annex: ShadowRoot | undefined;

  function placeIn(dialog: Element): Element | ShadowRoot {
    if (!(root instanceof ShadowRoot) || dialog.getRootNode() === root) return dialog;
    return annex?.host.parentNode === dialog ? annex : annexOf(root, dialog);
  }

  function follow() {
    const found = findModals(root, home).filter((dialog) => !element.contains(dialog));
    opened = [
      ...opened.filter((dialog) => found.includes(dialog)),
      ...found.filter((dialog) => !opened.includes(dialog)),
    ];
    const top = opened.at(-1);
    const dialog = top && isAround(home, top) ? undefined : top;
    const parent = dialog ? placeIn(dialog) : home;
    if (element.parentNode === parent && element.isConnected) return;
    moveInto(parent, element);
    if (annex !== parent) annex?.host.remove();
    annex = parent instanceof ShadowRoot ? parent : undefined;
    // One that is only hidden, and not taken away, changes its size.
    resizes?.disconnect();
    if (dialog) resizes?.observe(dialog);
    element.toggleAttribute('data-in-modal', isOurModal(dialog));
    moved(dialog);
  }
  const resizes = watchSizes(follow);

  const observer = new MutationObserver(
    whilePageLasts((changes: MutationRecord[]) => {
      if (!element.isConnected || changes.some(isAboutDialogs)) follow();
    }),
  );
  const seen = {
    subtree: true,
    childList: true,
    attributeFilter: ['open', 'role', 'inert', 'aria-hidden', 'aria-modal'],
  };
  observer.observe(page.documentElement, seen);
  if (root !== page) observer.observe(root, seen);
  // What is shown full screen comes above all that was there.
  const raiseAgain = () => raise(element);
  page.addEventListener('fullscreenchange', raiseAgain);
  const keepQuiet = (event: Event) => {
    if (element.parentNode !== home) event.stopPropagation();
  };
  for (const event of outsideEvents) element.addEventListener(event, keepQuiet);

  home.append(element);
  raise(element);
  // One that was kept out of view has not heard of what closed meanwhile.
  moved(undefined);
  follow();
  return () => {
    observer.disconnect();
    resizes?.disconnect();
    page.removeEventListener('fullscreenchange', raiseAgain);
    // Only what is closed gives the focus back.
    for (const dialog of element.querySelectorAll('dialog')) dialog.close?.();
    element.remove();
    annex?.host.remove();
  };
}

/** Whether an element is a dialog of the kit, of this copy or another. */
export function isOurModal(dialog: Element | undefined): boolean {
  return dialog?.matches('.chat-error-modal') ?? false;
}

function isAboutDialogs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return true;
  return [...addedNodes, ...removedNodes].some(
    (node) => node instanceof Element && (node.matches(dialogs) || node.querySelector(dialogs) !== null),
  );
}

function findModals(root: Document | ShadowRoot, home: HTMLElement): Element[] {
  const isHomeCutOff = isCutOff(home);
  return [...new Set([...home.ownerDocument.querySelectorAll(dialogs), ...root.querySelectorAll(dialogs)])].filter(
    (dialog) => {
      if (dialog.matches(':modal')) return true;
      if (!isHomeCutOff && dialog.getAttribute('aria-modal') !== 'true') return false;
      return dialog.localName !== 'dialog' && !isCutOff(dialog) && dialog.getClientRects().length > 0;
    },
  );
}

function isAround(element: Element, dialog: Element): boolean {
  if (dialog.contains(element)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isAround(root.host, dialog);
}

function isCutOff(element: Element): boolean {
  if (element.closest(cutOff)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isCutOff(root.host);
}

/** Moves an element without closing what is open in it, and keeps the focus that is in it. */
function moveInto(
  parent: (Element | ShadowRoot) & { moveBefore?: (node: Node, before: null) => void },
  element: HTMLElement,
): void {
  const root = element.getRootNode() as Partial<Document>;
  const focused = element.contains(root.activeElement ?? null) ? (root.activeElement as HTMLElement) : undefined;
  try {
    parent.moveBefore?.(element, null);
  } catch {
    // It was taken out of the page together with the dialog it was in.
  }
  if (element.parentNode !== parent) parent.append(element);
  raise(element);
  focused?.focus();
}

/** Puts a popover above all that is open. */
function raise(element: HTMLElement): void {
  if (!element.popover || !element.isConnected) return;
  if (element.matches(':popover-open')) element.hidePopover();
  element.showPopover();
}
