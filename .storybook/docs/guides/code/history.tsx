import { useChatErrors } from 'chat-error-kit';
import { connection } from './chat';

/** Reading twice does no harm, so it may be retried automatically. */
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
