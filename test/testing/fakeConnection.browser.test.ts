import { describe, expect, test, vi } from 'vitest';
import { webDialect } from '../../src/dialects/web/index.js';
import { type ConnectionScenario, fakeConnection } from '../../src/testing/index.js';
import { sdks } from '../sdk/sdks.js';
import { type RemoteService, remoteService } from '../stub/client.js';

const events = [
  'onConnected',
  'onReconnecting',
  'onDisconnected',
  'onOnline',
  'onOffline',
  'onTokenWillExpire',
  'onTokenExpired',
  'onError',
];

type Emitter = { addEventHandler(id: string, handlers: object): void };

/** Writes down what a connection tells: the events, and of errors what says most. */
function record(connection: object) {
  const told: unknown[] = [];
  const handlers = events.map((event) => [
    event,
    (payload?: { type: number }) => told.push(payload === undefined ? event : `${event} ${payload.type}`),
  ]);
  (connection as Emitter).addEventHandler('record', Object.fromEntries(handlers));
  return told;
}

function played(...scenarios: ConnectionScenario[]) {
  const { connection, play } = fakeConnection(webDialect);
  const told = record(connection);
  for (const scenario of scenarios) play(scenario);
  return told;
}

describe.each(['agora-chat', 'easemob-websdk'] as const)('a fake connection tells what the real %s does', (sdk) => {
  async function signedIn(name: string, behaviour: Parameters<RemoteService['behave']>[0] = {}) {
    const { service, apiUrl, url } = remoteService(`${sdk}-fake-${name}`);
    await service.behave(behaviour);
    const connection = new sdks[sdk].connection({ appKey: 'org#app', isHttpDNS: false, https: false, apiUrl, url });
    const told = record(connection);
    await connection.open({ user: 'alice', pwd: 'secret' });
    const tells = async (...scenarios: ConnectionScenario[]) => {
      await vi.waitFor(() => expect(told).toEqual(played(...scenarios)), { timeout: 12_000 });
      told.length = 0;
    };
    return { service, connection, tells };
  }

  // The first, because the SDKs listen to the network for the first connection of a page alone.
  test('when connections come and go', async () => {
    const { service, connection, tells } = await signedIn('gaps');
    await tells('connected');
    window.dispatchEvent(new Event('offline'));
    await tells('offline');
    window.dispatchEvent(new Event('online'));
    await tells('backOnline');
    await service.dropSockets();
    await tells('reconnecting', 'connected');
    connection.close();
    await tells('signedOut');
  });

  test('when it gives up', async () => {
    const { service, connection, tells } = await signedIn('lost');
    await tells('connected');
    connection.autoReconnectNumMax = 1;
    await service.behave({ sockets: 'close' });
    await service.dropSockets();
    await tells('disconnected');
  });

  test.each([
    ['signedInElsewhere', 'signedInElsewhere'],
    ['removed', 'accountRemoved'],
    ['passwordChanged', 'passwordChanged'],
    ['byOtherDevice', 'signedOutRemotely'],
  ] as const)('when a session ends from elsewhere (%s)', async (kick, scenario) => {
    const { service, tells } = await signedIn(kick);
    await tells('connected');
    await service.kick(kick);
    await tells(scenario);
  });

  test('when a session runs out', async () => {
    const { tells } = await signedIn('expiry', { tokenLife: 2 });
    await tells('connected', 'sessionExpiring', 'sessionExpired');
  });
});
