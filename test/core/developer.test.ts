import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { check, forgetDeveloperMessages, tellDeveloper } from '../../src/core/developer.js';

const warned = () => vi.mocked(console.warn).mock.calls;

beforeEach(() => {
  forgetDeveloperMessages();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test('shows a message once per cause, until they are forgotten', () => {
  for (const language of ['tlh', 'tlh', 'xx']) tellDeveloper('languageUnknown', language);
  expect(warned()).toHaveLength(2);
  expect(warned()[0]?.[0]).toMatch(/^\[chat-error-kit\] There are no texts in the language 'tlh'\. /);
  forgetDeveloperMessages();
  tellDeveloper('languageUnknown', 'tlh');
  expect(warned()).toHaveLength(3);
});

test('shows and checks nothing in production', () => {
  vi.stubEnv('NODE_ENV', 'production');
  tellDeveloper('dialectMissing');
  check('resolve', undefined);
  expect(console.warn).not.toHaveBeenCalled();
});

test('takes a platform without `process` for development', () => {
  vi.stubGlobal('process', undefined);
  tellDeveloper('dialectMissing');
  vi.unstubAllGlobals();
  expect(console.warn).toHaveBeenCalledOnce();
});

test('ignores values that cannot be read', () => {
  const unreadable = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('not readable');
      },
    },
  );
  expect(() => check('resolve', unreadable)).not.toThrow();
});
