import { beforeEach, describe, expect, test, vi } from 'vitest';
import { developerMessagesShown, forgetDeveloperMessages } from '../../src/core/developer.js';
import { developerMessages } from '../../src/core/developerMessages.js';
import { createChatErrorStore } from '../../src/core/index.js';
import { webDialect } from '../../src/dialects/web/index.js';
import { inCode, inDeployment, onPage } from './mistakes.js';

const warned = () => vi.mocked(console.warn).mock.calls.map(([text]) => String(text));

beforeEach(() => {
  forgetDeveloperMessages();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe.each(inCode)('$name', ({ id, fix, wrong, right }) => {
  test('causes one message that names the fix, however often it happens', async () => {
    const store = createChatErrorStore({ dialect: webDialect });
    for (let time = 0; time < 3; time++) await wrong(store);
    expect(warned()).toHaveLength(1);
    expect(warned()[0]).toContain(fix);
    expect(developerMessagesShown()).toEqual([id]);
  });

  test('causes none without the mistake', async () => {
    for (const act of right) await act(createChatErrorStore({ dialect: webDialect }));
    expect(warned()).toEqual([]);
  });
});

test('every message is caused by a mistake in these tests', () => {
  const tested = [...inCode, ...onPage].map(({ id }) => id);
  expect([...new Set([...tested, ...inDeployment])].sort()).toEqual(Object.keys(developerMessages).sort());
});

test('no message repeats what an SDK, a server or a person wrote', () => {
  const secret = 'YWMt-secret-token alice@example.com';
  const store = createChatErrorStore({ dialect: webDialect });
  const values = [secret, new Error(secret), { [secret]: secret }, { response: { data: secret } }, [secret]];
  for (const value of values) {
    store.report(value);
    store.report(value, value as never);
    store.resolve(value as never);
    store.configure({ policy: value as never, handlers: value as never });
    store.connect(value as object);
    void store.run(value as never);
    createChatErrorStore({ dialect: value as never }).report(value);
  }
  expect(warned().length).toBeGreaterThan(3);
  expect(warned().join('\n')).not.toMatch(/secret|alice/);
});

test('every message says what happened, why it matters and how to fix it', () => {
  const texts = Object.entries(developerMessages).filter(([id]) => id !== 'diagnosis');
  for (const [id, text] of texts) {
    const parts = (text as (...details: string[]) => readonly string[])('a', 'b', 'c', 'd', 'e');
    expect(parts, id).toHaveLength(3);
    for (const part of parts) expect(part, id).toMatch(/^[`A-Z<a-z].*[.?]$/);
  }
});
