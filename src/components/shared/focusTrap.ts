import { platform } from '../../core/environment.js';

const trapped = ['click', 'focusin'] as const;
const controls = 'a, button, input, select, textarea, summary, label';

/**
 * Notices when a focus trap of the app swallows a click or a focus that an element gets. Nothing in the page marks such
 * a trap, for example a drawer, and its listeners at the document run before any of ours could.
 * @param onTrap called with an element inside the trap. If it returns true, because it moved `element` there, the event happens again.
 * @returns a function that stops it
 */
export function watchFocusTraps(element: HTMLElement, onTrap: (inside: Element) => boolean): () => void {
  const page = element.ownerDocument;
  const view = page.defaultView;
  let lost: Event | undefined;
  /** Last focused outside `element`. */
  let outside = page.activeElement;
  const onStart = (event: Event) => {
    const target = event.composedPath()[0] as HTMLElement;
    if (!element.contains(target)) {
      if (event.type === 'focusin') outside = target;
      return;
    }
    lost = event;
    platform.after(0, () => {
      const inside = outside?.matches(controls) ? outside.parentElement : outside;
      if (lost !== event || !inside?.isConnected || inside === page.body || !onTrap(inside)) return;
      if (event.type === 'click') target.click();
      else target.focus();
    });
  };
  const onArrival = (event: Event) => {
    if (lost === event) lost = undefined;
  };
  for (const type of trapped) {
    view?.addEventListener(type, onStart, true);
    element.addEventListener(type, onArrival, true);
  }
  return () => {
    for (const type of trapped) {
      view?.removeEventListener(type, onStart, true);
      element.removeEventListener(type, onArrival, true);
    }
  };
}
