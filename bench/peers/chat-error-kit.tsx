import { useState } from 'react';
import { webDialect } from '../../dist/dialects/web/index.js';
import {
  ChatErrorBanner,
  ChatErrorProvider,
  type ChatErrorStore,
  ChatErrorToaster,
  createChatErrorStore,
  useChatErrors,
} from '../../dist/index.js';
import type { Failure, Peer } from '../page/peer.ts';
import '../../dist/styles.css';

const options = { dialect: webDialect, handlers: { retry() {} } };
let store: ChatErrorStore;

// As the SDK rejects: with a new object each time.
const report = ({ code, scope }: Failure) => store.report({ type: code, message: 'refused' }, { scope });

function Reporter() {
  useChatErrors();
  return null;
}

export const peer: Peer = {
  Toaster({ children }) {
    const [own] = useState(() => createChatErrorStore(options));
    store = own;
    return (
      <ChatErrorProvider store={own}>
        {children}
        <ChatErrorToaster />
      </ChatErrorProvider>
    );
  },
  show: report,
  // The same failure once more: the notice counts it.
  update: report,
  toasts: '.chat-error-toast',
  neighbours: { ChatErrorBanner, 'useChatErrors()': Reporter },
};
