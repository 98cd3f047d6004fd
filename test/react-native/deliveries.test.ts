import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetDeveloperMessages } from '../../src/core/developer.js';
import { createChatErrorStore } from '../../src/core/index.js';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { deliverMessage, delivery, followDeliveries, withUniqueId } from '../../src/react-native/index.js';
import { fakeEnvironment } from '../core/fakeEnvironment.js';
import { anyValue } from '../hostile.js';
import { fakeSdk, newMessage } from './fakeSdk.js';

const settled = () => new Promise((resolve) => setTimeout(resolve));

function makeStore() {
  const store = createChatErrorStore({ dialect: nativeDialect, environment: fakeEnvironment().environment });
  store.mount({ surface: 'toast' });
  const open = () => store.getSnapshot().notices.filter(({ state }) => state === 'open');
  return { ...store, open };
}

beforeEach(() => {
  forgetDeveloperMessages();
});

describe('a delivery', () => {
  test('settles with the callback, not with the promise of the call', async () => {
    const { client, fail } = fakeSdk();
    const message = newMessage();
    const sent = deliverMessage(client, message);
    const settle = vi.fn();
    sent.then(settle, settle);
    await settled();
    expect(settle).not.toHaveBeenCalled();
    fail('sendMessage', message, 501);
    await expect(sent).rejects.toEqual({ code: 501, description: 'said by the SDK' });
  });

  test('resolves to the message of the server, and reports the progress in percent', async () => {
    const { client, emit, succeed } = fakeSdk();
    const message = newMessage();
    const percents: number[] = [];
    const sent = deliverMessage(client, message, (percent) => percents.push(percent));
    for (const progress of [10, 95]) {
      emit('sendMessage', 'Progress' as never, { ...message, callbackType: 'onMessageProgressUpdate', progress });
    }
    succeed('sendMessage', message, { msgId: 'from the server' });
    expect(await sent).toEqual({ msgId: 'from the server' });
    expect(percents).toEqual([10, 95]);
  });

  test('rejects if the SDK refuses the call at once, or throws', async () => {
    const refusal = { code: 1, description: 'Invalid message parameters.' };
    await expect(delivery(async () => Promise.reject(refusal))).rejects.toBe(refusal);
    await expect(
      delivery(() => {
        throw refusal;
      }),
    ).rejects.toBe(refusal);
  });

  test('of a message that has been sent before resends it', async () => {
    const { client, calls, fail, succeed } = fakeSdk();
    const message = newMessage();
    const first = deliverMessage(client, message);
    fail('sendMessage', message, 300);
    await expect(first).rejects.toMatchObject({ code: 300 });
    const second = deliverMessage(client, message);
    succeed('resendMessage', message, { msgId: '1' });
    expect(await second).toEqual({ msgId: '1' });
    expect(calls).toEqual(['sendMessage', 'resendMessage']);
  });

  test('of a message that has arrived in the meantime is a success', async () => {
    const resendMessage = async (_: object, callback: { onError: (...values: unknown[]) => void }) =>
      callback.onError('1', { code: 1, description: 'The message had send success' });
    const message = { ...newMessage(), status: 2 };
    const client = { chatManager: { sendMessage: resendMessage, resendMessage } };
    expect(await deliverMessage(client, message)).toBe(message);
  });

  test('of a group file fails with the last value of its callback', async () => {
    const sent = delivery(({ onError }) => onError('group', '/a.pdf', { code: 402, description: '' }));
    await expect(sent).rejects.toMatchObject({ code: 402 });
  });

  test('survives a progress listener that throws', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const sent = delivery(
      ({ onProgress, onSuccess }) => {
        onProgress('1', 50);
        onSuccess('done');
      },
      () => {
        throw new Error('mine');
      },
    );
    expect(await sent).toBe('done');
  });
});

test('messages that are created in one millisecond get IDs of their own', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 }), (times) => {
      const messages = times.map((time) => withUniqueId(newMessage(1_800_000_000_000 + time)));
      expect(new Set(messages.map(({ localMsgId }) => localMsgId)).size).toBe(messages.length);
      for (const { localMsgId, localTime } of messages) expect(localMsgId).toBe(String(localTime));
    }),
  );
});

