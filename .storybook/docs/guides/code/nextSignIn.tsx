'use client';
import { useChatErrors } from 'chat-error-kit';

const signIn = async () => {
  const chat = await import('./chat');
  return chat.signIn();
};

export default function SignInPage() {
  const { run } = useChatErrors();
  return (
    <main>
      <button type="button" onClick={() => run(signIn, { operation: 'login' })}>
        Anmelden
      </button>
    </main>
  );
}
