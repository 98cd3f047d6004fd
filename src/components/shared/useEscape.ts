import { type RefObject, useEffect } from 'react';

/** What closes with Escape. A toast can be in a modal: the innermost one answers. */
const closable = new Set<RefObject<HTMLElement | null>>();

/**
 * Closes something with Escape while the focus is in it, and nothing else with the same key: before the page or a library hears of it.
 * @param close undefined where it may not be closed
 * @param isModal whether the element is a modal dialog: it then swallows the key even if it may not be closed, and if nothing has the focus
 */
export function useEscape(
  element: RefObject<HTMLElement | null>,
  close: (() => void) | undefined,
  isModal = false,
): void {
  useEffect(() => {
    const page = element.current?.ownerDocument;
    if (!page || (!close && !isModal)) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const [target] = event.composedPath();
      // While a word is composed, the key belongs to the input method.
      if (event.key !== 'Escape' || event.isComposing) return;
      if (!isInnermost(element, target as Node) && !(isModal && isLost(target, page))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close?.();
    };
    closable.add(element);
    page.defaultView?.addEventListener('keydown', onKeyDown, true);
    return () => {
      closable.delete(element);
      page.defaultView?.removeEventListener('keydown', onKeyDown, true);
    };
  }, [element, close, isModal]);
}

/** Keys go to the body of the page where nothing has the focus. */
function isLost(target: EventTarget | undefined, page: Document): boolean {
  return target === page.body || target === page.documentElement;
}

function isInnermost({ current }: RefObject<HTMLElement | null>, target: Node): boolean {
  if (!current?.contains(target)) return false;
  const isInside = (other: HTMLElement | null) => other !== current && current.contains(other);
  return ![...closable].some(({ current: other }) => isInside(other) && other?.contains(target));
}
