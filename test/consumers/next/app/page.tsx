import { ChatErrorInline, ChatErrorModal, ChatErrorToaster } from 'chat-error-kit';
import { Failures } from './Failures';
import { wordsFor } from './serverWords';

/** A server component, which words an error itself and gives the surfaces their places. */
export default async function Page() {
  const { title, message } = await wordsFor({ type: 101 }, 'de');
  return (
    <main>
      <h1>{title}</h1>
      <blockquote>{message}</blockquote>
      <ChatErrorInline error={{ type: 101 }} />
      <Failures />
      <ChatErrorToaster />
      <ChatErrorModal />
    </main>
  );
}
