'use client';
import { type OneErrorOptions, useOneError } from './useOneError.js';
import type { ChatErrorView } from './view.js';

/**
 * Returns the texts, severity and actions of one error, to be shown by the component itself. Works with or without a provider.
 * @param error what the SDK rejected with, threw or passed to a callback, or its number. Any value is accepted. Keep it the same from render to render: another object is another error
 * @returns null if the error is undefined, null or false, and once the notice is closed
 */
export function useChatError(error: unknown, options: OneErrorOptions = {}): ChatErrorView | null {
  return useOneError(error, undefined, options).view ?? null;
}
