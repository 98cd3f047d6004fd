import { rootStore } from 'agora-chat-uikit';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './uikit';

/** As if somebody had chosen this conversation in a list. */
const conversation = { chatType: 'singleChat', conversationId: 'bob' } as const;
rootStore.conversationStore.setConversation([{ ...conversation, lastMessage: {} as never, unreadCount: 0 }]);
rootStore.conversationStore.setCurrentCvs(conversation);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App userId="alice" token="token" />
  </StrictMode>,
);
