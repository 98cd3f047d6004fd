import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetDeveloperMessages } from '../../src/core/developer.js';
import { createChatErrorStore } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { fakeConnection } from '../../src/testing/index.js';
import { reportUikitErrors } from '../../src/uikit/index.js';
import { anyValue } from '../hostile.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  forgetDeveloperMessages();
});

const store = createChatErrorStore({ dialect: webDialect });
const noKit = /not the event handler of a UI kit.*import \{ eventHandler \} from 'agora-chat-uikit'/s;

test('any value whatever can stand in for the event handler, its functions and the store', () => {
  fc.assert(
    fc.property(anyValue(), anyValue(), anyValue(), (...makers) => {
      const [value, other, report] = makers.map((make) => make());
      const broken = { addEventHandler: value, removeEventHandler: other, dispatchError: () => {} };
      const throwing = {
        ...broken,
        addEventHandler() {
          throw value;
        },
        removeEventHandler: () => {},
      };
      const kept = { ...throwing, addEventHandler: () => {}, removeEventHandler: throwing.addEventHandler };
      for (const eventHandler of [value, broken, throwing, kept]) {
        reportUikitErrors(eventHandler, store)();
        reportUikitErrors(eventHandler, { report } as never)();
        reportUikitErrors(eventHandler, other as never)();
      }
    }),
  );
});

describe('the developer is told once', () => {
  test.each([
    ['nothing', undefined],
    ['the connection of an SDK', fakeConnection(webDialect).connection],
    ['a module', { eventHandler: {} }],
    [
      'an event handler that refuses',
      {
        dispatchError() {},
        removeEventHandler() {},
        addEventHandler() {
          throw new Error('no');
        },
      },
    ],
  ])('that %s is no event handler', (_, given) => {
    reportUikitErrors(given, store);
    reportUikitErrors(given, store);
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(noKit));
  });

  test('that there is no store', () => {
    for (const given of [undefined, {}, { report: 1 }]) reportUikitErrors({}, given as never);
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('no store to report to'));
  });
});
