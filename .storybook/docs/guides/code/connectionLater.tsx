import type { AgoraChat } from 'agora-chat';
import { ChatErrorBanner, ChatErrorProvider } from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { useEffect, useState } from 'react';
import { Chat } from './chat';

export function App() {
  const [connection, setConnection] = useState<AgoraChat.Connection>();
  useEffect(() => {
    // The SDK needs a browser, and is a download of its own.
    import('./chat').then((chat) => setConnection(chat.connection));
  }, []);
  return (
    <ChatErrorProvider dialect={webDialect} connection={connection}>
      <ChatErrorBanner />
      {connection && <Chat />}
    </ChatErrorProvider>
  );
}
