import { isInPinnedFont } from './pinnedFonts.js';

/** Less than a pixel is rounding. */
const tolerance = 1;

/**
 * What is wrong with the layout of the kit's surfaces on a page: text that is cut off, sticks out, lies over something else, or has a word broken in two.
 * A text in a font of the machine is a fault, too, since what is measured in it holds on that machine only.
 */
export function layoutFaults(page: HTMLElement): string[] {
  return [...page.querySelectorAll<HTMLElement>('[data-chat-error-surface]')].flatMap((surface) => {
    const pieces = piecesOf(surface).map((element) => ({ element, places: placesOf(element) }));
    return [
      ...sticksOut(surface, surface.getBoundingClientRect(), page),
      ...pieces.flatMap(({ element, places }) => [
        ...new Set(places.flatMap((place) => sticksOut(element, place, surface))),
      ]),
      ...pieces
        .filter(({ element }) => !isPinned(element))
        .map(({ element }) => `${nameOf(element)} is in no pinned font`),
      ...pieces.filter(({ element }) => isCutOff(element)).map(({ element }) => `${nameOf(element)} is cut off`),
      ...pieces.flatMap((one, at) =>
        pieces
          .slice(at + 1)
          .filter((other) => !one.element.contains(other.element) && lieOver(one.places, other.places))
          .map((other) => `${nameOf(other.element)} lies over ${nameOf(one.element)}`),
      ),
      ...pieces.flatMap(({ element }) => brokenWords(element).map((word) => `'${word}' is broken in two`)),
    ];
  });
}

/** The texts that people see in an element. What is only read out stands in a box of one pixel. */
export function textsIn(root: Element): Text[] {
  const texts: Text[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement;
    if (text.data.trim() && parent?.checkVisibility() && !parent.closest('.chat-error-unseen')) texts.push(text);
  }
  return texts;
}

/** The elements with text and the buttons of a surface, without those of the surfaces inside it. */
function piecesOf(surface: HTMLElement): HTMLElement[] {
  const withText = textsIn(surface).map((text) => text.parentElement as HTMLElement);
  const buttons = [...surface.querySelectorAll<HTMLElement>('button')].filter((button) => button.checkVisibility());
  return [...new Set([...withText, ...buttons])].filter(
    (element) => element.closest('[data-chat-error-surface]') === surface,
  );
}

/** A button or a shortened line takes its whole box, a paragraph only the room of its lines. */
function placesOf(element: HTMLElement): readonly DOMRect[] {
  const places =
    element.matches('button') || isShortened(element)
      ? [element.getBoundingClientRect()]
      : [...rangeOf(element).getClientRects()];
  const end = closedPartAround(element)?.getBoundingClientRect().bottom ?? Infinity;
  return places.filter(({ top }) => top < end - tolerance);
}

/** The part of a toast or of an entry of the history around an element that hides some of its content until a press or the pointer opens it. */
function closedPartAround(element: HTMLElement): Element | undefined {
  const part = element.closest('.chat-error-history .chat-error-message, .chat-error-text, .chat-error-actions');
  return part && getComputedStyle(part).overflowY !== 'visible' ? part : undefined;
}

/** Whether an element is a line that ends in an ellipsis until a press opens its notice. */
function isShortened(element: HTMLElement): boolean {
  return (
    getComputedStyle(element).textOverflow === 'ellipsis' &&
    element.matches('.chat-error-expand[aria-expanded="false"] + .chat-error-body *')
  );
}

function sticksOut(element: HTMLElement, place: DOMRect, from: HTMLElement): string[] {
  const { left, right } = from.getBoundingClientRect();
  const isInside = place.left >= left - tolerance && place.right <= right + tolerance;
  return isInside ? [] : [`${nameOf(element)} sticks out of ${nameOf(from)}`];
}

function isPinned(element: HTMLElement): boolean {
  return textsIn(element).every(isInPinnedFont);
}

function isCutOff(element: HTMLElement): boolean {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  // What stands in a line has no box of its own.
  if (clientWidth === 0 || closedPartAround(element) || isShortened(element)) return false;
  return scrollWidth > clientWidth + tolerance || scrollHeight > clientHeight + tolerance;
}

function lieOver(ones: readonly DOMRect[], others: readonly DOMRect[]): boolean {
  return ones.some((one) =>
    others.some((other) => {
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return width > tolerance && height > tolerance;
    }),
  );
}

function brokenWords(element: HTMLElement): string[] {
  return textsIn(element).flatMap((text) => {
    if (linesOf(rangeOf(text)) === 1) return [];
    // Running text in Chinese and Japanese ends its lines anywhere.
    const language = element.closest('[lang]')?.getAttribute('lang') ?? 'en';
    if (/^(zh|ja)/.test(language) && !element.matches('button')) return [];
    return [...segmenterFor(language).segment(text.data)]
      .filter(({ isWordLike }) => isWordLike)
      .filter(({ segment, index }) => linesOf(rangeOf(text, index, index + segment.length)) > 1)
      .map(({ segment }) => segment);
  });
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const found = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, found);
  return found;
}

/** How many lines a text takes. */
export function linesOf(range: Range): number {
  const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
  return new Set(tops).size;
}

export function rangeOf(node: Node, start = 0, end?: number): Range {
  const range = (node.ownerDocument as Document).createRange();
  if (end === undefined) range.selectNodeContents(node);
  else {
    range.setStart(node, start);
    range.setEnd(node, end);
  }
  return range;
}

function nameOf(element: HTMLElement): string {
  const text = element.textContent?.trim().slice(0, 60);
  return `${element.className || element.localName} “${text}”`;
}
