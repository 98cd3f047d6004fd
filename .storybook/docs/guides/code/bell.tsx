import { ChatErrorDetails, ChatErrorHistory, useChatErrorHistory } from 'chat-error-kit';
import { useState } from 'react';

export function Bell() {
  const { unread } = useChatErrorHistory();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        Notices{unread > 0 && ` (${unread})`}
      </button>
      {open && (
        <ChatErrorHistory slots={{ extra: (view) => <ChatErrorDetails view={view} /> }} />
      )}
    </>
  );
}
