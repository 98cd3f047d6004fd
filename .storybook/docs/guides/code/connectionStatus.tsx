import { useChatConnection } from 'chat-error-kit';

/** A dot in the header, and a composer that does not send into the void. */
export function Composer() {
  const { status, attempt } = useChatConnection();
  const isConnected = status === 'connected';
  return (
    <form>
      <span data-status={status}>
        {isConnected ? '●' : '○'} {status}
        {attempt !== undefined && ` (${attempt})`}
      </span>
      <button type="submit" disabled={!isConnected}>
        Send
      </button>
    </form>
  );
}
