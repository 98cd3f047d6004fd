import { describe, expect, test, vi } from 'vitest';
import { createConfiguration } from '../../src/core/configuration.js';
import type { ChatErrorEvent, ChatErrorStoreOptions } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';

type Options = Partial<ChatErrorStoreOptions>;

const [first, second] = [() => {}, () => {}];
const event = {} as ChatErrorEvent;

describe('the options in force', () => {
  test('are those of the owner, asked for again when they have changed', () => {
    let options: Options = { dialect: webDialect, language: 'de' };
    const base = vi.fn(() => options);
    const { get, invalidate } = createConfiguration(base);
    expect(get()).toMatchObject(options);
    expect(get()).toBe(get());
    expect(base).toHaveBeenCalledOnce();
    options = { language: 'fr' };
    invalidate();
    expect(get()).toMatchObject({ language: 'fr' });
    expect(get().dialect).toBeUndefined();
  });

  test('hold nothing but options', () => {
    const { get, replace, extend } = createConfiguration(() => ({ language: 'de', more: 1 }) as Options);
    replace({ more: 2 } as Options);
    extend({ more: 3 } as Options);
    expect(get()).not.toHaveProperty('more');
  });

  test('are replaced one by one, and stay replaced', () => {
    const { get, replace, invalidate } = createConfiguration(() => ({ language: 'de', dialect: webDialect }));
    get();
    replace({ language: 'fr' });
    replace({ handlers: { retry: first } });
    invalidate();
    expect(get()).toMatchObject({ language: 'fr', dialect: webDialect, handlers: { retry: first } });
  });

  test('have others on top of them for a while: kind by kind and action by action', () => {
    const { get, extend } = createConfiguration(() => ({
      language: 'de',
      handlers: { retry: first, edit: first },
      policy: { groupFull: { severity: 'info' } },
    }));
    const before = get();
    const undo = extend({
      language: 'fr',
      handlers: { retry: second },
      policy: { groupNotFound: { severity: 'info' } },
    });
    extend({ handlers: { discard: second } });
    expect(get()).toMatchObject({
      language: 'fr',
      handlers: { retry: second, edit: first, discard: second },
      policy: { groupFull: { severity: 'info' }, groupNotFound: { severity: 'info' } },
    });
    undo();
    expect(get()).toMatchObject({ ...before, handlers: { retry: first, edit: first, discard: second } });
    expect(get().policy).toEqual(before.policy);
  });

  test('that cannot be read as a whole take the place of those below', () => {
    const { get, extend } = createConfiguration(() => ({ handlers: { retry: first } }));
    const broken = {
      get retry(): never {
        throw new Error('no');
      },
    };
    extend({ handlers: broken });
    expect(get().handlers).toBe(broken);
  });
});

describe('listeners to events', () => {
  test('hear of each event once, however often they are given', () => {
    const [one, other] = [vi.fn(), vi.fn()];
    const { get, extend } = createConfiguration(() => ({ onEvent: one }));
    extend({ onEvent: other });
    extend({ onEvent: one });
    extend({ onEvent: 5 as never });
    get().onEvent?.(event);
    expect(one).toHaveBeenCalledExactlyOnceWith(event);
    expect(other).toHaveBeenCalledExactlyOnceWith(event);
  });

  test('do not keep each other from hearing', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const calm = vi.fn();
    const { get, extend } = createConfiguration(() => ({
      onEvent() {
        throw new Error('no');
      },
    }));
    extend({ onEvent: calm });
    get().onEvent?.(event);
    expect(calm).toHaveBeenCalledOnce();
    expect(error).toHaveBeenCalledOnce();
  });

  test('are none where nobody listens', () => {
    expect(createConfiguration(() => ({})).get().onEvent).toBeUndefined();
  });
});
