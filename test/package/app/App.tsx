import {
  ChatErrorBanner,
  ChatErrorDetails,
  ChatErrorHistory,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  ChatErrorToaster,
  useChatErrors,
} from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';

function Failures() {
  const { report } = useChatErrors();
  return [605, 39, 206].map((type) => (
    <button key={type} type="button" onClick={() => report({ type })}>
      {type}
    </button>
  ));
}

/** An app as the README has it, in another language than English. */
export function App() {
  return (
    <ChatErrorProvider dialect={webDialect} language="de">
      <ChatErrorBanner />
      <ChatErrorInline error={{ type: 101 }} handlers={{ retry: () => {} }} />
      <Failures />
      <ChatErrorHistory slots={{ extra: (view) => <ChatErrorDetails view={view} /> }} />
      <ChatErrorToaster />
      <ChatErrorModal />
    </ChatErrorProvider>
  );
}
