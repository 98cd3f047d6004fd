import type { SpokenText } from '../../react/announcement.js';
import { keepInTopLayer } from './keepInTopLayer.js';

/** The live regions of one document or shadow root. */
export interface LiveRegions {
  /** Replaces what stands in them. Each list is one paragraph. */
  readonly say: (politeness: 'polite' | 'assertive', paragraphs: readonly (readonly SpokenText[])[]) => void;
  readonly clear: () => void;
  readonly remove: () => void;
}

/**
 * Adds a polite and an assertive live region, without the roles `status` and `alert`: queries by role find no empty region.
 * They move into each modal dialog that opens, because what is outside of it is not read out.
 */
export function addLiveRegions(root: Document | ShadowRoot): LiveRegions {
  const page = root.ownerDocument ?? (root as Document);
  const home = page.createElement('div');
  home.className = 'chat-error-home';
  const host = page.createElement('div');
  host.className = 'chat-error-unseen';
  host.setAttribute('data-chat-error-announcer', '');
  const addRegion = (politeness: string) => {
    const region = page.createElement('div');
    region.setAttribute('aria-live', politeness);
    region.setAttribute('aria-atomic', 'true');
    host.append(region);
    return region;
  };
  const regions = { polite: addRegion('polite'), assertive: addRegion('assertive') };
  const clear = () => {
    for (const region of Object.values(regions)) region.replaceChildren();
  };
  const parent = (root as Document).body ?? root;
  parent.append(home);
  // A text that moves with its region is read out again.
  const stop = keepInTopLayer(host, home, clear);
  return {
    say(politeness, paragraphs) {
      // The app may have emptied the page.
      if (!home.isConnected) parent.append(home);
      clear();
      regions[politeness].append(...paragraphs.map((texts) => paragraphOf(page, texts)));
    },
    clear,
    remove() {
      stop();
      home.remove();
    },
  };
}

function paragraphOf(page: Document, texts: readonly SpokenText[]): Element {
  const paragraph = page.createElement('p');
  for (const [at, { text, language, dir }] of texts.entries()) {
    if (at === 0) Object.assign(paragraph, { lang: language, dir });
    else paragraph.append(' ');
    if (language === paragraph.lang) paragraph.append(text);
    else paragraph.append(Object.assign(page.createElement('span'), { lang: language, dir, textContent: text }));
  }
  return paragraph;
}
