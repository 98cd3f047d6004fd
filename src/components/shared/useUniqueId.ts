import { useId, useState, useSyncExternalStore } from 'react';
import { never } from '../../react/context.js';
import { nextId } from './nextId.js';

/** An ID like `useId`, which counts from the start in each copy of React: two bundles on a page would have the same ones. */
export function useUniqueId(): string {
  const [own] = useState(nextId);
  const fromServer = useId();
  return useSyncExternalStore(
    never,
    () => own,
    () => fromServer,
  );
}
