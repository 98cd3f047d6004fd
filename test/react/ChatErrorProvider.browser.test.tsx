import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { forgetDeveloperMessages } from '../../src/core/developer.js';
import { webDialect } from '../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  type ChatErrorProviderProps,
  ChatErrorToaster,
  createChatErrorStore,
  loadChatErrorLocale,
  useChatConnection,
  useChatErrorHistory,
} from '../../src/index.js';
import { Errors, type ProvidedErrors } from '../Errors.js';

let errors: ProvidedErrors;

const hear = (found: ProvidedErrors) => {
  errors = found;
};

function Chat(props: Partial<ChatErrorProviderProps>) {
  const all = { dialect: webDialect, ...props } as ChatErrorProviderProps;
  return (
    <ChatErrorProvider {...all}>
      <ChatErrorBanner />
      <ChatErrorToaster />
      <ChatErrorModal />
      <ChatErrorInline scope="composer" />
      <Errors to={hear} />
    </ChatErrorProvider>
  );
}

test('a server renders an error given as a prop, in the reader’s language, and the page takes over without a difference', async () => {
  await loadChatErrorLocale('zh-CN');
  const app = (
    <ChatErrorProvider dialect={webDialect} language="zh-CN">
      <ChatErrorInline error={101} handlers={{ retry: () => {} }} />
      <ChatErrorBanner error={{ type: 39 }} />
      <ChatErrorToaster />
      <ChatErrorModal />
    </ChatErrorProvider>
  );
  const root = document.createElement('div');
  root.innerHTML = renderToString(app);
  document.body.append(root);
  expect(root.textContent).toContain('文件上传失败');
  expect(root.innerHTML).not.toContain('style=');

  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  const onRecoverableError = vi.fn();
  const hydrated = await act(async () => hydrateRoot(root, app, { onRecoverableError }));
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(complain).not.toHaveBeenCalled();
  expect(root.textContent).toContain('重试');
  await act(async () => hydrated.unmount());
  root.remove();
});

test('the language of the page is asked only after hydration, so that server and page agree', async () => {
  document.documentElement.lang = 'zh-CN';
  const app = <ChatErrorBanner error={206} dialect={webDialect} />;
  const root = document.createElement('div');
  root.innerHTML = renderToString(app);
  expect(root.textContent).toContain('Signed in somewhere else');
  document.body.append(root);
  const onRecoverableError = vi.fn();
  const hydrated = await act(async () => hydrateRoot(root, app, { onRecoverableError }));
  await waitFor(() => expect(root.textContent).toContain('已在其他地方登录'));
  expect(onRecoverableError).not.toHaveBeenCalled();
  await act(async () => hydrated.unmount());
  root.remove();
});

test('a boundary of the app keeps what the server sent, though the language comes after it', async () => {
  document.documentElement.lang = 'fr';
  const app = (
    <ChatErrorProvider dialect={webDialect}>
      <Suspense>
        <i>mine</i>
      </Suspense>
      <ChatErrorBanner error={206} />
    </ChatErrorProvider>
  );
  const root = document.createElement('div');
  root.innerHTML = renderToString(app);
  document.body.append(root);
  const sent = root.querySelector('i');
  const onRecoverableError = vi.fn();
  const hydrated = await act(async () => hydrateRoot(root, app, { onRecoverableError }));
  await waitFor(() => expect(root.textContent).toContain('Compte ouvert ailleurs'));
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(root.querySelector('i')).toBe(sent);
  await act(async () => hydrated.unmount());
  root.remove();
});

test('a store of the app’s own can be reported to from anywhere', async () => {
  const store = createChatErrorStore({ dialect: webDialect });
  render(<Chat store={store} dialect={undefined} />);
  await act(async () => {
    store.report({ type: 605 });
  });
  expect(screen.getByText('Group not found')).toBeTruthy();
});

test('two providers on a page keep to themselves', async () => {
  let second: ProvidedErrors | undefined;
  render(
    <>
      <Chat />
      <ChatErrorProvider dialect={webDialect}>
        <Errors
          to={(found) => {
            second = found;
          }}
        />
      </ChatErrorProvider>
    </>,
  );
  await act(async () => {
    errors.report({ type: 605 });
  });
  expect(errors.notices).toHaveLength(1);
  expect(second?.notices).toEqual([]);
});

test('handlers that come and go change what is offered', async () => {
  const { rerender } = render(<Chat />);
  await act(async () => {
    errors.report({ type: 39 });
  });
  expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
  rerender(<Chat handlers={{ signIn: () => {} }} />);
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
});

test('what only the app’s team can mend is explained to the developer, and not to people', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  render(<Chat />);
  await act(async () => {
    errors.report(new Error('Invalid appKey: x'));
  });
  expect(screen.getByText('Chat isn’t available')).toBeTruthy();
  await waitFor(() =>
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/appKeyInvalid: .*`org#app`/)),
  );
  expect(document.body.textContent).not.toContain('App Key');
});

test('a connection that the dialect does not know is told to the developer', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  render(<Chat connection={{ on() {} }} />);
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("the dialect 'web' cannot follow"));
});

test('telemetry hears in which language people read, also of a store of the app’s own', async () => {
  await loadChatErrorLocale('zh-CN');
  const onEvent = vi.fn();
  for (const store of [undefined, createChatErrorStore({ dialect: webDialect })]) {
    onEvent.mockClear();
    const app = (language: string) => <Chat store={store} language={language} onEvent={onEvent} />;
    const { rerender, unmount } = render(app('zh-CN'));
    await act(async () => {
      errors.report({ type: 605 });
    });
    rerender(app('en-GB'));
    await act(async () => {
      errors.report({ type: 605 });
    });
    expect(onEvent.mock.calls.map(([{ type, language }]) => [type, language])).toEqual([
      ['shown', 'zh-CN'],
      ['repeated', 'en'],
    ]);
    unmount();
  }
});

test('outside a provider there is no connection and no history, and the developer is told', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  forgetDeveloperMessages();
  const { result } = renderHook(() => [useChatConnection(), useChatErrorHistory()] as const);
  const [connection, history] = result.current;
  history.markRead();
  history.clear();
  expect(connection.status).toBe('idle');
  expect(history).toMatchObject({ entries: [], unread: 0 });
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('outside <ChatErrorProvider>'));
});
