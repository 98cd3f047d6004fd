import {
  MutationCache,
  QueryCache,
  QueryClient,
  type QueryKey,
  queryOptions,
} from '@tanstack/react-query';
import { connection } from './chat';
import { chatErrors } from './errorStore';

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey, meta }) =>
      chatErrors.report(error, {
        ...meta,
        handlers: { retry: () => fetchAgain(queryKey) },
      }),
  }),
  mutationCache: new MutationCache({
    onError: (error, variables, _result, mutation) =>
      chatErrors.report(error, {
        ...mutation.meta,
        handlers: { retry: () => mutation.execute(variables) },
      }),
  }),
});

/** Rejects if it fails again, so that the notice says so. */
async function fetchAgain(queryKey: QueryKey) {
  // A query without an answer would otherwise go on waiting for the first one.
  await queryClient.cancelQueries({ queryKey, exact: true });
  await queryClient.refetchQueries({ queryKey, exact: true }, { throwOnError: true });
}

/** For `useQuery(historyQuery(groupId))`. */
export function historyQuery(targetId: string) {
  const queryKey = ['history', targetId];
  const meta = { operation: 'fetchHistory', scope: targetId };
  return queryOptions({
    queryKey,
    meta,
    queryFn: () =>
      // The cache hears of failures; only `track` hears of a call that never settles.
      chatErrors.track(
        connection.getHistoryMessages({ targetId, chatType: 'groupChat' }),
        { ...meta, timeout: 10_000, handlers: { retry: () => fetchAgain(queryKey) } },
      ),
    // Each attempt would be reported.
    retry: false,
  });
}
