import { onTestFinished } from 'vitest';

/** A text that a live region got, as a screen reader fetches it. */
export interface Spoken {
  readonly politeness: string;
  readonly text: string;
  /** The language of each part of the text. */
  readonly languages: readonly string[];
  /** When it came, by the clock of `performance`. */
  readonly at: number;
  /** Whether the region came into the page, or was moved in it, together with the text: screen readers may then miss it or repeat it. */
  readonly isBorn: boolean;
}

const regions = '[aria-live]:not([aria-live=off]), [role=alert], [role=status], [role=log]';

/** Records from now on what the live regions of a document get. */
export function recordTranscript(page: Document | ShadowRoot = document): { readonly spoken: readonly Spoken[] } {
  const spoken: Spoken[] = [];
  const observer = new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    const changed = new Set<Element>();
    const born = new Set<Element>();
    for (const { type, target, addedNodes } of changes) {
      const region = closestRegion(target);
      if (region && (type === 'characterData' || addedNodes.length > 0)) changed.add(region);
    }
    for (const node of added)
      if (isElement(node) && node.isConnected)
        for (const region of [node, ...node.querySelectorAll('*')])
          if (region.matches(regions)) {
            changed.add(region);
            born.add(region);
          }
    for (const region of changed) {
      const text = (region.textContent ?? '').trim();
      if (text && region.isConnected)
        spoken.push({
          politeness: politenessOf(region),
          text,
          languages: languagesIn(region),
          at: performance.now(),
          isBorn: born.has(region),
        });
    }
  });
  observer.observe(page, { subtree: true, childList: true, characterData: true });
  onTestFinished(() => observer.disconnect());
  return { spoken };
}

function closestRegion(node: Node): Element | null {
  return (isElement(node) ? node : node.parentElement)?.closest(regions) ?? null;
}

/** Also of another document, whose `Element` is another one. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function politenessOf(region: Element): string {
  return region.getAttribute('aria-live') ?? (region.role === 'alert' ? 'assertive' : 'polite');
}

function languagesIn(region: Element): readonly string[] {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  const languages: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    const language = parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '';
    if (textContent?.trim() && languages.at(-1) !== language) languages.push(language);
  }
  return languages;
}
