'use client';
import { useNotices } from './useNotices.js';
import { type OneErrorOptions, useOneError } from './useOneError.js';
import type { ChatErrorView } from './view.js';

/**
 * Returns the texts, severity and actions of one error, to be shown by the component itself. Works with or without a provider.
 * @param error what the SDK rejected with, threw or passed to a callback, or its number. Any value is accepted
 * @returns null if the error is undefined, null or false, and once the notice is closed
 */
export function useChatError(error: unknown, options: OneErrorOptions = {}): ChatErrorView | null {
  const store = useOneError(error, undefined, options);
  const [view = null] = useNotices(store, all, { onServer: true });
  return view;
}

function all(): boolean {
  return true;
}
