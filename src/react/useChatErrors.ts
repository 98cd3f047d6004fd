'use client';
import type { ChatErrorStore } from '../core/store.js';
import { resultOf, track } from '../core/track.js';
import { useProvidedStore } from './context.js';

/** The functions of the nearest provider's store, for code that reports errors. */
export type ChatErrors = Pick<ChatErrorStore, 'report' | 'track' | 'run' | 'resolve' | 'dismiss' | 'runAction'>;

/**
 * Returns the functions to report errors and to end notices: the same object for the life of the store, so it is safe in effect dependencies.
 * Never re-renders the component; `useChatErrorNotices` returns the notices themselves.
 */
export function useChatErrors(): ChatErrors {
  return useProvidedStore('useChatErrors') ?? withoutProvider;
}

export const withoutProvider: ChatErrors = Object.freeze({
  report(error) {
    console.error(error);
    return '';
  },
  track: ((call: unknown) => track(call)) as ChatErrors['track'],
  run: ((call: unknown) => resultOf(track(call), console.error)) as ChatErrors['run'],
  resolve() {},
  dismiss() {},
  runAction() {},
} satisfies ChatErrors);
