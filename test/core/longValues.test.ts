import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { chatErrorReport, describeChatError, normalizeChatError } from '../../src/core/index.js';
import { harmonyosDialect } from '../../src/dialects/harmonyos/index.js';
import { nativeDialect } from '../../src/dialects/native/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { web5Dialect } from '../../src/dialects/web5/index.js';
import { makeStore } from './makeStore.js';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));

const dialects = { web: webDialect, web5: web5Dialect, native: nativeDialect, harmonyos: harmonyosDialect };
const dialectNames = Object.keys(dialects) as (keyof typeof dialects)[];

const factsOf = (error: unknown, dialect: keyof typeof dialects) => {
  const { cause: _, ...facts } = describeChatError(normalizeChatError(error, { dialect: dialects[dialect] }));
  return facts;
};

/** Shapes of errors with one text in all of their texts. */
const shapes: readonly ((text: string) => unknown)[] = [
  (text) => text,
  (text) => new Error(text),
  (text) => ({ type: 17, message: text, reason: text, data: text }),
  (text) => ({ type: 17, data: { error: text, error_description: text, id: text } }),
  (text) => ({ error: text, error_description: text }),
  (text) => ({ code: 1, description: text, cause: { code: text } }),
  (text) => ({
    code: 403,
    name: text,
    message: text,
    toJSON() {},
    details: { serverCode: text, serverMessage: text, reasonKey: text, protocolId: text, stage: text },
  }),
  (text) => ({ state: text, attempt: 1, errorMessage: text }),
];

/** Texts that would decide if they were read. */
const deciding = fc.constantFrom('fetch failed', 'muted', '"timestamp"', 'not init', 'app key', 'group is full', '}');

describe('a long text', () => {
  test('is read up to a length, and says no more however it goes on', () => {
    fc.assert(
      fc.property(
        fc.nat(shapes.length - 1),
        fc.constantFrom(...dialectNames),
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.array(deciding, { minLength: 1 }),
        (shape, dialect, start, ends) => {
          const beginning = `${start.repeat(4000)} `.slice(0, 4000);
          const read = (text: string) => factsOf(shapes[shape]?.(text), dialect);
          const [one, another] = [beginning + 'x'.repeat(200_000), beginning + ends.join(' ').repeat(20_000)];
          expect(read(another)).toEqual(read(one));
        },
      ),
    );
  });

  test('leaves no text of an error longer than that, and none ill-formed', () => {
    fc.assert(
      fc.property(fc.nat(shapes.length - 1), fc.constantFrom(...dialectNames), fc.nat(1), (shape, dialect, shift) => {
        const facts = factsOf(shapes[shape]?.(`${'x'.repeat(shift)}${'😀'.repeat(100_000)}`), dialect);
        const texts = JSON.stringify(facts);
        expect(texts).not.toMatch(/\\ud[89a-f]/);
        expect(
          Math.max(...[facts.sdkMessage ?? '', ...Object.values(facts.details)].map((text) => `${text}`.length)),
        ).toBeLessThanOrEqual(4000);
      }),
    );
  });
});

/** A value with every property, however deep. Counts the reads of properties and items. */
function bottomless(leaf: unknown) {
  let reads = 0;
  /** Ends for those who copy all of it. */
  function* items() {
    while (reads++ < 100_000) yield leaf;
  }
  const any = (): object =>
    new Proxy([], {
      get(_, name) {
        reads++;
        if (name === 'length') return 1e9;
        if (name === Symbol.iterator) return items;
        return typeof name === 'symbol' || ['type', 'code', 'message', 'error_description'].includes(name)
          ? leaf
          : any();
      },
      has: () => true,
    });
  return { value: any(), reads: () => reads };
}

describe('a value that never ends', () => {
  test.each(dialectNames)('is read in few steps in %s', (name) => {
    for (const leaf of [1, '17', 'text', undefined]) {
      const { value, reads } = bottomless(leaf);
      chatErrorReport(describeChatError(normalizeChatError(value, { dialect: dialects[name] })));
      expect(reads()).toBeLessThan(500);
    }
  });

  test('costs no more as the actions of a policy or the IDs of an action', () => {
    const endless = bottomless('retry');
    const { store } = makeStore({ policy: { uploadFailed: { actions: endless.value as never } } });
    const id = store.report({ type: 101 });
    store.getSnapshot();
    const ids = bottomless(id);
    store.runAction(ids.value as never, 'retry');
    expect(endless.reads()).toBeLessThan(10_000);
    expect(ids.reads()).toBeLessThan(10_000);
  });
});

describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the name %s', (name) => {
  test('is no action', () => {
    const retry = vi.fn();
    const { store, notices, happened } = makeStore({ handlers: { retry } });
    const id = store.report({ type: 101 });
    const before = notices();
    store.runAction(id, name as never);
    store.runAction([id, name], name as never);
    store.runAction(name, 'retry');
    expect(notices()).toEqual(before);
    expect(happened()).toEqual(['shown']);
  });

  test('is an operation like any other', async () => {
    const { store, kinds } = makeStore();
    const signIn = () => {};
    const id = store.report({ type: 39 }, { operation: name, scope: 'm1', handlers: { signIn, retry: () => {} } });
    store.runAction(id, 'signIn');
    expect(kinds()).toEqual(['requestFailed']);
  });
});
