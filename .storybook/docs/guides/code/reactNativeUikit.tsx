import { useChatErrors } from 'chat-error-kit/react';
import { reportUikitErrors } from 'chat-error-kit/react-native';
import { useEffect } from 'react';
import { useChatContext } from 'react-native-chat-uikit';

/** Put it inside the provider of the UI kit and that of chat-error-kit. */
export function UikitErrors() {
  const im = useChatContext();
  const errors = useChatErrors();
  useEffect(() => reportUikitErrors(im, errors), [im, errors]);
  return null;
}
