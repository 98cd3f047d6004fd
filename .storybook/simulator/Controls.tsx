import { refusal } from '../../test/stub/ChatService.js';
import type { DemoWords } from './conversation.js';
import type { ChatSdk } from './sdk.js';

/** What the service and the network do to the chat. Nothing is told to the kit: it hears of it from the SDK. */
const behaviours: Record<keyof DemoWords['behaviours'], (sdk: ChatSdk) => void> = {
  tunnel({ service }) {
    service.behave({ sockets: 'close', rest: [{ to: '/', answer: 'refuse' }] });
    service.dropSockets();
  },
  surface({ service }) {
    service.behave({ sockets: 'accept', rest: [] });
  },
  expire({ service, connection }) {
    // A fresh token with a short life: the SDK warns of its end, and then logs out.
    service.behave({ tokenLife: 5 });
    void connection.renewToken('short');
  },
  phone({ service }) {
    service.kick('signedInElsewhere');
  },
  mute({ service }) {
    service.behave({ acknowledge: { errorCode: 15, reason: 'user muted' } });
  },
  refuse({ service }) {
    service.behave({ acknowledge: { errorCode: 7, reason: 'sensitive words' } });
  },
  upload({ service }) {
    const tooLarge = { status: 413, body: refusal('file_too_large', 'the file size exceeds the maximum limit') };
    service.behave({ rest: [{ to: '/chatfiles', answer: tooLarge }] });
  },
  normal({ service }) {
    service.behave({ sockets: 'accept', rest: [], acknowledge: { errorCode: 0 }, tokenLife: 86_400 });
  },
};

export function Controls({ sdk, words }: { readonly sdk: ChatSdk; readonly words: DemoWords }) {
  return (
    <fieldset className="demo-controls">
      <legend>{words.controls}</legend>
      {Object.entries(behaviours).map(([name, behave]) => (
        <button key={name} type="button" data-behaviour={name} onClick={() => behave(sdk)}>
          {words.behaviours[name as keyof DemoWords['behaviours']]}
        </button>
      ))}
    </fieldset>
  );
}
