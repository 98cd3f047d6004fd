import { type RefObject, useCallback, useSyncExternalStore } from 'react';

/** Returns whether text inside an element is selected. */
export function useSelected(element: RefObject<HTMLElement | null>): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const page = element.current?.ownerDocument;
      page?.addEventListener('selectionchange', changed);
      return () => page?.removeEventListener('selectionchange', changed);
    },
    [element],
  );
  return useSyncExternalStore(
    subscribe,
    () => isSelectedIn(element.current),
    () => false,
  );
}

function isSelectedIn(element: HTMLElement | null): boolean {
  const selection = element?.ownerDocument.getSelection();
  return !!element && selection?.isCollapsed === false && selection.containsNode(element, true);
}
