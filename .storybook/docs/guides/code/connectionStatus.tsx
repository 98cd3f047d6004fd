import { useChatConnection } from 'chat-error-kit';

/** The state of the chat in the header, and a composer that is disabled while the chat is not connected. */
export function Composer() {
  const { status, label, attempt } = useChatConnection();
  const isConnected = status === 'connected';
  return (
    <form>
      <span data-status={status}>
        {isConnected ? '●' : '○'} {label}
        {attempt !== undefined && ` (${attempt})`}
      </span>
      <button type="submit" disabled={!isConnected}>
        Send
      </button>
    </form>
  );
}
