import type { AgoraChat } from 'agora-chat';
import { ChatErrorInline, useChatErrors } from 'chat-error-kit';
import { useRef } from 'react';
import { connection } from './chat';

interface PhotoPickerProps {
  /** Names the composer: what is about it stands beside it. */
  scope: string;
  photoMessage: (file: File) => AgoraChat.MessageBody;
}

export function PhotoPicker({ scope, photoMessage }: PhotoPickerProps) {
  const { run, resolve } = useChatErrors();
  const picker = useRef<HTMLInputElement>(null);

  const upload = (file: File) => {
    // Ends the notice about the previous file.
    resolve({ scope });
    const chooseFile = () => {
      picker.current?.click();
      // No file has been chosen yet: keep the notice.
      return false;
    };
    const options = { operation: 'upload', scope, handlers: { chooseFile } };
    run(() => connection.send(photoMessage(file)), options);
  };

  return (
    <>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        aria-label="Photo"
        onChange={({ target }) => target.files?.[0] && upload(target.files[0])}
      />
      {/* Beside the composer, in full: there is room, and the person is about to act. */}
      <ChatErrorInline scope={scope} density="block" />
    </>
  );
}
