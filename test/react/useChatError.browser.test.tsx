import { act, render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { ChatErrorProvider, type ChatErrorProviderProps, createChatErrorStore, useChatError } from '../../src/index.js';

function Words({ error }: { error: unknown }) {
  const view = useChatError(error, { dialect: webDialect });
  return <p>{view ? `${view.title} | ${view.message} | ${view.severity}` : 'nothing'}</p>;
}

test('words a bare number without a provider', () => {
  render(<Words error={206} />);
  expect(
    screen.getByText(/^Signed in somewhere else \| Chat works in one place at a time\. .* \| critical$/),
  ).toBeTruthy();
});

describe('an error that comes in the same render as', () => {
  function Retry({ error }: { error: unknown }) {
    const view = useChatError(error);
    return (
      <button type="button" onClick={view?.actions[0]?.run}>
        {view?.severity}
      </button>
    );
  }
  const app = (error: unknown, props: ChatErrorProviderProps) => (
    <ChatErrorProvider {...props}>
      <Retry error={error} />
    </ChatErrorProvider>
  );

  test('other handlers runs those', async () => {
    const [before, now] = [vi.fn(), vi.fn()];
    const { rerender } = render(app(undefined, { dialect: webDialect, handlers: { retry: before } }));
    rerender(app({ type: 500 }, { dialect: webDialect, handlers: { retry: now } }));
    await act(() => screen.getByRole('button').click());
    expect(before).not.toHaveBeenCalled();
    expect(now).toHaveBeenCalledOnce();
  });

  test('another policy goes by that, with a store of the app’s own too', () => {
    const policy = { serverBusy: { severity: 'critical' } } as const;
    const error = { type: 500 };
    const store = createChatErrorStore({ dialect: webDialect, policy: {} });
    const { rerender, unmount } = render(app(undefined, { dialect: webDialect }));
    rerender(app(error, { dialect: webDialect, policy }));
    expect(screen.getByRole('button').textContent).toBe('critical');
    unmount();
    render(app(error, { store, policy }));
    expect(screen.getByRole('button').textContent).toBe('critical');
  });
});
