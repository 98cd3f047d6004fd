import { type RefObject, useEffect } from 'react';
import { watchSizes } from '../shared/watchSizes.js';

/** Keeps toasters that share a corner, such as those of two providers or of two copies of the kit, from covering each other. */
export function useStacking(toaster: RefObject<HTMLElement | null>, position: string): void {
  useEffect(() => {
    const element = toaster.current;
    if (!element) return;
    const page = element.getRootNode() as ParentNode;
    const stack = () => stackUp(page.querySelectorAll(`.chat-error-toaster[data-position="${position}"]`));
    const sizes = watchSizes(stack);
    sizes?.observe(element);
    return () => {
      sizes?.disconnect();
      queueMicrotask(stack);
    };
  }, [toaster, position]);
}

function stackUp(toasters: NodeListOf<HTMLElement>): void {
  let offset = 0;
  for (const toaster of toasters) {
    toaster.style.setProperty('--chat-error-offset', `${offset}px`);
    if (toaster.querySelector('.chat-error-toast')) {
      offset += toaster.getBoundingClientRect().height - Number.parseFloat(getComputedStyle(toaster).paddingTop);
    }
  }
}
