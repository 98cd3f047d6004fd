import { inject } from 'vitest';
import type { ChatService } from './ChatService.js';

type Told = 'behave' | 'kick' | 'dropSockets' | 'reset';
export type RemoteService = { readonly [M in Told]: (...args: Parameters<ChatService[M]>) => Promise<void> };

/** A chat service of one test's own, on loopback. */
export function remoteService(name: string) {
  const port = inject('stubPort');
  const tell = async (method: Told, args: unknown[]) => {
    await fetch(`http://127.0.0.1:${port}/${name}/-/${method}`, { method: 'POST', body: JSON.stringify(args) });
  };
  const service: RemoteService = {
    behave: (...args) => tell('behave', args),
    kick: (...args) => tell('kick', args),
    dropSockets: (...args) => tell('dropSockets', args),
    reset: (...args) => tell('reset', args),
  };
  return { service, apiUrl: `http://127.0.0.1:${port}/${name}`, url: `ws://127.0.0.1:${port}/${name}/ws` };
}
