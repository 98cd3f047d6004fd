const surfaces = new Set<HTMLElement>();
let cameFrom: HTMLElement | undefined;

/**
 * Lets a key lead into a surface, from there to the next one that has something to press, and back to where the person was.
 * @param key as `KeyboardEvent.key` names it
 * @returns how to stop
 */
export function leadIn(surface: HTMLElement, key: string): () => void {
  surfaces.add(surface);
  const onKeyDown = (event: KeyboardEvent) => {
    // Every surface listens; the first one in the page answers.
    if (event.key !== key || event.defaultPrevented || hasModifier(event)) return;
    if (moveOn(surface.getRootNode() as Document | ShadowRoot)) event.preventDefault();
  };
  const { ownerDocument } = surface;
  ownerDocument.addEventListener('keydown', onKeyDown);
  return () => {
    surfaces.delete(surface);
    ownerDocument.removeEventListener('keydown', onKeyDown);
  };
}

function moveOn({ activeElement }: Document | ShadowRoot): boolean {
  const stops = [...surfaces].filter(firstButton).sort(inPageOrder);
  const at = stops.findIndex((surface) => surface.contains(activeElement));
  if (at < 0) cameFrom = activeElement instanceof HTMLElement ? activeElement : undefined;
  const next = stops[at + 1];
  const target = next ? firstButton(next) : at < 0 ? undefined : cameFrom;
  target?.focus();
  return stops.length > 0;
}

function firstButton(surface: HTMLElement): HTMLElement | null {
  return surface.querySelector<HTMLElement>('button, a[href], summary');
}

function inPageOrder(a: Node, b: Node): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
