import { act, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorHistory,
  ChatErrorProvider,
  type ChatErrorStore,
  ChatErrorToaster,
  createChatErrorStore,
  useChatConnection,
  useChatErrors,
} from '../../src/index.js';
import { errors, hear, shown } from '../components/Chat.js';
import { Errors } from '../Errors.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** A store of another copy: it works like ours, but is not ours. */
const another = () => ({ ...createChatErrorStore({ dialect: webDialect, handlers: { retry() {} } }) });
const names = Object.keys(another()) as (keyof ChatErrorStore)[];

function State() {
  return <output>{useChatConnection().status}</output>;
}

function Chat({ store }: { store: unknown }) {
  return (
    <ChatErrorProvider store={store as ChatErrorStore} dialect={webDialect} connection={{}}>
      <p>chat</p>
      <State />
      <ChatErrorBanner />
      <ChatErrorToaster />
      <ChatErrorHistory />
      <Errors to={hear} />
    </ChatErrorProvider>
  );
}

/** Does with a store what an app does. */
async function use(store: unknown) {
  const { unmount } = render(<Chat store={store} />);
  await act(async () => {
    errors.report({ type: 500 });
    void errors.run(() => Promise.reject({ type: 605 }));
    errors.runAction('x', 'retry');
    errors.resolve({ kind: 'groupFull' });
    errors.dismiss('x');
  });
  expect(screen.getByText('chat')).toBeTruthy();
  unmount();
}

describe('an app stays on screen with a store of another copy', () => {
  test.each(names)('that has no %s', async (name) => {
    await use({ ...another(), [name]: undefined });
  });

  test.each(names)('whose %s throws', async (name) => {
    await use({
      ...another(),
      [name]: () => {
        throw new Error('broken');
      },
    });
  });

  test.each(names)('whose %s answers nonsense', async (name) => {
    for (const answer of [
      undefined,
      null,
      5,
      'x',
      {},
      { notices: [null, 5, {}, { id: 'a' }, { id: 'b', kind: 'toString' }] },
    ])
      await use({ ...another(), [name]: () => answer });
  });

  test.each([undefined, null, 5, 'store', {}, []])('that is %o', async (store) => {
    await use(store);
  });
});

test('a notice of a store that knows fewer fields is shown', () => {
  const notice = { id: 'n1', kind: 'groupFull', severity: 'error', actions: [], count: 1, lastAt: 1, state: 'open' };
  let place: unknown;
  let changed = () => {};
  const store = {
    ...another(),
    mount(surface: unknown) {
      place = surface;
      changed();
      return () => {};
    },
    subscribe(listener: () => void) {
      changed = listener;
      return () => {};
    },
  };
  let last: object = { notices: [] };
  store.getSnapshot = () => {
    if (place && !('shown' in last)) last = { notices: [{ ...notice, place }], shown: true };
    return last as ReturnType<ChatErrorStore['getSnapshot']>;
  };
  render(
    <ChatErrorProvider store={store} dialect={webDialect}>
      <ChatErrorBanner />
    </ChatErrorProvider>,
  );
  expect(shown()).toEqual(['banner: groupFull']);
});

test('functions of a store are the same from render to render', () => {
  const store = another();
  const seen = new Set<unknown>();
  function Reporter() {
    seen.add(useChatErrors());
    return null;
  }
  const app = () => (
    <ChatErrorProvider store={store}>
      <Reporter />
    </ChatErrorProvider>
  );
  const { rerender } = render(app());
  rerender(app());
  expect(seen.size).toBe(1);
});
