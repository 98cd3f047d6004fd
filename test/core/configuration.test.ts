import { describe, expect, test, vi } from 'vitest';
import { createConfiguration } from '../../src/core/configuration.js';
import { type ChatErrorEvent, type ChatErrorStoreOptions, createChatErrorStore } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';

type Options = Partial<ChatErrorStoreOptions>;

const [first, second] = [() => {}, () => {}];
const event = {} as ChatErrorEvent;
const configurationOf = (owner: () => Options, changed = () => {}) => createConfiguration(owner, changed);

describe('the options in force', () => {
  test('are those of the owner, asked for again when they have changed', () => {
    let options: Options = { dialect: webDialect, language: 'de' };
    const base = vi.fn(() => options);
    const { getOptions, refresh } = configurationOf(base);
    expect(getOptions()).toMatchObject(options);
    expect(getOptions()).toBe(getOptions());
    expect(base).toHaveBeenCalledOnce();
    options = { language: 'fr' };
    refresh();
    expect(getOptions()).toMatchObject({ language: 'fr' });
    expect(getOptions().dialect).toBeUndefined();
  });

  test('hold nothing but options', () => {
    const { getOptions, configure, extend } = configurationOf(() => ({ language: 'de', more: 1 }) as Options);
    configure({ more: 2 } as Options);
    extend({ more: 3 } as Options);
    expect(getOptions()).not.toHaveProperty('more');
  });

  test('are replaced one by one, and stay replaced', () => {
    const { getOptions, configure, refresh } = configurationOf(() => ({ language: 'de', dialect: webDialect }));
    getOptions();
    configure({ language: 'fr' });
    configure({ handlers: { retry: first } });
    refresh();
    expect(getOptions()).toMatchObject({ language: 'fr', dialect: webDialect, handlers: { retry: first } });
  });

  test('have others on top of them for a while: kind by kind and action by action', () => {
    const { getOptions, extend } = configurationOf(() => ({
      language: 'de',
      handlers: { retry: first, edit: first },
      policy: { groupFull: { severity: 'info' } },
    }));
    const before = getOptions();
    const undo = extend({
      language: 'fr',
      handlers: { retry: second },
      policy: { groupNotFound: { severity: 'info' } },
    });
    extend({ handlers: { discard: second } });
    expect(getOptions()).toMatchObject({
      language: 'fr',
      handlers: { retry: second, edit: first, discard: second },
      policy: { groupFull: { severity: 'info' }, groupNotFound: { severity: 'info' } },
    });
    undo();
    expect(getOptions()).toMatchObject({ ...before, handlers: { retry: first, edit: first, discard: second } });
    expect(getOptions().policy).toEqual(before.policy);
  });

  test('say when they change', () => {
    const changed = vi.fn();
    const { configure, extend, refresh } = configurationOf(() => ({}), changed);
    expect(changed).not.toHaveBeenCalled();
    refresh();
    configure({ language: 'fr' });
    extend({ language: 'de' })();
    expect(changed).toHaveBeenCalledTimes(4);
  });

  test('that cannot be read as a whole take the place of those below', () => {
    const { getOptions, extend } = configurationOf(() => ({ handlers: { retry: first } }));
    const broken = {
      get retry(): never {
        throw new Error('no');
      },
    };
    extend({ handlers: broken });
    expect(getOptions().handlers).toBe(broken);
  });
});

describe('listeners to events', () => {
  test('hear of each event once, however often they are given', () => {
    const [one, other] = [vi.fn(), vi.fn()];
    const { getOptions, extend } = configurationOf(() => ({ onEvent: one }));
    extend({ onEvent: other });
    extend({ onEvent: one });
    extend({ onEvent: 5 as never });
    getOptions().onEvent?.(event);
    expect(one).toHaveBeenCalledExactlyOnceWith(event);
    expect(other).toHaveBeenCalledExactlyOnceWith(event);
  });

  test('do not keep each other from hearing', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const calm = vi.fn();
    const { getOptions, extend } = configurationOf(() => ({
      onEvent() {
        throw new Error('no');
      },
    }));
    extend({ onEvent: calm });
    getOptions().onEvent?.(event);
    expect(calm).toHaveBeenCalledOnce();
    expect(error).toHaveBeenCalledOnce();
  });

  test('are none where nobody listens', () => {
    expect(configurationOf(() => ({})).getOptions().onEvent).toBeUndefined();
  });
});

test('no listener can change the event that the next one hears', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const heard: string[] = [];
  const store = createChatErrorStore({
    dialect: webDialect,
    onEvent: (event) => Object.assign(event, { type: 'changed' }),
  });
  store.extend({ onEvent: ({ type }) => heard.push(type) });
  store.report(606);
  expect(heard).toEqual(['shown']);
});
