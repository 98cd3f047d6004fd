import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetDeveloperMessages } from '../../src/core/developer.js';
import { createChatErrorStore } from '../../src/core/index.js';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { reportUikitErrors } from '../../src/react-native/index.js';
import { anyValue } from '../hostile.js';
import { fakeSdk, newMessage } from './fakeSdk.js';

interface Listener {
  readonly onError: (params: object) => void;
}

/** The error of react-native-chat-uikit 2. */
class UIKitError extends Error {
  readonly tag: string | undefined;
  constructor(
    readonly code: number,
    readonly desc: string,
    tag?: string,
  ) {
    super();
    this.tag = tag;
  }
}

function fakeUikit() {
  const listeners = new Set<Listener>();
  const sdk = fakeSdk();
  const im = {
    client: sdk.client,
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
  };
  const tell = (params: object) => {
    for (const { onError } of listeners) onError(params);
  };
  return { im, tell, listeners, ...sdk };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  forgetDeveloperMessages();
});

describe('what react-native-chat-uikit reports', () => {
  test('reaches the store as it is', () => {
    const { im, tell } = fakeUikit();
    const report = vi.fn(() => '');
    reportUikitErrors(im, { report, resolve: () => {} });
    const error = new UIKitError(901, '{"code":603,"description":""}', 'setGroupName');
    tell({ error, from: 'setGroupName' });
    expect(report).toHaveBeenCalledExactlyOnceWith(error);
  });

  test('is understood by the error of the SDK inside, however deep', () => {
    const { im, tell } = fakeUikit();
    const store = createChatErrorStore({ dialect: nativeDialect });
    store.mount({ surface: 'toast' });
    reportUikitErrors(im, store);
    const inner = JSON.stringify({ code: 603, description: 'no permission' });
    tell({ error: new UIKitError(901, inner, 'setGroupName'), from: 'setGroupName' });
    const expired = new UIKitError(901, JSON.stringify({ code: 108, description: 'expired' }), 'refreshToken');
    tell({ error: new UIKitError(1003, JSON.stringify({ ...expired })), from: 'refreshToken' });
    const codes = store.getSnapshot().notices.map(({ code }) => code);
    expect(codes.sort()).toEqual([108, 603]);
  });

  test('is one notice if a failed recall is reported twice', () => {
    const { im, tell } = fakeUikit();
    const store = createChatErrorStore({ dialect: nativeDialect });
    store.mount({ surface: 'toast' });
    reportUikitErrors(im, store);
    const error = new UIKitError(901, '{"code":504,"description":""}', 'recallMessage');
    tell({ error, from: 'recallMessage' });
    tell({ error });
    expect(store.getSnapshot().notices).toMatchObject([{ count: 1 }]);
  });

  test('includes the messages whose errors it drops, once', async () => {
    const { im, tell, fail } = fakeUikit();
    const store = createChatErrorStore({ dialect: nativeDialect });
    store.mount({ surface: 'toast' });
    reportUikitErrors(im, store, ({ call }) => ({ handlers: { retry: () => call } }));
    const message = newMessage();
    fail('resendMessage', message, 501);
    tell({ error: new UIKitError(901, String({})), from: 'resendMessage' });
    await settled();
    expect(store.getSnapshot().notices).toMatchObject([{ code: 501, count: 1, scope: message.localMsgId }]);
  });

  test('is no longer listened to after a stop', () => {
    const { im, listeners, listening } = fakeUikit();
    const stop = reportUikitErrors(im, { report: () => '', resolve: () => {} });
    expect([listeners.size, listening()]).toEqual([1, 8]);
    stop();
    expect([listeners.size, listening()]).toEqual([0, 0]);
  });
});

test('any value can stand in for the service of the kit, its client and what it reports', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  fc.assert(
    fc.property(anyValue(), anyValue(), (...makers) => {
      const [value, other] = makers.map((make) => make());
      const store = { report: () => '', resolve: () => {} };
      reportUikitErrors(value, store)();
      reportUikitErrors({ addListener: value, removeListener: other, client: other }, store)();
      const addListener = ({ onError }: Listener) => {
        onError(value as object);
        onError({ error: value });
      };
      reportUikitErrors({ addListener, removeListener: other, client: value }, other as never)();
    }),
    { numRuns: 50 },
  );
});
