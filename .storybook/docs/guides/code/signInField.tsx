import { ChatErrorInline, useChatError } from 'chat-error-kit';

interface PasswordProps {
  /** What your own sign-in call rejected with, undefined before. */
  error: unknown;
}

/** Inside the provider, in a form that keeps its error in its own state. */
export function Password({ error }: PasswordProps) {
  const view = useChatError(error, { operation: 'login' });
  const isWrong = view?.kind === 'passwordWrong';
  return (
    <>
      <input
        name="password"
        type="password"
        aria-label="Password"
        aria-invalid={isWrong}
      />
      <ChatErrorInline
        error={error}
        operation="login"
        // The provider's handler would add a second "Sign in" button.
        handlers={{ signIn: undefined }}
      />
    </>
  );
}
