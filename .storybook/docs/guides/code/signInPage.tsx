import {
  ChatErrorBanner,
  ChatErrorInline,
  ChatErrorModal,
  ChatErrorProvider,
  useChatErrors,
} from 'chat-error-kit';
import { webDialect } from 'chat-error-kit/dialects/web';
import { type FormEvent, useState } from 'react';
import { Chat, connection } from './chat';

export function App() {
  const [isSignedIn, setSignedIn] = useState(false);
  const handlers = { signIn: () => setSignedIn(false) };
  return (
    <ChatErrorProvider dialect={webDialect} connection={connection} handlers={handlers}>
      <ChatErrorBanner />
      {isSignedIn ? <Chat /> : <SignInForm onSignedIn={() => setSignedIn(true)} />}
      <ChatErrorModal />
    </ChatErrorProvider>
  );
}

const scope = 'sign-in';

function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { run, resolve } = useChatErrors();
  const [isPending, setPending] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const user = String(form.get('user'));
    const pwd = String(form.get('password'));
    // The reason for the last failure goes while the next try is under way.
    resolve({ scope });
    setPending(true);
    await run(
      async () => {
        await connection.open({ user, pwd });
        onSignedIn();
      },
      // The form has its own button: `undefined` removes the provider's handler.
      { operation: 'login', scope, handlers: { signIn: undefined } },
    );
    setPending(false);
  };

  return (
    <form onSubmit={submit}>
      <label>
        User <input name="user" autoComplete="username" required />
      </label>
      <label>
        Password{' '}
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <ChatErrorInline scope={scope} />
      <button type="submit" disabled={isPending}>
        Sign in
      </button>
    </form>
  );
}
