import { useSyncExternalStore } from 'react';

/** More would cover the chat. The rest are counted. */
const most = 3;
/** Height of a toast in a language with long words, with buttons and margins, in pixels. */
const toastHeight = 220;

/** Returns how many toasts fit: one on a phone or in a low window, three at most. */
export function useMaxToasts(): number {
  return useSyncExternalStore(onResize, maxToasts, () => most);
}

function onResize(changed: () => void): () => void {
  const view = window.visualViewport ?? window;
  view.addEventListener('resize', changed);
  return () => view.removeEventListener('resize', changed);
}

function maxToasts(): number {
  const { innerWidth, innerHeight, visualViewport } = window;
  const { width, height } = visualViewport ?? { width: innerWidth, height: innerHeight };
  return width < 480 ? 1 : Math.min(most, Math.max(1, Math.floor(height / toastHeight)));
}
