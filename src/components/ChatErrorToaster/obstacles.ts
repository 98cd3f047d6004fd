/** What an element can be in. */
export type Tree = Document | ShadowRoot;

/** Elements that a person can press or type in, and other notices of the kit. */
const controls =
  'a[href], button, input, select, textarea, summary, [contenteditable], [tabindex]:not([tabindex^="-"]), .chat-error-banner, .chat-error-inline';
/** Pixels between toasts and a control. */
const gap = 8;
const buttonWeight = 1;
/** From this weight on, unfolded toasts keep off as well. */
export const fieldWeight = 10;
const focusWeight = 1000;

type Box = Pick<DOMRectReadOnly, 'top' | 'bottom' | 'left' | 'right'>;

/** A control that toasts should not cover, with the gap around it. */
export interface ControlBox {
  readonly top: number;
  readonly bottom: number;
  /** How bad it is to cover it. The focused control must stay visible (WCAG 2.4.11). */
  readonly weight: number;
}

/** Returns the controls in an area of the window that can be seen and pressed. */
export function controlsIn(area: Box, tree: Tree, page: Document): readonly ControlBox[] {
  const focused = tree.activeElement ?? page.activeElement;
  const found = new Set([...page.querySelectorAll(controls), ...tree.querySelectorAll(controls)]);
  if (focused && focused !== page.body) found.add(focused);
  return [...found].flatMap((control) => {
    const box = control.getBoundingClientRect();
    // A control that fills the view cannot be kept clear.
    const isTall = box.height > (area.bottom - area.top) / 2;
    if (box.height === 0 || isTall || !overlap(box, area) || control.closest('.chat-error-toaster')) return [];
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (!(control.getRootNode() as Tree).elementsFromPoint(x, y).includes(control)) return [];
    return { top: box.top - gap, bottom: box.bottom + gap, weight: weightOf(control, focused) };
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.right > b.left && a.left < b.right && a.bottom > b.top && a.top < b.bottom;
}

function weightOf(control: Element, focused: Element | null): number {
  if (control === focused) return focusWeight;
  return control.matches('input, textarea, [contenteditable]') ? fieldWeight : buttonWeight;
}
