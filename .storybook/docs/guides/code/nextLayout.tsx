import { ChatErrorBanner } from 'chat-error-kit';
import 'chat-error-kit/styles.css';
import type { ReactNode } from 'react';
import { ChatErrors } from './nextClient';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="de">
      <body>
        <ChatErrors>
          <ChatErrorBanner />
          {children}
        </ChatErrors>
      </body>
    </html>
  );
}
