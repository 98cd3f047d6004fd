import type { RefObject } from 'react';
import { useBrowserLayoutEffect } from '../../react/useBrowserLayoutEffect.js';
import { inNextFrame } from './nextFrame.js';
import type { Tree } from './obstacles.js';
import { placeToasters, unplace } from './placeToasters.js';

/**
 * Keeps a toaster off the controls of the page while it shows toasts: in the first free place from its edge, else where
 * it covers least.
 * @param cover the layer that the toaster was moved into, which may be another tree
 */
export function usePlacing(
  toaster: RefObject<HTMLElement | null>,
  position: string,
  cover: Element | undefined,
  hasToasts: boolean,
): void {
  // Another position or cover is another place.
  useBrowserLayoutEffect(() => {
    if (toaster.current && hasToasts) return keepPlaced(toaster.current);
  }, [toaster, position, cover, hasToasts]);
}

interface Watch {
  readonly toasters: Set<HTMLElement>;
  readonly sizes: ResizeObserver;
  readonly update: () => void;
  readonly stop: () => void;
}

const watches = new WeakMap<Tree, Watch>();

function keepPlaced(toaster: HTMLElement): (() => void) | undefined {
  const view = toaster.ownerDocument.defaultView;
  // jsdom and happy-dom have no layout.
  if (!view?.ResizeObserver || !('elementsFromPoint' in view.document)) return undefined;
  const tree = toaster.getRootNode() as Tree;
  const watch = watches.get(tree) ?? watchTree(tree, view);
  watches.set(tree, watch);
  watch.toasters.add(toaster);
  // The toaster stays in the host, which is moved with it.
  const sized = [toaster, toaster.parentElement as Element];
  for (const element of sized) watch.sizes.observe(element);
  watch.update();
  return () => {
    unplace(toaster);
    for (const element of sized) watch.sizes.unobserve(element);
    watch.toasters.delete(toaster);
    watch.update();
    if (watch.toasters.size > 0) return;
    watch.stop();
    watches.delete(tree);
  };
}

/** Places the toasters of a tree, once in a frame in which something has changed. One watch serves all of them. */
function watchTree(tree: Tree, view: Window & typeof globalThis): Watch {
  const page = view.document;
  const place = () => placeToasters(tree, page);
  const update = () => inNextFrame(view, place);
  const sizes = new view.ResizeObserver(update);
  const changes = new MutationObserver(update);
  const roots = new Set([tree, page]);
  for (const root of roots) {
    changes.observe(root, { subtree: true, childList: true });
    root.addEventListener('focusin', update);
  }
  const seen = view.visualViewport ?? view;
  for (const event of ['resize', 'scroll']) seen.addEventListener(event, update);
  return {
    toasters: new Set(),
    sizes,
    update,
    stop() {
      sizes.disconnect();
      changes.disconnect();
      for (const root of roots) root.removeEventListener('focusin', update);
      for (const event of ['resize', 'scroll']) seen.removeEventListener(event, update);
    },
  };
}
