'use client';
import { useNotices } from './useNotices.js';
import { type OneErrorOptions, useOneError } from './useOneError.js';
import type { ChatErrorView } from './view.js';

/**
 * Words one error of an SDK, and says how bad it is and what can be done. Works with any value, with or without a provider.
 * @param error what the SDK rejected with, threw or passed to a callback; its bare number will do
 * @returns null where there is no error: undefined, null or false
 */
export function useChatError(error: unknown, options: OneErrorOptions = {}): ChatErrorView | null {
  const store = useOneError(error, undefined, options);
  const [view = null] = useNotices(store, all, { onServer: true });
  return view;
}

function all(): boolean {
  return true;
}
