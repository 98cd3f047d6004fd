import type { Platform } from '../../core/environment.js';
import { type Say, spokenMs } from '../../react/announcer.js';
import { addLiveRegions, type LiveRegions } from './liveRegions.js';
import { isShadowRoot } from './nodes.js';

type Root = Document | ShadowRoot;

export type PageRegions = ReturnType<typeof createPageRegions>;

const pageRegions = Symbol.for('chat-error-kit live regions');

/** The live regions of a document and its shadow roots, which all copies of the kit share. */
export function pageRegionsOf(page: Document & { [pageRegions]?: PageRegions }): PageRegions {
  page[pageRegions] ??= createPageRegions();
  return page[pageRegions];
}

function createPageRegions() {
  const users = new Map<Root, number>();
  const regions = new Map<Root, LiveRegions>();
  let keepText = () => {};
  const clear = () => {
    for (const region of regions.values()) region.clear();
  };
  return {
    /** Keeps live regions ready where an element is. Returns a function that stops it. */
    join(element: Element): () => void {
      const root = rootOf(element);
      users.set(root, (users.get(root) ?? 0) + 1);
      if (!regions.has(root)) regions.set(root, addLiveRegions(root));
      return () => {
        users.set(root, (users.get(root) ?? 0) - 1);
        // Not at once: a region that strict mode takes away and adds again would lose its text.
        queueMicrotask(() => {
          if (users.get(root)) return;
          users.delete(root);
          regions.get(root)?.remove();
          regions.delete(root);
        });
      };
    },
    /** Returns how to have something read out where an element is. */
    sayAt(element: Element, after: Platform['after']): Say {
      const root = rootOf(element);
      return ({ paragraphs, isUrgent }) => {
        regions.get(root)?.say(isUrgent ? 'assertive' : 'polite', paragraphs);
        keepText();
        keepText = after(spokenMs, clear);
      };
    },
  };
}

/** The tree whose live regions an element uses: also while it is outside the page, as when strict mode mounts it twice. */
function rootOf(element: Element): Root {
  const root = element.getRootNode();
  return isShadowRoot(root) ? root : element.ownerDocument;
}
