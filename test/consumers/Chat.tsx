import { ChatErrorBanner, ChatErrorModal, ChatErrorProvider, ChatErrorToaster, useChatErrors } from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';

/** A chat of its own, with buttons for what its SDK says. */
export function Chat({ name, language }: { name: string; language: string }) {
  return (
    <section aria-label={name}>
      <ChatErrorProvider dialect={webDialect} language={language}>
        <ChatErrorBanner />
        <Failures />
        <ChatErrorToaster />
        <ChatErrorModal />
      </ChatErrorProvider>
    </section>
  );
}

function Failures() {
  const { report } = useChatErrors();
  return [605, 602, 39, 206].map((type) => (
    <button key={type} type="button" onClick={() => report({ type })}>
      {type}
    </button>
  ));
}
