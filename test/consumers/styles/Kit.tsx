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
import { useEffect } from 'react';

const handlers = { retry: () => {}, signIn: () => {} };

/** Every surface of the kit, with what was asked for on it. */
export function Kit({ errors }: { errors: readonly number[] }) {
  return (
    <ChatErrorProvider dialect={webDialect} language="en" handlers={handlers}>
      <ChatErrorBanner />
      <ChatErrorInline error={{ type: 101 }} slots={{ extra: (view) => <ChatErrorDetails view={view} /> }} />
      <ChatErrorHistory />
      <ChatErrorToaster />
      <ChatErrorModal />
      <Failures errors={errors} />
    </ChatErrorProvider>
  );
}

function Failures({ errors }: { errors: readonly number[] }) {
  const { report } = useChatErrors();
  useEffect(() => {
    // One after the other, so that the list has them in one order on every machine.
    errors.forEach((type, at) => {
      setTimeout(report, at * 50, { type });
    });
  }, [report, errors]);
  return null;
}
