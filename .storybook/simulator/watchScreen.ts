import type { ChatErrorSeverity } from '../../src/index.js';
import type { Timeline } from './timeline.js';

const surfaces = '[data-chat-error-surface][data-kind]:not([data-chat-error-surface=history])';
const regions = '[data-chat-error-announcer] > [aria-live]';
const dialogs = '[data-chat-error-surface][role=alertdialog]';

/** Tells of what stands on the surfaces of the kit, and of what its live regions say. It looks at the page and at nothing else. */
export function watchScreen({ add }: Timeline): () => void {
  let seen: ReadonlyMap<HTMLElement, Seen> = new Map();
  let said: ReadonlyMap<HTMLElement, readonly string[]> = new Map();

  const look = () => {
    const now = new Map(all(surfaces).map((element) => [element, seenOn(element)]));
    for (const [element, { name, text }] of seen) {
      if (!now.has(element)) add('seen', { name, text, gone: true });
    }
    for (const [element, { words, ...entry }] of now) {
      if (seen.get(element)?.words !== words) add('seen', entry);
    }
    seen = now;
  };
  const listen = () => {
    const now = new Map(all(`${regions}, ${dialogs}`).map((element) => [element, saidBy(element)]));
    for (const [element, texts] of now) {
      const before = said.get(element) ?? [];
      const name = element.role ?? element.ariaLive ?? '';
      for (const text of texts) if (!before.includes(text)) add('read', { name, text });
    }
    said = now;
  };

  const observer = new MutationObserver(() => {
    look();
    listen();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  return () => observer.disconnect();
}

interface Seen {
  readonly name: string;
  readonly text: string;
  readonly detail: string;
  readonly severity: ChatErrorSeverity;
  /** All that can be read, to notice when it changes. */
  readonly words: string;
}

function seenOn(element: HTMLElement): Seen {
  const part = (name: string) => element.querySelector(`.chat-error-${name}`)?.textContent ?? '';
  const detail = [part('message'), part('repeated'), part('outcome')].filter(Boolean).join(' ');
  const { chatErrorSurface: name = '', severity = 'info' } = element.dataset;
  const text = part('title');
  return { name, text, detail, severity: severity as ChatErrorSeverity, words: `${name} ${text} ${detail}` };
}

/** A dialog is read out with its title and message; a region by what comes into it. */
function saidBy(element: HTMLElement): readonly string[] {
  const parts = element.role === 'alertdialog' ? element.querySelectorAll('.chat-error-text') : element.children;
  const texts = parts.length > 0 ? [...parts].map(spoken) : [spoken(element)];
  return texts.filter(Boolean);
}

function spoken(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? '');
  return texts.filter(Boolean).join(' ');
}

function all(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}
