import * as uikit from 'agora-chat-uikit';
import { ChatErrorInline } from 'chat-error-kit';

/** The message as the UI kit shows it, and below it why it was not sent. */
export const renderMessage: uikit.MsgListProps['renderMessage'] = (message) => (
  <div>
    <Bubble message={message as Message} />
    <ChatErrorInline scope={message.id} className="message-error" />
  </div>
);

/** With `status` and `bySelf`, which are there but missing in the type of `renderMessage`. */
type Message =
  | uikit.TextMessageProps['textMessage']
  | uikit.ImageMessageProps['imageMessage']
  | uikit.AudioMessageProps['audioMessage']
  | uikit.VideoMessageProps['videoMessage']
  | uikit.FileMessageProps['fileMessage']
  | uikit.CombinedMessageProps['combinedMessage']
  | uikit.UserCardMessageProps['customMessage']
  | uikit.NoticeMessageProps['noticeMessage'];

function Bubble({ message }: { message: Message }) {
  switch (message.type) {
    case 'txt':
      return <uikit.TextMessage textMessage={message} status={message.status} />;
    case 'img':
      return <uikit.ImageMessage imageMessage={message} />;
    case 'audio':
      return <uikit.AudioMessage audioMessage={message} />;
    case 'video':
      return <uikit.VideoMessage videoMessage={message} />;
    case 'file':
      return <uikit.FileMessage fileMessage={message} />;
    case 'combine':
      return <uikit.CombinedMessage combinedMessage={message} />;
    case 'custom':
      return <uikit.UserCardMessage customMessage={message} />;
    default:
      return <uikit.NoticeMessage noticeMessage={message} />;
  }
}
