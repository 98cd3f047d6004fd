import { WebSocketInterceptor } from '@mswjs/interceptors/WebSocket';
import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest';
import type { ChatService, RestAnswer } from './ChatService.js';

/** Where the service in the page answers. Nothing leaves the page for it. */
export const inBrowserUrls = { apiUrl: 'https://chat.invalid', url: 'wss://chat.invalid/ws' } as const;

const { host } = new URL(inBrowserUrls.apiUrl);

/** As long as an answer takes, so that there is a moment in which it is waited for. */
const latencyMs = 40;
const later = (run: () => void) => setTimeout(run, latencyMs);

/** Serves a chat service to the page it runs in, and leaves all other traffic alone. Returns how to stop. */
export function serveInBrowser(service: ChatService): () => void {
  const requests = new XMLHttpRequestInterceptor();
  requests.on('request', async ({ request, controller }) => {
    const url = new URL(request.url);
    if (url.host !== host) return;
    const answer = service.answer(request.method, url.pathname, await sizeOf(request));
    await new Promise<void>(later);
    if (answer === 'refuse') controller.errorWith(new TypeError('The network is gone'));
    else controller.respondWith(responseOf(answer));
  });

  const sockets = new WebSocketInterceptor();
  sockets.on('connection', ({ client, server }) => {
    if (client.url.host !== host) return server.connect();
    const session = service.accept({
      send: (frame) => later(() => client.send(frame.slice().buffer)),
      close: () => later(() => client.close(1001)),
    });
    client.addEventListener('message', async ({ data }) => session.receive(await bytesOf(data)));
    client.addEventListener('close', () => session.closed());
  });

  requests.apply();
  sockets.apply();
  return () => {
    requests.dispose();
    sockets.dispose();
  };
}

function responseOf({ status, body }: RestAnswer): Response {
  const text = typeof body === 'object' ? JSON.stringify(body) : body;
  const type = text?.startsWith('<') ? 'text/html' : 'application/json';
  return new Response(text, { status, headers: { 'content-type': type } });
}

/** The bytes of an upload: of other requests, which come by the thousand, nobody wants to know. */
async function sizeOf(request: Request): Promise<number> {
  if (!request.headers.get('content-type')?.startsWith('multipart/')) return 0;
  return (await request.clone().arrayBuffer()).byteLength;
}

async function bytesOf(data: unknown): Promise<Uint8Array> {
  return new Uint8Array(await new Response(data as BodyInit).arrayBuffer());
}
