import { type RefObject, useEffect, useState } from 'react';

/** Returns whether text inside an element is selected. */
export function useSelected(element: RefObject<HTMLElement | null>): boolean {
  const [isSelected, setSelected] = useState(false);
  useEffect(() => {
    const page = element.current?.ownerDocument;
    const update = () => setSelected(isSelectedIn(element.current));
    page?.addEventListener('selectionchange', update);
    return () => page?.removeEventListener('selectionchange', update);
  }, [element]);
  return isSelected;
}

function isSelectedIn(element: HTMLElement | null): boolean {
  const selection = element?.ownerDocument.getSelection();
  return !!element && selection?.isCollapsed === false && selection.containsNode(element, true);
}
