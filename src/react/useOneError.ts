import { useEffect, useState } from 'react';
import type { ChatErrorPolicy } from '../core/describe.js';
import type { ChatErrorOutcome } from '../core/events.js';
import type { ChatErrorHandlers } from '../core/notice.js';
import type { ChatErrorStoreOptions } from '../core/options.js';
import type { MountedSurface } from '../core/route.js';
import { type ChatErrorStore, createStore } from '../core/store.js';
import type { ChatOperation, Dialect } from '../dialects/dialect.js';
import { useChatErrorContext } from './context.js';

/** How one error is read and what can be done about it. What is left out comes from the provider, if there is one. */
export interface OneErrorOptions {
  /** How to read the error. @default the provider's dialect */
  readonly dialect?: Dialect;
  /** What the app was doing, such as `upload`. It sharpens the meaning. */
  readonly operation?: ChatOperation;
  /** What the app does for an action. Each goes before the provider's. */
  readonly handlers?: ChatErrorHandlers;
  readonly policy?: ChatErrorPolicy;
  /** Called when the notice has ended: closed by the person, or an action worked. */
  readonly onClose?: (context: { readonly outcome: ChatErrorOutcome }) => void;
}

/** A store of its own for one error, so that an error given as a prop goes the same way as one that was reported. A new error makes a new store. */
export function useOneError(
  error: unknown,
  surface: MountedSurface['surface'] | undefined,
  options: OneErrorOptions,
  wanted = true,
): ChatErrorStore | undefined {
  const context = useChatErrorContext();
  const merged = () => mergeOptions({ ...context?.options(), dialect: context?.dialect }, options);
  const about = [error, surface, options.dialect ?? context?.dialect, options.operation, wanted];
  const make = () => ({ about, store: wanted && isError(error) ? storeFor(error, surface, merged()) : undefined });
  const [held, hold] = useState(make);
  let current = held;
  if (!about.every((value, at) => Object.is(value, held.about[at]))) {
    current = make();
    hold(current);
  }
  useEffect(() => current.store?.configure(merged()));
  return current.store;
}

type Merged = ChatErrorStoreOptions & Pick<OneErrorOptions, 'operation'>;

function mergeOptions(
  general: Partial<ChatErrorStoreOptions>,
  { onClose, operation, ...own }: OneErrorOptions,
): Merged {
  return {
    ...general,
    dialect: (own.dialect ?? general.dialect) as Dialect,
    policy: { ...general.policy, ...own.policy },
    handlers: { ...general.handlers, ...own.handlers },
    operation,
    onEvent(event) {
      general.onEvent?.(event);
      if (event.type === 'ended') onClose?.({ outcome: event.outcome });
    },
  };
}

function storeFor(error: unknown, surface: MountedSurface['surface'] | undefined, { operation, ...options }: Merged) {
  const store = createStore(options, { holdsAll: surface === undefined });
  if (surface) store.mount({ surface });
  store.report(error, { operation });
  return store;
}

/** Whether there is an error at all: `error && …` in an app's code leaves `false` behind. */
function isError(error: unknown): boolean {
  return error !== undefined && error !== null && error !== false;
}
