import type { Browser, Page } from 'playwright';
import { openPage } from '../consumer.ts';
import { ChatService } from './ChatService.ts';

const hosts = ['https', 'http'].map((protocol) => ({ protocol, domain: 'chat.invalid', port: '443' }));

/** A chat service in place of the vendor's own, for one page. */
interface ServiceOnPage {
  readonly service: ChatService;
  /** Whether the service answers at all. It does not at first. */
  reachable: boolean;
}

/** Answers all requests of a page that leave this machine, at the addresses that the SDK uses by default. */
async function serveOnPage(page: Page): Promise<ServiceOnPage> {
  const service = new ChatService();
  const served: ServiceOnPage = { service, reachable: false };
  const leaves = ({ hostname }: URL) => hostname !== '127.0.0.1';

  await page.route(leaves, (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const isLookup = pathname.endsWith('/server.json');
    const answer = isLookup
      ? { status: 200, body: { rest: { hosts }, 'msync-wx': { hosts } } }
      : service.answer(request.method(), pathname, request.postDataBuffer()?.length ?? 0);
    if (!served.reachable || answer === 'refuse') return route.abort('connectionrefused');
    const { status, body } = answer;
    const headers = { 'access-control-allow-origin': '*' };
    return typeof body === 'string'
      ? route.fulfill({ status, headers, contentType: 'text/html', body })
      : route.fulfill({ status, headers, json: body ?? {} });
  });

  await page.routeWebSocket(leaves, (socket) => {
    const session = service.accept({
      send: (frame) => socket.send(Buffer.from(frame)),
      close: () => void socket.close(),
    });
    socket.onMessage((frame) => session.receive(new Uint8Array(Buffer.from(frame as Buffer))));
    socket.onClose(() => session.closed());
  });
  return served;
}

/** What the SDK and Chromium log when the service cannot be reached, or ends a session. */
const expectedComplaints = /IM SDK \[error\]|Failed to load resource|WebSocket connection to/;

/** Opens an app that has a chat service of its own, out of reach at first unless it says otherwise. */
export async function openWithService(browser: Browser, url: string, { reachable = false } = {}) {
  let served: ServiceOnPage | undefined;
  const prepare = async (page: Page) => {
    served = await serveOnPage(page);
    served.reachable = reachable;
  };
  const { page, complaints } = await openPage(browser, url, { prepare, until: 'button' });
  page.setDefaultTimeout(10_000);
  return {
    page,
    served: served as unknown as ServiceOnPage,
    banner: (kind: string) => page.locator(`.chat-error-banner[data-kind=${kind}]`),
    /** What anybody but the SDK complains of. */
    complaints: () => complaints.filter((text) => !expectedComplaints.test(text)),
  };
}
