import type { KeyboardEvent } from 'react';
import type { ChatErrorView } from '../../react/view.js';

/** Closes a notice with Escape while the focus is in it, and nothing else with the same key. */
export function closeOnEscape(view: ChatErrorView | undefined) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !view?.dismiss) return;
    event.preventDefault();
    event.stopPropagation();
    view.dismiss();
  };
}
