import { beforeEach, expect, test, vi } from 'vitest';
import { api } from '../.storybook/docs/guides/code/axiosInterceptor.js';
import { connection } from '../.storybook/docs/guides/code/chat.js';
import { chatErrors } from '../.storybook/docs/guides/code/errorStore.js';
import { helpFor } from '../.storybook/docs/guides/code/kinds.js';
import { historyQuery, queryClient } from '../.storybook/docs/guides/code/queryClient.js';
import { chat, joinQuietly } from '../.storybook/docs/guides/code/trackedConnection.js';
import { useGroups } from '../.storybook/docs/guides/code/zustandStore.js';
import { webDialect } from '../src/dialects/web/index.js';
import { errorFixture } from '../src/testing/index.js';

// The libraries are not dependencies of the project. These have the same shape and do as little as the guides need.
vi.mock('axios', () => {
  const failures: ((error: unknown) => Promise<unknown>)[] = [];
  const isAxiosError = (error: unknown) => (error as { isAxiosError?: unknown }).isAxiosError === true;
  const create = () => ({
    interceptors: { response: { use: (_: undefined, failed: (typeof failures)[number]) => failures.push(failed) } },
    get: (error: unknown) => failures.reduce((answer, failed) => answer.catch(failed), Promise.reject<unknown>(error)),
  });
  const isCancel = (error: unknown) => (error as { code?: unknown }).code === 'ERR_CANCELED';
  return { default: { create, isAxiosError }, isCancel };
});
vi.mock('zustand', () => ({
  create: (make: (set: (change: (state: object) => object) => void) => object) => {
    let state = make((change) => {
      state = { ...state, ...change(state) };
    });
    return Object.assign(() => state, { getState: () => state });
  },
}));
vi.mock('@tanstack/react-query', () => {
  type Query = ReturnType<typeof historyQuery>;
  type OnError = (error: unknown, query: Query) => void;
  class Cache {
    constructor(readonly options: { readonly onError: OnError }) {}
  }
  class QueryClient {
    constructor(readonly caches: { readonly queryCache: Cache }) {}
    latest: Query | undefined;
    async fetchQuery(query: Query) {
      this.latest = query;
      try {
        return await query.queryFn();
      } catch (error) {
        this.caches.queryCache.options.onError(error, query);
        throw error;
      }
    }
    async cancelQueries() {}
    async refetchQueries() {
      await this.fetchQuery(this.latest as Query);
    }
  }
  return { QueryClient, QueryCache: Cache, MutationCache: Cache, queryOptions: (options: unknown) => options };
});
vi.mock('../.storybook/docs/guides/code/chat.js', () => ({
  connection: { joinGroup: vi.fn(), getHistoryMessages: vi.fn() },
  signIn() {},
  Chat: () => null,
}));

const joinGroup = vi.mocked(connection.joinGroup);
const getHistoryMessages = vi.mocked(connection.getHistoryMessages);
const shown = () =>
  chatErrors
    .getSnapshot()
    .notices.filter(({ state }) => state === 'open')
    .map(({ id, kind, scope, count, actions }) => ({ id, kind, scope, count, actions }));

beforeEach(() => {
  for (const { id } of shown()) chatErrors.resolve({ id });
});

test('a store of a state library shows a failure and changes when trying again works', async () => {
  joinGroup.mockRejectedValueOnce(errorFixture(webDialect, 'serverBusy'));
  await useGroups.getState().join('g1');
  expect(shown()).toMatchObject([{ kind: 'serverBusy', scope: 'g1', actions: ['retry'] }]);
  expect(useGroups.getState().joined).toEqual([]);
  chatErrors.runAction(shown()[0]?.id ?? '', 'retry');
  await vi.waitFor(() => expect(useGroups.getState().joined).toEqual(['g1']));
  await vi.waitFor(() => expect(shown()).toEqual([]));
});

/** `fetchQuery` of the real client, which the guides themselves do not use. */
const fetchQuery = (query: unknown) =>
  (queryClient as unknown as { fetchQuery: (query: unknown) => Promise<unknown> }).fetchQuery(query);

test('a query that fails is one notice, although it is reported twice', async () => {
  getHistoryMessages.mockRejectedValueOnce(errorFixture(webDialect, 'serverBusy'));
  await expect(fetchQuery(historyQuery('g2'))).rejects.toBeDefined();
  expect(shown()).toMatchObject([{ kind: 'serverBusy', scope: 'g2', count: 1, actions: ['retry'] }]);
  chatErrors.runAction(shown()[0]?.id ?? '', 'retry');
  await vi.waitFor(() => expect(shown()).toEqual([]));
  expect(getHistoryMessages).toHaveBeenCalledTimes(2);
});

test('a call of a tracked connection is shown with its operation and scope, and a quiet one is not', async () => {
  vi.mocked(connection.joinGroup).mockImplementation(() => Promise.reject({ type: 500, message: 'Server is busy.' }));
  await expect(joinQuietly('g8')).rejects.toBeDefined();
  await expect(chat.joinGroup({ groupId: 'g9', message: '' })).rejects.toBeDefined();
  await vi.waitFor(() => expect(shown()).toMatchObject([{ kind: 'serverBusy', scope: 'g9' }]));
});

test('a query that never settles is shown after its time-out, and can be started anew', async () => {
  vi.useFakeTimers();
  getHistoryMessages.mockReset().mockReturnValueOnce(new Promise(() => {}));
  void fetchQuery(historyQuery('g3'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(shown()).toMatchObject([{ kind: 'serverUnreachable', scope: 'g3', actions: ['retry'] }]);
  chatErrors.runAction(shown()[0]?.id ?? '', 'retry');
  await vi.advanceTimersByTimeAsync(0);
  expect(shown()).toEqual([]);
  expect(getHistoryMessages).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test.each([
  [
    'a refusal of the chat service',
    { status: 403, data: { error: 'forbidden_op', error_description: 'group member list is full!' } },
    'groupFull',
  ],
  ['a busy server', { status: 429, data: '' }, 'serverBusy'],
  ['a session that is over', { status: 401, data: '' }, 'authenticationFailed'],
  ['no answer', undefined, 'serverUnreachable'],
])('an axios instance reports %s', async (_, response, kind) => {
  const error = { isAxiosError: true, response };
  await expect(api.get(error as never)).rejects.toBe(error);
  expect(shown()).toMatchObject([{ kind }]);
});

test('an axios instance tells a time-out from a lost network, and is silent about a request that was cancelled', async () => {
  await expect(api.get({ isAxiosError: true, code: 'ECONNABORTED' } as never)).rejects.toBeDefined();
  expect(shown()).toMatchObject([{ kind: 'requestTimedOut' }]);
  chatErrors.resolve({ kind: 'requestTimedOut' });
  await expect(api.get({ isAxiosError: true, code: 'ERR_CANCELED' } as never)).rejects.toBeDefined();
  expect(shown()).toEqual([]);
});

test('a kind that the app knows has help, any other has none', () => {
  expect(helpFor('groupBlocked')).toBe('/help/ask-the-owner');
  expect(helpFor('unknown')).toBeUndefined();
});
