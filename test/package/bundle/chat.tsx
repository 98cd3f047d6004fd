import { createRoot } from 'react-dom/client';
import { webDialect } from '../../../src/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorHistory,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  createChatErrorStore,
} from '../../../src/index.js';

/** Renders every surface with a React and a kit of its own. Returns the store. */
export function mount(container: Element) {
  const store = createChatErrorStore({ dialect: webDialect, handlers: { signIn() {}, retry() {} } });
  createRoot(container).render(
    <ChatErrorProvider store={store}>
      <ChatErrorBanner />
      <ChatErrorToaster />
      <ChatErrorModal />
      <ChatErrorInline scope="m1" />
      <ChatErrorHistory />
    </ChatErrorProvider>,
  );
  return store;
}
