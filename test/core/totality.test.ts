import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  chatErrorKinds,
  chatErrorReport,
  createChatErrorStore,
  describeChatError,
  normalizeChatError,
  routeChatError,
} from '../../src/core/index.js';
import { harmonyosDialect } from '../../src/dialects/harmonyos/index.js';
import { legacyNativeDialect, nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import { createChatErrorI18n, getChatErrorTexts } from '../../src/i18n/index.js';
import { severities } from '../../src/kinds/kind.js';
import { anyValue } from '../hostile.js';

const dialects = [webDialect, web5Dialect, nativeDialect, legacyNativeDialect, harmonyosDialect];
// biome-ignore lint/suspicious/noExplicitAny: this is about values that no type admits.
type Anything = any;

// Thousands of mistakes in a row would fill the log with messages for developers.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));

describe('any value whatever', () => {
  test('has a meaning in every dialect, and is kept', () => {
    fc.assert(
      fc.property(anyValue(), fc.constantFrom(...dialects), (make, dialect) => {
        const value = make();
        const error = normalizeChatError(value, { dialect });
        expect(Object.hasOwn(chatErrorKinds, error.kind)).toBe(true);
        expect(Object.is(error.cause, value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('has words on a surface that exists, whatever stands in for an error, a policy or a translator', async () => {
    const i18n = await createChatErrorI18n();
    const t = i18n.getFixedT('en', 'chatErrors');
    fc.assert(
      fc.property(anyValue(), anyValue(), anyValue(), (...makers) => {
        const [value, policy, translate] = makers.map((make) => make());
        const columns = Object.fromEntries(
          ['category', 'severity', 'surface', 'actions', 'audience'].map((name) => [name, policy]),
        );
        for (const row of [policy, columns]) {
          const policies = Object.fromEntries(Object.keys(chatErrorKinds).map((kind) => [kind, row]));
          expect(severities).toContain(describeChatError(value as Anything, policies as Anything).severity);
        }
        const described = describeChatError(value as Anything, policy as Anything);
        expect(Object.hasOwn(chatErrorKinds, described.kind)).toBe(true);
        routeChatError(value as Anything, policy as Anything);
        routeChatError(described, { mounted: [value, policy] as Anything, scope: policy as Anything });
        expect(['inline', 'toast', 'banner', 'modal', 'none']).toContain(routeChatError(described));
        for (const asked of [t, translate as Anything]) {
          const texts = getChatErrorTexts(described, asked);
          expect(texts.title).not.toBe('');
          expect(texts.message).not.toMatch(/kinds\.|codes\./);
        }
        expect(typeof chatErrorReport(described)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  test('can be given to every function of a store', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    fc.assert(
      fc.property(anyValue(), anyValue(), anyValue(), (...makers) => {
        const [value, options, dialect] = makers.map((make) => make());
        for (const store of [
          createChatErrorStore({ dialect: webDialect }),
          createChatErrorStore({ dialect: dialect as Anything }),
          createChatErrorStore(options as Anything),
        ]) {
          const id = store.report(value, options as Anything);
          store.report(value);
          expect(typeof id).toBe('string');
          store.report({ type: 101 }, { handlers: options } as Anything);
          store.getOptions();
          store.report({ type: 101 }, { scope: value, autoRetries: options, operation: dialect } as Anything);
          createChatErrorStore({
            dialect: webDialect,
            environment: { now: () => 0, after: () => value },
          } as Anything).report({ type: 101 }, { autoRetries: 1 });
          const tracked = store.track(value as Anything, options as Anything);
          if (typeof value !== 'function') expect(tracked).toBe(value);
          store.run(value as Anything, options as Anything);
          store.configure(options as Anything);
          store.extend(options as Anything)();
          store.extend({ handlers: options, policy: value, onEvent: value } as Anything);
          store.connect(value as Anything)();
          store.mount(value as Anything)();
          store.runAction(id, value as Anything);
          store.runAction(value as Anything, 'retry');
          store.resolve(value as Anything);
          store.dismiss(value as Anything);
          store.expire(id);
          store.getSnapshot();
        }
      }),
      { numRuns: 300 },
    );
  });

  test('may come from another realm', () => {
    const foreign = runInNewContext(`
      class SdkError extends Error {}
      [new SdkError('m'), Object.assign(new TypeError('Cannot read properties of undefined'), {}), { type: 206, message: 'm' }]
    `);
    const kinds = foreign.map((value: unknown) => normalizeChatError(value, { dialect: webDialect }).kind);
    expect(kinds).toEqual(['unknown', 'sdkRuntimeFailed', 'signedInElsewhere']);
  });
});
