import { useCallback, useEffect, useMemo, useState } from 'react';
import { useChatErrors } from '../../src/index.js';
import { type ChatSdk, makeMessage } from './sdk.js';

export interface DemoMessage {
  readonly id: string;
  /** Empty for the person's own. */
  readonly from: string;
  readonly text: string;
  readonly state: 'sent' | 'sending' | 'failed';
}

/** The conversation of the demo, over the real SDK. Every call is tracked; nothing here knows what can go wrong. */
export function useChat(sdk: ChatSdk, history: readonly Omit<DemoMessage, 'id' | 'state'>[]) {
  const { track } = useChatErrors();
  const past = useMemo(
    () => history.map((message, at) => ({ ...message, id: `past-${at}`, state: 'sent' as const })),
    [history],
  );
  const [own, setOwn] = useState<readonly DemoMessage[]>([]);
  const [signedIn, setSignedIn] = useState(false);

  const setState = useCallback((id: string, state: DemoMessage['state']) => {
    setOwn((messages) => messages.map((message) => (message.id === id ? { ...message, state } : message)));
  }, []);

  const deliver = useCallback(
    (message: DemoMessage, file?: File): Promise<unknown> => {
      setState(message.id, 'sending');
      const sending = sdk.connection.send(makeMessage(message.text, file));
      sending.then(
        () => setState(message.id, 'sent'),
        () => setState(message.id, 'failed'),
      );
      return sending;
    },
    [sdk, setState],
  );

  const send = useCallback(
    (text: string, file?: File) => {
      const message: DemoMessage = { id: crypto.randomUUID(), from: '', text, state: 'sending' };
      setOwn((messages) => [...messages, message]);
      const retry = () => deliver(message, file);
      track(deliver(message, file), {
        operation: file ? 'upload' : 'send',
        scope: message.id,
        handlers: { retry, edit: () => setOwn((messages) => messages.filter(({ id }) => id !== message.id)) },
      }).catch(() => {});
    },
    [deliver, track],
  );

  const signIn = useCallback(async () => {
    await sdk.connection.open({ user: 'alice', pwd: 'secret' });
    setSignedIn(true);
  }, [sdk]);

  useEffect(() => {
    sdk.connection.addEventHandler('demo', {
      onDisconnected: () => setSignedIn(false),
      onConnected: () => setSignedIn(true),
    });
    track(signIn(), { operation: 'login' }).catch(() => {});
    return () => {
      sdk.connection.removeEventHandler('demo');
      sdk.connection.close();
    };
  }, [sdk, signIn, track]);

  return { messages: [...past, ...own], send, signedIn };
}
