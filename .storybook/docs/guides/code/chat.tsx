import agoraChat from 'agora-chat';

// What the default of a CommonJS module is depends on how a bundler reads it.
export const AgoraChat =
  (agoraChat as { default?: typeof agoraChat }).default ?? agoraChat;
AgoraChat.logger.disableAll();

/** What the guides need of an app. */
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
