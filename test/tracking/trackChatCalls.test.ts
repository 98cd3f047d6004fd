import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type TrackChatCallsOptions, trackChatCalls, untracked } from '../../src/tracking/index.js';
import { makeStore } from '../core/makeStore.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

/** A client in the way of the SDKs: with private fields, calls of itself, a manager, and a property that cannot change. */
class Client {
  readonly #refuse: () => object;
  readonly groupManager: { acceptInvitation: (groupId: string) => Promise<void> };

  constructor(refuse: () => object = () => ({ type: 500, message: 'Server is busy.' })) {
    this.#refuse = refuse;
    this.groupManager = { acceptInvitation: () => Promise.reject(this.#refuse()) };
    Object.defineProperty(this, 'joinChatRoom', { value: () => Promise.reject(this.#refuse()) });
  }

  send = (_: object) => Promise.reject(this.#refuse());
  recallMessage(_: { mid: string }) {
    return Promise.reject(this.#refuse());
  }
  joinGroup(_: { groupId: string }): Promise<void> {
    throw this.#refuse();
  }
  getHistoryMessages(_: object) {
    return Promise.reject(this.#refuse());
  }
  leaveGroup(_: { groupId: string }) {
    return this.recallMessage({ mid: 'inner' }).catch(() => 'left');
  }
  addContact(_: string) {
    return Promise.resolve('added');
  }
}

function tracked(options?: TrackChatCallsOptions, client = new Client()) {
  const made = makeStore();
  const chat = trackChatCalls(client, made.store, options);
  const shown = () => made.notices().map(({ operation, scope, count }) => [operation, scope, count]);
  return { ...made, chat, client, shown };
}

/** Until the client has waited for the app to report. */
const aTask = () => new Promise((resolve) => setTimeout(resolve, 5));
const ignored = async (call: () => unknown) => {
  try {
    await call();
  } catch {
    // The app does nothing.
  }
  await aTask();
};

describe('a tracked client', () => {
  test('reports a failed call with its operation and its object', async () => {
    const { chat, shown } = tracked();
    await ignored(() => chat.send({ id: 'm1', type: 'txt' }));
    await ignored(() => chat.recallMessage({ mid: 'm2' }));
    await ignored(() => chat.groupManager.acceptInvitation('g1'));
    expect(shown()).toEqual(
      expect.arrayContaining([
        ['send', 'm1', 1],
        ['recall', 'm2', 1],
        ['joinGroup', 'g1', 1],
      ]),
    );
  });

  test('rejects and throws as the SDK does, and passes results on', async () => {
    const refused = new Error('no');
    const { chat, shown } = tracked({}, new Client(() => refused));
    await expect(chat.recallMessage({ mid: 'm' })).rejects.toBe(refused);
    expect(() => chat.joinGroup({ groupId: 'g' })).toThrow(refused);
    await expect(chat.addContact('u')).resolves.toBe('added');
    await aTask();
    expect(shown().length).toBeGreaterThan(0);
  });

  test('is of the same class, has the same methods every time, and leaves the given client as it was', async () => {
    const { chat, client, notices } = tracked();
    expect(chat).toBeInstanceOf(Client);
    expect(chat.send).toBe(chat.send);
    await ignored(() => client.send({ id: 'm1' }));
    expect(notices()).toEqual([]);
  });

  test('does not report what the SDK calls itself, loading, receipts and typing notices', async () => {
    const { chat, notices } = tracked();
    expect(await chat.leaveGroup({ groupId: 'g' })).toBe('left');
    await ignored(() => chat.getHistoryMessages({}));
    for (const type of ['read', 'delivery', 'channel', 'cmd']) await ignored(() => chat.send({ id: 'm', type }));
    expect(notices()).toEqual([]);
  });

  test('takes a message with a file for an upload', async () => {
    const { chat, shown } = tracked();
    await ignored(() => chat.send({ id: 'm1', type: 'img' }));
    await ignored(() => chat.send({ localMsgId: 'm2', body: { type: 'voice' } }));
    expect(shown()).toEqual(
      expect.arrayContaining([
        ['upload', 'm1', 1],
        ['upload', 'm2', 1],
      ]),
    );
  });

  test('passes on a property that cannot change', async () => {
    const { chat, client } = tracked();
    expect((chat as never as { joinChatRoom: unknown }).joinChatRoom).toBe(
      (client as never as { joinChatRoom: unknown }).joinChatRoom,
    );
  });

  test('can leave a method out, add one, and name its operation', async () => {
    const { chat, shown } = tracked({ methods: { send: false, getHistoryMessages: true, recallMessage: 'undoSend' } });
    await ignored(() => chat.send({ id: 'm' }));
    await ignored(() => chat.getHistoryMessages({}));
    await ignored(() => chat.recallMessage({ mid: 'm' }));
    expect(shown()).toHaveLength(2);
    expect(shown()).toEqual(
      expect.arrayContaining([
        ['fetchHistory', undefined, 1],
        ['undoSend', 'm', 1],
      ]),
    );
  });

  test('can leave one call out', async () => {
    const { chat, notices } = tracked();
    await ignored(() => untracked(() => chat.send({ id: 'm' })));
    expect(notices()).toEqual([]);
    await ignored(() => chat.send({ id: 'm' }));
    expect(notices()).toHaveLength(1);
  });

  test.each(['before', 'after'])(
    'makes one notice of a failure that the app reports too, %s a later step',
    async (when) => {
      const { chat, store, shown } = tracked();
      await ignored(async () => {
        try {
          await chat.send({ id: 'm1' });
        } catch (error) {
          if (when === 'after') await Promise.resolve();
          store.report(error, { operation: 'send', scope: 'composer' });
        }
      });
      expect(shown()).toEqual([['send', 'composer', 1]]);
    },
  );

  test('leaves a call to the app that tracks it, the retry included', async () => {
    const { chat, store, shown, notices } = tracked();
    await store.run(() => chat.send({ id: 'm1' }), { operation: 'send', scope: 'composer' });
    await aTask();
    expect(shown()).toEqual([['send', 'composer', 1]]);
    store.runAction(notices()[0]?.id ?? '', 'retry');
    await aTask();
    expect(shown()).toEqual([['send', 'composer', 2]]);
  });

  test('makes one notice of a handler that fails again', async () => {
    const { chat, store, shown, notices } = tracked();
    const retry = () => chat.send({ id: 'm1' });
    store.report({ type: 500 }, { operation: 'send', scope: 'composer', handlers: { retry } });
    store.runAction(notices()[0]?.id ?? '', 'retry');
    await aTask();
    expect(shown()).toEqual([['send', 'composer', 2]]);
  });
});
