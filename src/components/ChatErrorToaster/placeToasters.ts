import { findPlace, type Span } from './findPlace.js';
import { controlsIn, fieldWeight, type Tree } from './obstacles.js';

/** Pixels between the toasters of a column. */
const between = 16;
/** Toasts end, and scroll, before a field or the focused control, unless that leaves less room than this. In pixels. */
const leastRoom = 120;
const shiftName = '--chat-error-shift';
const roomName = '--chat-error-room';

type Edge = 'top' | 'bottom';

interface Toaster {
  readonly element: HTMLElement;
  readonly edge: Edge;
  /** The part of the window that it has to stay in. Spans count from its edge. */
  readonly view: DOMRectReadOnly;
  /** Where its toasts may be: from where they are by default, up to the other edge. */
  readonly free: Span;
  readonly height: number;
  /** Space of its box between the edge and the toasts. Behind them it has some, too, in which they show while they scroll. */
  readonly padding: number;
}

/** How a toaster is to be moved. */
interface Placed {
  readonly element: HTMLElement;
  readonly edge: Edge;
  readonly shift: number;
  /** The most that its box may take; undefined if the styles decide. */
  readonly room: number | undefined;
  /** How far the toasts reach into the window. */
  readonly end: number;
}

/** Toasters of one corner, such as those of two providers. They stand one after the other. */
type Column = [Toaster, ...Toaster[]];

/** Measures the toasters of a tree, and returns how to move each column to the first free place. */
export function placeToasters(tree: Tree, page: Document): () => void {
  const found = [...tree.querySelectorAll<HTMLElement>('.chat-error-toaster[data-position]')];
  const placed = columnsOf(found.filter(showsToasts).map(measure)).flatMap((column) => placesOf(column, tree, page));
  const ends = (edge: Edge) => placed.filter((one) => one.edge === edge).map(({ end }) => end);
  return () => {
    for (const { element, shift, room } of placed) {
      setLength(element, shiftName, shift);
      setLength(element, roomName, room);
    }
    setLength(page.documentElement, '--chat-error-covered-start', farthest(ends('top')));
    setLength(page.documentElement, '--chat-error-covered-end', farthest(ends('bottom')));
  };
}

/** Moves a toaster back to its edge. */
export function unplace(toaster: HTMLElement): void {
  for (const name of [shiftName, roomName]) setLength(toaster, name, undefined);
}

function showsToasts(toaster: HTMLElement): boolean {
  return (firstToast(toaster)?.getClientRects().length ?? 0) > 0;
}

function firstToast(toaster: Element): Element | null {
  return toaster.querySelector('.chat-error-toast');
}

function measure(element: HTMLElement): Toaster {
  const edge = element.dataset.position?.startsWith('bottom') ? 'bottom' : 'top';
  const host = element.parentElement as HTMLElement;
  const { paddingTop, paddingBottom } = (element.ownerDocument.defaultView as Window).getComputedStyle(element);
  const paddings = [Number.parseFloat(paddingTop), Number.parseFloat(paddingBottom)] as const;
  const [near, far] = edge === 'top' ? paddings : [paddings[1], paddings[0]];
  // Unlike the box on screen, these leave out where the toaster has been moved to.
  const { offsetTop, offsetHeight } = element;
  const distance = edge === 'top' ? offsetTop : host.offsetHeight - offsetTop - offsetHeight;
  return {
    element,
    edge,
    view: host.getBoundingClientRect(),
    free: { from: distance + near, to: host.offsetHeight - far },
    height: offsetHeight - near - far,
    padding: near,
  };
}

function columnsOf(toasters: readonly Toaster[]): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const toaster of toasters) {
    const { top, left, width, height } = toaster.view;
    const key = [toaster.element.dataset.position, top, left, width, height].join();
    const column = columns.get(key);
    if (column) column.push(toaster);
    else columns.set(key, [toaster]);
  }
  return [...columns.values()];
}

function placesOf(column: Column, tree: Tree, page: Document): readonly Placed[] {
  const [{ element, edge, view, free }] = column;
  const { left, right } = (firstToast(element) ?? element).getBoundingClientRect();
  const { top, bottom } = view;
  const obstacles = controlsIn({ top, bottom, left, right }, tree, page).map((control) =>
    edge === 'top'
      ? { from: control.top - top, to: control.bottom - top, weight: control.weight }
      : { from: bottom - control.bottom, to: bottom - control.top, weight: control.weight },
  );
  const shift = element.style.getPropertyValue(shiftName);
  const current = shift === '' ? undefined : free.from + Number.parseFloat(shift);
  // Toasts that are hovered or focused must not move away.
  const stays = current !== undefined && column.some(({ element: one }) => one.matches(':hover, :focus-within'));
  const whole = column.reduce((sum, { height }) => sum + height + between, -between);
  let place = findPlace(whole, free, stays ? [] : obstacles, current);
  return column.map((toaster): Placed => {
    const start = Math.max(toaster.free.from, Math.min(place, toaster.free.to - toaster.height));
    place += toaster.height + between;
    const limits = obstacles.filter(({ from, weight }) => weight >= fieldWeight && from >= start + leastRoom);
    const limit = Math.min(...limits.map(({ from }) => from));
    const outside = edge === 'top' ? top : page.documentElement.clientHeight - bottom;
    return {
      element: toaster.element,
      edge,
      shift: start - toaster.free.from,
      room: limit < Infinity ? limit - start + toaster.padding : undefined,
      end: outside + start + toaster.height,
    };
  });
}

function farthest(ends: readonly number[]): number | undefined {
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

function setLength(element: HTMLElement, name: string, pixels: number | undefined): void {
  const value = pixels !== undefined ? `${Math.ceil(pixels)}px` : '';
  if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);
}
