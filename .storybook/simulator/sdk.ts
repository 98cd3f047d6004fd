import agoraModule from 'agora-chat';
import { ChatService } from '../../test/stub/ChatService.js';
import { inBrowserUrls, serveInBrowser } from '../../test/stub/inBrowser.js';

// What the default of a CommonJS module is depends on how a bundler reads it.
const AgoraChat = (agoraModule as { default?: typeof agoraModule }).default ?? agoraModule;

export interface ChatSdk {
  readonly connection: InstanceType<typeof AgoraChat.connection>;
  readonly service: ChatService;
  readonly stop: () => void;
}

/** The real agora-chat, and a chat service in this very page for it to talk to. */
export function startSdk(): ChatSdk {
  AgoraChat.logger.disableAll();
  const service = new ChatService();
  const stop = serveInBrowser(service);
  const connection = new AgoraChat.connection({ appKey: 'org#app', isHttpDNS: false, https: true, ...inBrowserUrls });
  connection.autoReconnectNumMax = 1000;
  return { connection, service, stop };
}

export function makeMessage(text: string, file?: File) {
  const to = { to: 'weekend-hike', chatType: 'groupChat' } as const;
  if (!file) return AgoraChat.message.create({ type: 'txt', msg: text, ...to });
  const data = { data: file, filename: file.name, filetype: file.type, url: '' };
  return AgoraChat.message.create({ type: 'file', file: data, filename: file.name, ...to } as never);
}
