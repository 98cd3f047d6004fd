import type agora from 'agora-chat';
import { ChatService } from '../../test/stub/ChatService.js';
import { inBrowserUrls, serveInBrowser } from '../../test/stub/inBrowser.js';
import type { Timeline } from './timeline.js';
import { watchSdk } from './watchSdk.js';

/** The packages, each loaded when it is chosen. */
const packages = {
  'agora-chat': () => import('agora-chat'),
  'easemob-websdk': () => import('easemob-websdk'),
};
export type SdkName = keyof typeof packages;
export const sdkNames = Object.keys(packages) as SdkName[];

export type Sdk = typeof agora;
export type Connection = InstanceType<Sdk['connection']>;

export interface Session {
  readonly sdk: Sdk;
  readonly connection: Connection;
  readonly service: ChatService;
  readonly signIn: () => Promise<unknown>;
  readonly stop: () => void;
}

export async function loadSdk(name: SdkName): Promise<Sdk> {
  let module = (await packages[name]()) as { readonly default?: unknown };
  // How deep the default of a CommonJS module lies depends on how a bundler reads it.
  while (module.default) module = module.default as typeof module;
  return module as unknown as Sdk;
}

/** A connection of a real SDK, and a chat service in this very page for it to talk to. */
export function startSession(sdk: Sdk, timeline: Timeline): Session {
  sdk.logger.disableAll();
  const service = new ChatService();
  const stopServing = serveInBrowser(service);
  const connection = new sdk.connection({ appKey: 'org#app', isHttpDNS: false, https: true, ...inBrowserUrls });
  connection.autoReconnectNumMax = 1000;
  const stopWatching = watchSdk(connection, (entry) => timeline.add('sdk', entry));
  return {
    sdk,
    connection,
    service,
    signIn: () => connection.open({ user: 'alice', pwd: 'secret' }),
    stop() {
      stopWatching();
      connection.close();
      stopServing();
    },
  };
}
