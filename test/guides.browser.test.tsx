import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Bell } from '../.storybook/docs/guides/code/bell.js';
import { PhotoPicker } from '../.storybook/docs/guides/code/composer.js';
import { Bubble, useOwnMessages } from '../.storybook/docs/guides/code/messages.js';
import { ChatErrors } from '../.storybook/docs/guides/code/nextClient.js';
import { wordsFor } from '../.storybook/docs/guides/code/serverWords.js';
import { ChatErrorsAsToasts, type Toasts } from '../.storybook/docs/guides/code/toastBridge.js';
import { inAntd, inReactHotToast, inSonner } from '../.storybook/docs/guides/code/toastLibraries.js';
import { createChatErrorStore } from '../src/core/index.js';
import { webDialect } from '../src/dialects/web/index.js';
import { ChatErrorProvider, ChatErrorToaster } from '../src/index.js';
import { errorFixture } from '../src/testing/index.js';

/** A library that keeps what it was told by ID, as each of them does. */
function recordedToasts() {
  const toasts = new Map<string, readonly unknown[]>();
  const toast = Object.assign((...told: readonly [unknown, { readonly id: string }]) => toasts.set(told[1].id, told), {
    dismiss: (id: string) => toasts.delete(id),
  });
  const notification = {
    open: (told: { readonly key: string }) => toasts.set(told.key, [told]),
    destroy: toast.dismiss,
  };
  return { toasts, toast, notification };
}

const libraries: Record<string, (library: ReturnType<typeof recordedToasts>) => Toasts> = {
  sonner: ({ toast }) => inSonner(toast),
  'react-hot-toast': ({ toast }) => inReactHotToast(toast),
  antd: ({ notification }) => inAntd(notification),
};

test.each(Object.keys(libraries))('in %s a toast is one toast, changed in place and taken away', async (name) => {
  const library = recordedToasts();
  const toasts = libraries[name]?.(library) as Toasts;
  const store = createChatErrorStore({ dialect: webDialect });
  const { unmount } = render(
    <ChatErrorProvider store={store}>
      <ChatErrorsAsToasts toasts={toasts} />
    </ChatErrorProvider>,
  );
  const report = () => store.report(errorFixture(webDialect, 'serverBusy'), { handlers: { retry: () => {} } });
  let id = '';
  await act(async () => {
    id = report();
  });
  const [first] = [...library.toasts.values()];
  await act(async () => {
    report();
  });
  expect([...library.toasts.keys()]).toEqual([id]);
  expect(library.toasts.get(id)).not.toBe(first);
  await act(async () => store.dismiss(id));
  expect(library.toasts.size).toBe(0);

  await act(async () => {
    report();
  });
  expect(library.toasts.size).toBe(1);
  unmount();
  expect(library.toasts.size).toBe(0);
});

test('a bubble keeps what was not sent, with its reason', async () => {
  function Conversation() {
    const { messages, send } = useOwnMessages({
      conversation: { to: 'bob', chatType: 'singleChat' },
      onEdit: () => {},
    });
    return (
      <>
        <button type="button" onClick={() => send('hello')}>
          Send
        </button>
        {messages.map((message) => (
          <Bubble key={message.id} message={message} />
        ))}
      </>
    );
  }
  render(
    <ChatErrors>
      <Conversation />
    </ChatErrors>,
  );
  // The real SDK, into which nobody has signed in.
  act(() => screen.getByRole('button', { name: 'Send' }).click());
  const reason = await screen.findByText('You’re not signed in');
  expect(reason.closest('article')).toHaveProperty('dataset.state', 'failed');
});

test('another photo takes back what was said of the one before', async () => {
  const onEvent = vi.fn();
  render(
    <ChatErrors onEvent={onEvent}>
      <PhotoPicker scope="composer" photoMessage={() => ({ type: 'img' }) as never} />
    </ChatErrors>,
  );
  const events = () => onEvent.mock.calls.map(([{ type, outcome }]) => outcome ?? type);
  const choose = (name: string) =>
    fireEvent.change(screen.getByLabelText('Photo'), { target: { files: [new File([], name)] } });
  choose('a.png');
  await waitFor(() => expect(events()).toEqual(['shown']));
  choose('b.png');
  await waitFor(() => expect(events()).toEqual(['shown', 'resolved', 'shown']));
});

test('a bell counts what has not been looked at', async () => {
  const store = createChatErrorStore({ dialect: webDialect });
  render(
    <ChatErrorProvider store={store}>
      <ChatErrorToaster />
      <Bell />
    </ChatErrorProvider>,
  );
  await act(async () => {
    store.report(errorFixture(webDialect, 'groupFull'));
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Notices (1)' }));
  await screen.findByRole('button', { name: 'Notices' });
  expect(document.querySelectorAll('.chat-error-history li')).toHaveLength(1);
});

test('a server words an error in the language of its reader', async () => {
  expect(await wordsFor({ type: 605 }, 'de')).toHaveProperty('title', 'Gruppe nicht gefunden');
});
