import { expect, test, vi } from 'vitest';
import { makeStore } from './makeStore.js';

test('details that could not be loaded are copied as far as they identify the error, and say what they are', async () => {
  vi.doMock('../../src/core/report.js', () => {
    throw new Error('The file is missing.');
  });
  const copy = vi.fn(async (_: string) => {});
  const { store, notices } = makeStore({ environment: { copy } as never });
  store.runAction(store.report({ type: 17, message: 'for bob' }), 'copyDetails');
  await vi.waitFor(() => expect(notices()).toMatchObject([{ done: 'copyDetails' }]));
  expect(copy).toHaveBeenCalledExactlyOnceWith('web 17 requestFailed (the full report could not be loaded)');
});
