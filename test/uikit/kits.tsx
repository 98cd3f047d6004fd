import { render, waitFor } from '@testing-library/react';
import { Fragment, StrictMode, useContext } from 'react';
import { expect, vi } from 'vitest';
import { type ChatErrorKind, createChatErrorStore } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import { ChatErrorModal, ChatErrorProvider } from '../../src/index.js';
import { reportUikitErrors } from '../../src/uikit/index.js';
import { sdks } from '../sdk/sdks.js';
import type { ChatService } from '../stub/ChatService.js';
import { remoteService } from '../stub/client.js';

/** The vendors' kits, and the dialect of the SDK inside each. */
export const kits = [
  {
    name: 'agora-chat-uikit',
    dialect: webDialect,
    load: () => quietly(() => import('agora-chat-uikit')),
    credentials: { password: 'secret' },
    text: () =>
      sdks['agora-chat'].message.create({ type: 'txt', msg: 'hello', to: 'bob', chatType: 'singleChat' }) as unknown,
    tellsOfMessages: true,
    wrongPassword: 'passwordWrong',
  },
  {
    name: 'easemob-chat-uikit',
    dialect: web5Dialect,
    load: () => quietly(() => import('easemob-chat-uikit')),
    credentials: { token: 'stub-token' },
    text: (client: unknown) =>
      (client as Web5Client).chatManager.createTextMessage({
        conversationId: 'bob',
        conversationType: 'singleChat',
        content: 'hello',
      }),
    tellsOfMessages: false,
    wrongPassword: 'operationUnsupported',
  },
] as const;

export type Kit = (typeof kits)[number];
export type KitModule = Awaited<ReturnType<Kit['load']>>;

interface Web5Client {
  readonly chatManager: { readonly createTextMessage: (options: Readonly<Record<string, string>>) => unknown };
}

type Options = Parameters<ChatService['behave']>[0] & { readonly credentials?: object; readonly strict?: boolean };

/** Signs in with the kit's own provider, around an app with an error modal. The client inside is one for the whole page, so all tests of a kit share a service. */
export async function startKit(
  { Provider, RootContext, rootStore, eventHandler }: KitModule,
  kit: Kit,
  { credentials = kit.credentials, strict = false, ...behaviour }: Options = {},
) {
  const { service, apiUrl, url } = remoteService(kit.name);
  await service.reset();
  await service.behave(behaviour);
  const store = createChatErrorStore({ dialect: kit.dialect });
  const stop = reportUikitErrors(eventHandler, store);
  function App() {
    const { client } = useContext<{ readonly client: object | undefined }>(RootContext as never);
    return (
      <ChatErrorProvider store={store} connection={client}>
        <ChatErrorModal />
      </ChatErrorProvider>
    );
  }
  const config = { appKey: 'org#app', userId: 'alice', restUrl: apiUrl, msyncUrl: url, isHttpDNS: false };
  const Mode = strict ? StrictMode : Fragment;
  const { unmount } = render(
    <Mode>
      <Provider initConfig={{ ...config, ...credentials }}>
        <App />
      </Provider>
    </Mode>,
  );
  return {
    service,
    rootStore,
    signedIn: () => waitFor(() => expect(store.getSnapshot().connection.status).toBe('connected')),
    /** Waits until people are told this, and nothing else. */
    told: (expected: { readonly kind: ChatErrorKind; readonly operation?: string; readonly count: number }) =>
      waitFor(() => {
        const { notices } = store.getSnapshot();
        expect(notices.map(({ kind, operation, count }) => ({ kind, operation, count }))).toEqual([expected]);
      }),
    async end() {
      stop();
      unmount();
      const { close, logout } = rootStore.client as { close?: () => void; logout?: () => Promise<void> };
      await (logout ?? close)?.call(rootStore.client);
    },
  };
}

/** The kits bring a call SDK that logs while it is loaded. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  hush();
  return load();
}

/** Keeps what the kits log from the console, until mocks are restored. */
export function hush(): void {
  for (const method of ['log', 'info', 'debug', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation(() => {});
}
