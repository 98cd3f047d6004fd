import { type ChatErrorStore, createChatErrorStore } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import type { Connection } from './Chat.js';
import { type SdkName, sdks } from './sdks.js';

/** A chat in another page of this origin, with a copy of the kit of its own. */
export interface OtherTab {
  readonly connection: Connection;
  readonly store: ChatErrorStore;
  readonly kinds: () => readonly string[];
}

/** What starts a chat in the page that this module is loaded in. */
export type StartTab = (sdk: SdkName, addresses: { readonly apiUrl: string; readonly url: string }) => OtherTab;

const startTab: StartTab = (sdk, addresses) => {
  const connection = new sdks[sdk].connection({ appKey: 'org#app', isHttpDNS: false, https: false, ...addresses });
  const store = createChatErrorStore({ dialect: webDialect });
  store.connect(connection);
  return { connection, store, kinds: () => store.getSnapshot().notices.map(({ kind }) => kind) };
};

(globalThis as { startTab?: StartTab }).startTab = startTab;
