import { whilePageLasts } from '../../core/environment.js';

/** Calls back when elements of a page change their size. Undefined where nothing has one, as in the pages that tests make up. */
export function watchSizes({ defaultView }: Document, changed: () => void): ResizeObserver | undefined {
  return defaultView?.ResizeObserver ? new defaultView.ResizeObserver(whilePageLasts(changed)) : undefined;
}
