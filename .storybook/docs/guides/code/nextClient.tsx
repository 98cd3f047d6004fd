'use client';
import type { AgoraChat } from 'agora-chat';
import { ChatErrorProvider, loadChatErrorLocale } from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';

await loadChatErrorLocale('de');

export function ChatErrors({ children }: { children: ReactNode }) {
  const [connection, setConnection] = useState<AgoraChat.Connection>();
  const router = useRouter();

  // agora-chat needs `self` when it loads, which a server does not have.
  useEffect(() => {
    import('./chat').then((chat) => setConnection(chat.connection));
  }, []);

  const signIn = () => {
    router.push('/sign-in');
    // Nobody has signed in yet: keep the notice.
    return false;
  };
  return (
    <ChatErrorProvider
      dialect={webDialect}
      connection={connection}
      handlers={{ signIn }}
      language="de"
    >
      {children}
    </ChatErrorProvider>
  );
}
