import { useMemo } from 'react';
import type { StoredNotice } from '../core/notice.js';
import { isBesideUnsent } from '../core/offer.js';
import { useProvidedStore } from './context.js';
import { useMergedNotices } from './useNotices.js';
import type { NoticeView } from './view.js';

/** With fewer, their own lines do. */
const fewest = 3;

/**
 * The messages that are not sent as one view. Undefined if they are few, or if none can be sent again or deleted.
 * @param scopes the IDs of the messages that count; all if undefined
 */
export function useUnsent(scopes: readonly string[] | undefined): NoticeView | undefined {
  const store = useProvidedStore('A bar of unsent messages');
  const key = scopes?.join('\n');
  const which = useMemo(() => {
    const inConversation = key === undefined ? undefined : new Set(key.split('\n'));
    return (notice: StoredNotice) => isUnsent(notice) && (inConversation?.has(notice.scope ?? '') ?? true);
  }, [key]);
  const merged = useMergedNotices(store, which, fewest);
  return merged?.actions.some(({ action }) => action === 'retry' || action === 'discard') ? merged : undefined;
}

/** Whether a notice says that a message is not sent. Trying again what may have been sent could send it twice. */
function isUnsent({ state, words, operation, place }: StoredNotice): boolean {
  return state === 'open' && isBesideUnsent(operation, place) && words !== 'deliveryUncertain';
}
