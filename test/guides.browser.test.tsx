import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Bell } from '../.storybook/docs/guides/code/bell.js';
import { connection } from '../.storybook/docs/guides/code/chat.js';
import { PhotoPicker } from '../.storybook/docs/guides/code/composer.js';
import { useJoin } from '../.storybook/docs/guides/code/kinds.js';
import { Bubble, useOwnMessages } from '../.storybook/docs/guides/code/messages.js';
import { wordsFor } from '../.storybook/docs/guides/code/serverWords.js';
import { Password } from '../.storybook/docs/guides/code/signInField.js';
import { App as SignInApp } from '../.storybook/docs/guides/code/signInPage.js';
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
    <ChatErrorProvider dialect={webDialect}>
      <Conversation />
    </ChatErrorProvider>,
  );
  // The real SDK, into which nobody has signed in.
  act(() => screen.getByRole('button', { name: 'Send' }).click());
  const reason = await screen.findByRole('group', { name: 'You’re not signed in' });
  expect(reason.closest('article')).toHaveProperty('dataset.state', 'failed');
});

test('another photo takes back what was said of the one before', async () => {
  const onEvent = vi.fn();
  render(
    <ChatErrorProvider dialect={webDialect} onEvent={onEvent}>
      <PhotoPicker scope="composer" photoMessage={() => ({ type: 'img' }) as never} />
    </ChatErrorProvider>,
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

describe('a sign-in page', () => {
  const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const submit = async () => {
    fill('User', 'alice');
    fill('Password', 'secret');
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Sign in' });
    // Disabled until the last try has settled.
    await waitFor(() => expect(button.disabled).toBe(false));
    fireEvent.click(button);
  };
  /** What listens to the events of the connection. */
  const listeners = new Map<string, Record<string, (payload?: unknown) => void>>();
  const tell = (event: string, payload?: unknown) => {
    for (const handlers of listeners.values()) handlers[event]?.(payload);
  };
  beforeEach(() => {
    listeners.clear();
    vi.spyOn(connection, 'addEventHandler').mockImplementation((id, handlers) => {
      listeners.set(id, handlers as never);
    });
  });
  const answer = (error?: unknown) =>
    vi.spyOn(connection, 'open').mockImplementationOnce(async () => {
      if (error) throw error;
      return {} as never;
    });
  const wrongPassword = { type: 1, message: 'login failed', data: { type: 17, message: 'invalid password' } };

  test('names a wrong password in the form, without a second button to sign in', async () => {
    render(<SignInApp />);
    answer(wrongPassword);
    await submit();
    const title = await screen.findByText('Sign-in details don’t match');
    expect(title.closest('form')).not.toBeNull();
    expect(screen.getAllByRole('button', { name: 'Sign in' })).toHaveLength(1);
    answer(wrongPassword);
    await submit();
    await waitFor(() => expect(screen.queryByText(/Happened/)).toBeNull());
    answer();
    await submit();
    await waitFor(() => expect(document.querySelector('form')).toBeNull());
  });

  test('shows a failure that the SDK passes on twice only once, above the form', async () => {
    render(<SignInApp />);
    const refused = { type: 2, message: 'Auth failed' };
    vi.spyOn(connection, 'open').mockImplementationOnce(async () => {
      tell('onError', refused);
      throw refused;
    });
    await submit();
    const title = await screen.findByText('Sign-in not accepted');
    expect(title.closest('form')).toBeNull();
    expect(document.querySelectorAll('[data-kind]')).toHaveLength(1);
    expect(screen.getAllByRole('button', { name: 'Sign in' })).toHaveLength(1);
  });

  test('signs in by "Try again", too', async () => {
    render(<SignInApp />);
    answer(errorFixture(webDialect, 'serverUnreachable'));
    await submit();
    answer();
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(document.querySelector('form')).toBeNull());
  });

  test('comes back when the session has ended, and the dialog is out of the way', async () => {
    render(<SignInApp />);
    answer();
    await submit();
    await waitFor(() => expect(document.querySelector('form')).toBeNull());
    act(() => tell('onTokenExpired'));
    fireEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(document.querySelector('form')).not.toBeNull());
    await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull());
  });
});

test('a form with its own error has no second button to sign in, and marks the field', () => {
  const signIn = vi.fn();
  render(
    <ChatErrorProvider dialect={webDialect} handlers={{ signIn }}>
      <Password error={{ type: 1, message: 'login failed', data: { type: 17, message: 'invalid password' } }} />
    </ChatErrorProvider>,
  );
  expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Sign-in details don’t match')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
});

test('a group that was joined already is opened, and any other failure is reported', async () => {
  const open = vi.fn();
  const join = vi.spyOn(connection, 'joinGroup');
  function Join() {
    const tryIt = useJoin(open);
    return (
      <button type="button" onClick={() => tryIt('g1')}>
        Join
      </button>
    );
  }
  render(
    <ChatErrorProvider dialect={webDialect}>
      <Join />
      <ChatErrorToaster />
    </ChatErrorProvider>,
  );
  join.mockRejectedValueOnce(errorFixture(webDialect, 'groupAlreadyJoined'));
  fireEvent.click(screen.getByRole('button', { name: 'Join' }));
  await waitFor(() => expect(open).toHaveBeenCalledWith('g1'));
  join.mockRejectedValueOnce(errorFixture(webDialect, 'groupFull'));
  fireEvent.click(screen.getByRole('button', { name: 'Join' }));
  await screen.findByRole('group', { name: 'Group is full' });
  expect(open).toHaveBeenCalledTimes(1);
});
