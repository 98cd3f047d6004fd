import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { ChatService, type RestAnswer } from './ChatService.js';

/**
 * Serves chat services on loopback, one for each name in the path: `/<name>/org/app/…` over HTTP, `/<name>/ws` as a socket.
 * `POST /<name>/-/<method>` with the arguments as a JSON list tells a service how to behave.
 * @returns the port, and how to stop
 */
export async function serveOnLoopback(): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const services = new Map<string, ChatService>();
  const serviceFor = (url = '/') => {
    const [, name = ''] = url.split('/');
    const service = services.get(name) ?? new ChatService();
    services.set(name, service);
    return { service, path: url.slice(name.length + 1) };
  };

  const server = createServer(async (request, response) => {
    const { service, path } = serviceFor(request.url);
    for (const name of ['origin', 'headers', 'methods']) response.setHeader(`access-control-allow-${name}`, '*');
    const body = await read(request);
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    if (path.startsWith('/-/')) {
      tell(service, path.slice(3), JSON.parse(body || '[]'));
      return response.writeHead(204).end();
    }
    const answer = service.answer(request.method ?? 'GET', path, body.length);
    if (answer === 'refuse') return request.socket.destroy();
    write(response, answer);
  });

  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    const { service } = serviceFor(request.url);
    const session = service.accept({ send: (frame) => socket.send(frame), close: () => socket.close() });
    socket.on('message', (data) => session.receive(new Uint8Array(data as Buffer)));
    socket.on('close', () => session.closed());
  });

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((stopped) => {
        for (const socket of sockets.clients) socket.terminate();
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}

function tell(service: ChatService, method: string, args: unknown[]): void {
  if (method === 'behave') service.behave(args[0] as Parameters<ChatService['behave']>[0]);
  if (method === 'kick') service.kick(args[0] as Parameters<ChatService['kick']>[0]);
  if (method === 'dropSockets') service.dropSockets();
  if (method === 'reset') service.reset();
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function write(response: ServerResponse, { status, body }: RestAnswer): void {
  const html = typeof body === 'string' && body.startsWith('<');
  response.writeHead(status, { 'content-type': html ? 'text/html' : 'application/json' });
  response.end(typeof body === 'object' ? JSON.stringify(body) : body);
}
