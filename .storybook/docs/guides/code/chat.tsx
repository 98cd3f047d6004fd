import agoraChat from 'agora-chat';

// agora-chat is CommonJS: Vite and Node wrap its default export in a second `default`, other bundlers do not.
export const AgoraChat =
  (agoraChat as { default?: typeof agoraChat }).default ?? agoraChat;
AgoraChat.logger.disableAll();

/** The parts of an app that the guides use. */
export const connection = new AgoraChat.connection({ appKey: 'org#app' });

export async function fetchToken(): Promise<string> {
  const response = await fetch('/chat-token');
  return response.text();
}

export async function signIn(): Promise<void> {
  await connection.open({ user: 'alice', accessToken: await fetchToken() });
}

export function Chat() {
  return <main>…</main>;
}
