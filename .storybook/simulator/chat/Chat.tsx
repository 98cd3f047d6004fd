import { useCallback, useEffect, useRef, useState } from 'react';
import { ChatErrorBanner, ChatErrorModal, ChatErrorToaster, useChatConnection } from '../../../src/index.js';
import type { Stage } from '../scenarios.js';
import type { Session } from '../session.js';
import { useFriends } from '../useFriends.js';
import { useWords } from '../words/index.js';
import './chat.css';
import { Conversation } from './Conversation.js';
import { Conversations } from './Conversations.js';
import type { ConversationId } from './conversations.js';
import { useChat } from './useChat.js';

export interface ChatProps {
  readonly session: Session | undefined;
  /** Called when the person is signed in. */
  readonly onReady: (stage: Stage) => void;
}

/** A small chat as a product would have it, with the kit dropped in. */
export function Chat({ session, onReady }: ChatProps) {
  const { chat: words } = useWords();
  const { status } = useChatConnection();
  const { state, actions } = useChat(session, words);
  const [listed, setListed] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const back = useCallback(() => setListed(true), []);
  const open = useCallback(
    (id: ConversationId) => {
      actions?.open(id);
      setListed(false);
    },
    [actions],
  );
  useFriends(session, state.messages, words);

  useEffect(() => {
    if (!session || !actions) return;
    let gone = false;
    session.errors.track(session.signIn(), { operation: 'login' }).then(
      () => gone || onReady({ session, chat: actions }),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [session, actions, onReady]);

  return (
    <div ref={element} className="sim-chat" data-connection={status} data-listed={listed || undefined}>
      <ChatErrorBanner />
      <Conversations state={state} onOpen={open} />
      <Conversation key={state.open} state={state} actions={actions} onBack={back} />
      <ChatErrorToaster within={element} />
      <ChatErrorModal />
    </div>
  );
}
