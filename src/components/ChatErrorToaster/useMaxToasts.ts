import { useSyncExternalStore } from 'react';

/** More would cover the chat; the rest is counted. */
const most = 3;
/** A toast of a long language, with its buttons and the way around it. */
const toastHeight = 220;

/** How many toasts there is room for: on a phone, and in a low window, one. */
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
