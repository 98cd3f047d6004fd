import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  type ChatErrorStore,
  ChatErrorToaster,
  createChatErrorStore,
} from '../../src/index.js';

/** What apps can expect of the pages that their tests make up, without anything being set up for them. */
export function testSurfaces(): void {
  afterEach(cleanup);

  function App({ store }: { store: ChatErrorStore }) {
    return (
      <ChatErrorProvider store={store} handlers={{ signIn() {} }}>
        <ChatErrorBanner />
        <ChatErrorToaster />
        <ChatErrorModal />
        <ChatErrorInline scope="m1" />
      </ChatErrorProvider>
    );
  }

  const show = async (error: unknown, options?: { readonly scope: string }) => {
    const store = createChatErrorStore({ dialect: webDialect });
    const app = render(<App store={store} />);
    await act(async () => void store.report(error, options));
    return { ...app, store };
  };

  test('a toast is found by its role, and closed by its button', async () => {
    await show({ type: 605 });
    const toast = within(screen.getByRole('group', { name: 'Group not found' }));
    await act(async () => toast.getByRole('button', { name: 'Close' }).click());
    expect(screen.queryByRole('group')).toBeNull();
  });

  test('a modal is a dialog with its actions, and goes with its app', async () => {
    const { unmount } = await show({ type: 206 });
    const modal = within(screen.getByRole('alertdialog', { name: 'Signed in somewhere else' }));
    expect(modal.getByRole('button', { name: 'Sign in' })).toBeTruthy();
    unmount();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('toasts and a modal stay beside a dialog of the app', async () => {
    const { store, rerender } = await show({ type: 605 });
    rerender(
      <>
        <dialog open>Settings</dialog>
        <div role="dialog">Profile</div>
        <App store={store} />
      </>,
    );
    await act(async () => void store.report({ type: 206 }));
    expect(screen.getByRole('alertdialog')).toBeTruthy();
  });

  test('a banner and a line beside a message show what belongs there', async () => {
    const { store } = await show({ type: 101 }, { scope: 'm1' });
    await act(async () => void store.report({ type: 1 }));
    expect(screen.getByText('File not uploaded')).toBeTruthy();
    expect(screen.getByText('Can’t sign in')).toBeTruthy();
  });
}
