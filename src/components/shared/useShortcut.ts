import { type RefObject, useEffect } from 'react';

/** Lets a key lead into a surface and back; `null` for none. */
export function useShortcut(surface: RefObject<HTMLElement | null>, key: string | null): void {
  useEffect(() => (surface.current && key ? leadIn(surface.current, key) : undefined), [surface, key]);
}

const surfaces = new Map<HTMLElement, string>();
let cameFrom: HTMLElement | undefined;

/**
 * Lets a key lead into a surface, from there to the next one that has something to press, and back to where the person was.
 * @param key as `KeyboardEvent.key` names it
 * @returns how to stop
 */
function leadIn(surface: HTMLElement, key: string): () => void {
  surfaces.set(surface, key);
  const onKeyDown = (event: KeyboardEvent) => {
    // Every surface listens; the first one in the page answers.
    if (event.key !== key || event.defaultPrevented || hasModifier(event)) return;
    if (moveOn(surface, key)) event.preventDefault();
  };
  const { ownerDocument } = surface;
  ownerDocument.addEventListener('keydown', onKeyDown);
  return () => {
    surfaces.delete(surface);
    ownerDocument.removeEventListener('keydown', onKeyDown);
  };
}

function moveOn(from: HTMLElement, key: string): boolean {
  const page = from.ownerDocument;
  const { activeElement } = from.getRootNode() as Document | ShadowRoot;
  const stops = [...surfaces]
    .filter(([{ ownerDocument }, own]) => own === key && ownerDocument === page)
    .map(([surface]) => surface)
    .sort(inPageOrder);
  const at = stops.findIndex((surface) => surface.contains(activeElement));
  if (at < 0) cameFrom = (activeElement ?? page.activeElement ?? undefined) as HTMLElement | undefined;
  // A surface that is hidden, or under a dialog, cannot take the focus: the next one may.
  const moved = stops.slice(at + 1).some((surface) => takesFocus(firstButton(surface)));
  return moved || (at >= 0 && takesFocus(cameFrom));
}

function takesFocus(target: HTMLElement | null | undefined): boolean {
  target?.focus?.();
  return !!target && (target.getRootNode() as Partial<Document>).activeElement === target;
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