describe('following deliveries', () => {
  test.each([
    ['sendMessage', 'send'],
    ['resendMessage', 'send'],
    ['downloadAttachment', 'download'],
    ['downloadThumbnailInCombine', 'download'],
  ])('reports a failed %s that nobody else listens to, and ends its notice on success', async (call, operation) => {
    const { client, fail, succeed } = fakeSdk();
    const store = makeStore();
    followDeliveries(client, store);
    const message = newMessage();
    fail(call, message, 403);
    await settled();
    expect(store.open()).toMatchObject([{ code: 403, operation, scope: message.localMsgId }]);
    succeed(call, newMessage(1_700_000_000_001));
    await settled();
    expect(store.open()).toHaveLength(1);
    succeed(call, message);
    await settled();
    expect(store.open()).toEqual([]);
  });

  test('ends the notice of a message that is resent with success', async () => {
    const { client, fail, succeed } = fakeSdk();
    const store = makeStore();
    followDeliveries(client, store);
    const message = newMessage();
    fail('sendMessage', message, 215);
    await settled();
    expect(store.open()).toHaveLength(1);
    succeed('downloadThumbnail', message);
    expect(store.open()).toHaveLength(1);
    succeed('resendMessage', message);
    expect(store.open()).toEqual([]);
  });

  test('reports a group file under its path', async () => {
    const { client, emit } = fakeSdk();
    const store = makeStore();
    followDeliveries(client, store);
    emit('uploadGroupSharedFile', 'Error', { groupId: 'g', filePath: '/a.pdf', error: { code: 400, description: '' } });
    await settled();
    expect(store.open()).toMatchObject([{ scope: '/a.pdf', operation: 'upload' }]);
  });

  test.each(['before', 'after'])(
    'started %s a tracked call of the app makes one notice, with the options of both',
    async (when) => {
      const { client, fail } = fakeSdk();
      const store = makeStore();
      const message = newMessage();
      const start = () => followDeliveries(client, store, () => ({ handlers: { discard: () => {} } }));
      if (when === 'before') start();
      const sent = store.track(() => deliverMessage(client, message), { operation: 'send' });
      if (when === 'after') start();
      fail('sendMessage', message, 300);
      await expect(sent).rejects.toMatchObject({ code: 300 });
      await settled();
      expect(store.open()).toMatchObject([{ count: 1, scope: message.localMsgId, operation: 'send' }]);
      expect(store.open()[0]?.actions).toContain('retry');
    },
  );

  test('counts a message that fails once more', async () => {
    const { client, fail } = fakeSdk();
    const store = makeStore();
    followDeliveries(client, store);
    const message = newMessage();
    for (const call of ['sendMessage', 'resendMessage']) {
      const sent = deliverMessage(client, message);
      fail(call, message, 300);
      await expect(sent).rejects.toMatchObject({ code: 300 });
      await settled();
    }
    expect(store.open()).toMatchObject([{ count: 2 }]);
  });

  test('tells the app what failed, for handlers of its own', async () => {
    const { client, emit } = fakeSdk();
    const store = makeStore();
    const retry = vi.fn();
    const optionsFor = vi.fn(() => ({ handlers: { retry } }));
    followDeliveries(client, store, optionsFor);
    const error = { code: 300, description: '' };
    emit('sendMessage', 'Error', { localTime: 5, error, message: { msgId: 'm' } });
    await settled();
    expect(optionsFor).toHaveBeenCalledExactlyOnceWith({
      call: 'sendMessage',
      scope: '5',
      message: { msgId: 'm' },
      error,
    });
    store.runAction(store.open()[0]?.id ?? '', 'retry');
    expect(retry).toHaveBeenCalledOnce();
  });

  test('ends the notice under the scope that the app has given it', async () => {
    const { client, fail, succeed } = fakeSdk();
    const store = makeStore();
    followDeliveries(client, store, () => ({ scope: 'mine' }));
    const message = newMessage();
    fail('sendMessage', message, 300);
    await settled();
    expect(store.open()).toMatchObject([{ scope: 'mine' }]);
    succeed('resendMessage', message);
    expect(store.open()).toEqual([]);
  });

  test('reports a failure though the options of the app cannot be had', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { client, fail } = fakeSdk();
    const store = makeStore();
    followDeliveries(client, store, () => {
      throw new Error('mine');
    });
    fail('sendMessage', newMessage(), 300);
    await settled();
    expect(store.open()).toMatchObject([{ code: 300, operation: 'send' }]);
  });

  test('stops', async () => {
    const { client, fail, listening } = fakeSdk();
    const store = makeStore();
    const stop = followDeliveries(client, store);
    expect(listening()).toBe(8);
    stop();
    expect(listening()).toBe(0);
    fail('sendMessage', newMessage(), 300);
    await settled();
    expect(store.open()).toEqual([]);
  });

  test('takes any value for the client, an event or a store', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    fc.assert(
      fc.property(anyValue(), anyValue(), (...makers) => {
        const [value, other] = makers.map((make) => make());
        followDeliveries(value, makeStore())();
        followDeliveries({ getEventEmitter: value }, makeStore())();
        followDeliveries({ getEventEmitter: () => ({ addListener: () => value }) }, makeStore())();
        const addListener = (_: string, listener: (event: unknown) => void) => {
          listener(value);
          listener({ callbackType: 'onMessageError', localTime: value, error: other });
        };
        followDeliveries({ getEventEmitter: () => ({ addListener }) }, value as never, other as never)();
      }),
      { numRuns: 50 },
    );
  });
});
