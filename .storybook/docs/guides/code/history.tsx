import { useChatErrors } from 'chat-error-kit';
import { connection } from './chat';

/** Reading does no harm if it happens twice, so it may be tried again by itself. */
export function useLoadHistory(targetId: string) {
  const { run } = useChatErrors();
  const load = () => connection.getHistoryMessages({ targetId, chatType: 'groupChat' });
  return () =>
    run(load, {
      operation: 'fetchHistory',
      scope: targetId,
      autoRetries: 3,
      timeout: 10_000,
    });
}
