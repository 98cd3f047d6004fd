import type { AgoraChat } from 'agora-chat';
import { ChatErrorInline, useChatErrors } from 'chat-error-kit';
import { connection } from './chat';

export function MyMessage({ message }: { message: AgoraChat.TextMsgBody }) {
  const { run } = useChatErrors();
  const send = () => connection.send(message);
  const options = { operation: 'send', scope: message.id };
  return (
    <>
      <button type="button" onClick={() => run(send, options)}>
        Send
      </button>
      <ChatErrorInline scope={message.id} />
    </>
  );
}
