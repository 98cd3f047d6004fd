import { whilePageLasts } from '../../core/environment.js';

/** Calls back when elements change their size. Undefined where nothing has one, as in the pages that tests make up. */
export function watchSizes(changed: () => void): ResizeObserver | undefined {
  return typeof ResizeObserver === 'function' ? new ResizeObserver(whilePageLasts(changed)) : undefined;
}
